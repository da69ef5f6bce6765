import type { FileKey, Files, LocalFiles } from '../../core/ports.js';
import type { FilesUnderTest } from './files/given.js';

/** Files that work but for one defect, and the case that must notice. */
export interface BrokenFiles {
  name: string;
  caughtBy: string;
  /** Built around a sound device. */
  around(device: FilesUnderTest): FilesUnderTest;
}

const broken = (name: string, caughtBy: string, defect: (sound: LocalFiles) => Partial<LocalFiles>): BrokenFiles => ({
  name,
  caughtBy,
  around: (device) => ({
    ...device,
    open(owner) {
      const sound = device.open(owner) as LocalFiles;
      return { ...sound, ...defect(sound) };
    },
  }),
});

/** Keeps a list beside the sound files: what these do not take, it does. */
function beside(sound: LocalFiles): Pick<Files, 'put' | 'get'> {
  const more = new Map<string, Parameters<Files['put']>[1]>();
  const name = ({ ref, sha256 }: FileKey): string => `${ref} ${sha256}`;
  return {
    put: (key, body) => sound.put(key, body).catch(() => void more.set(name(key), body)),
    get: async (key) => more.get(name(key)) ?? (await sound.get(key)),
  };
}

const cut = (key: FileKey): FileKey => ({ ...key, ref: key.ref.slice(0, key.ref.indexOf('/') + 1) });

export const brokenFiles: readonly BrokenFiles[] = [
  broken('keeps one file a record', 'what was put is what is got', (sound) => ({
    async put(key, body) {
      for (const other of await sound.keys()) if (other.ref === key.ref) await sound.remove(other);
      await sound.put(key, body);
    },
  })),
  broken('forgets of what type they are', 'what was put is what is got', (sound) => ({
    async get(key) {
      const found = await sound.get(key);
      return found && { ...found, type: 'application/octet-stream' };
    },
  })),
  broken('finds files by their content alone', 'near records are different records', (sound) => ({
    put: (key, body) => sound.put(cut(key), body),
    get: (key) => sound.get(cut(key)),
    remove: (key) => sound.remove(cut(key)),
  })),
  broken('answers with what is nearest', 'what was never put is not there', (sound) => ({
    async get(key) {
      const [any] = await sound.keys();
      return (await sound.get(key)) ?? (any ? sound.get(any) : null);
    },
  })),
  broken('hides what it should remove', 'what was removed is gone', (sound) => {
    const hidden = new Set<string>();
    return {
      remove: async ({ sha256 }) => void hidden.add(sha256),
      get: async (key) => (hidden.has(key.sha256) ? null : sound.get(key)),
    };
  }),
  broken('removes all of a record', 'what was removed is gone', (sound) => ({
    async remove({ ref }) {
      for (const key of await sound.keys()) if (key.ref === ref) await sound.remove(key);
    },
  })),
  broken('refuses what it has', 'twice is once', (sound) => ({
    async put(key, body) {
      if (await sound.get(key)) throw Object.assign(new Error('there already'), { code: 'DJ-F004' });
      await sound.put(key, body);
    },
  })),
  broken('swallows what it does not take', 'what is not what its key says is not kept', (sound) => ({
    put: (key, body) => sound.put(key, body).catch(() => undefined),
  })),
  broken('believes every type', 'no picture, no file', beside),
  broken('keeps what a camera tells', 'a picture that tells its place is not kept', beside),
  broken('has no limit', 'the largest is kept, one byte more is not', beside),
  broken('reads what it was given too late', 'what was handed over belongs to the place', (sound) => ({
    async put(key, body) {
      await Promise.resolve();
      await sound.put(key, body);
    },
  })),
  broken('names what is not there any more', 'keys names what is there', (sound) => {
    const named: FileKey[] = [];
    return {
      async put(key, body) {
        await sound.put(key, body);
        named.push(key);
      },
      keys: async () => named,
    };
  }),
  broken('forgets only its own tab at a sign-out', 'wipe forgets one owner altogether', (sound) => {
    const own: FileKey[] = [];
    return {
      async put(key, body) {
        await sound.put(key, body);
        own.push(key);
      },
      async wipe() {
        for (const key of own) await sound.remove(key);
      },
    };
  }),
  {
    name: 'cut the names of owners',
    caughtBy: 'near owners are different persons',
    around: (device) => ({ ...device, open: (owner) => device.open(owner?.slice(0, 5)) }),
  },
  {
    name: 'wipe by prefix',
    caughtBy: 'wipe touches nobody else',
    around(device) {
      const known = new Set<string>();
      return {
        ...device,
        open(owner = '') {
          known.add(owner);
          return {
            ...device.open(owner),
            async wipe() {
              for (const each of known) if (each.startsWith(owner)) await (device.open(each) as LocalFiles).wipe();
            },
          };
        },
      };
    },
  },
];
