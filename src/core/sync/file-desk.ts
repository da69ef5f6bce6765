import { codeOf } from '../codes.js';
import { type Catalogue, kindOf } from '../kind/catalogue.js';
import { questionsOf } from '../kind/check-input.js';
import type { Photo } from '../kind/fields.js';
import { filesIn } from '../kind/photos.js';
import type { Entry, Envelope, FileBody, FileKey, Files, LocalFiles, Ref } from '../ports.js';
import { between } from '../rules/calendar.js';
import { sha256 } from '../rules/sha256.js';
import { fileName, takeFile } from '../take-file.js';
import type { Mirror } from './mirror.js';
import type { Pictures } from './workspace-shape.js';

/** What the desk looks at: which commands stand where, and which records name what. */
export interface FileGround {
  mirror: Pick<Mirror, 'records' | 'outbox' | 'parked'>;
  catalogue: Catalogue;
  accepted(): Promise<readonly Entry[]>;
  now(): string;
}

/**
 * The pictures of a workspace. There is no queue of uploads that could get out of step with the outbox: the outbox is the
 * queue. A picture lies on the device as long as a command that names it waits or is refused, and while the backend could
 * still lose it again, as long as the record is here that names it.
 */
export interface FileDesk extends Pictures {
  /** Puts onto the device what a command is about to name; whether it had all of it. Throws `DJ-L…`. */
  keep(ref: Ref, files: readonly string[]): Promise<boolean>;
  /** Whether a command names a picture that was not brought yet. */
  owes(entry: Entry): boolean;
  /** Brings them; the code with which the command is to be put aside, `null` = it may go. Throws `DJ-N…` and `DJ-L…`. */
  bring(entry: Entry, signal: AbortSignal): Promise<string | null>;
  /** All of a record, at once. */
  forget(ref: Ref): Promise<void>;
  /** Takes off the device what nothing needs any more. */
  tidy(): Promise<void>;
  wipe(): Promise<void>;
  close(): Promise<void>;
}

/** So many pictures wait in memory for a form to be sent. */
const most = 12;
/** Between the picture and its command lies one write of another tab, which may be slow. */
const grace = 60_000;

/** The desk between the pictures of this device and those of the backend; given to `createWorkspace` as `files`. */
export const createFileDesk =
  ({ local, remote }: { local: LocalFiles; remote: Files }) =>
  ({ mirror, catalogue, accepted, now }: FileGround): FileDesk => {
    const picked = new Map<string, FileBody>();
    const brought = new Set<string>();
    /** When a picture was first found that no command names. */
    const unnamed = new Map<string, string>();

    const namedBy = ({ ref, name, input }: Envelope): FileKey[] => {
      const kind = kindOf(catalogue, ref);
      const rule = kind?.commands[name];
      return kind && rule ? filesIn(questionsOf(kind, rule), input).map((one) => ({ ref, sha256: one })) : [];
    };
    const inRecord = ({ ref, sha256 }: FileKey): boolean =>
      filesIn(kindOf(catalogue, ref)?.fields ?? {}, mirror.records.get(ref)?.data ?? null).includes(sha256);
    /** What its record names already is there. */
    const owed = (command: Envelope): FileKey[] =>
      namedBy(command).filter((key) => !inRecord(key) && !brought.has(fileName(key)));
    const namesOf = (entries: readonly Entry[]): Set<string> =>
      new Set(entries.flatMap(({ command }) => namedBy(command).map(fileName)));

    return {
      pick(body, name) {
        const key = { ref: '', sha256: sha256(body.bytes) };
        picked.set(key.sha256, takeFile(key, body));
        for (const oldest of [...picked.keys()].slice(0, -most)) picked.delete(oldest);
        return { name, type: body.type, bytes: body.bytes.length, sha256: key.sha256 } satisfies Photo;
      },
      async look(key) {
        return picked.get(key.sha256) ?? (await local.get(key)) ?? remote.get(key);
      },
      async keep(ref, files) {
        for (const one of files) {
          const key = { ref, sha256: one };
          const body = picked.get(one) ?? (await local.get(key));
          if (body === null) return false;
          await local.put(key, body);
          brought.delete(fileName(key)); // what was refused once is brought once more
        }
        return true;
      },
      owes: ({ command }) => owed(command).length > 0,
      async bring({ command }, signal) {
        for (const key of owed(command)) {
          const body = await local.get(key);
          if (body === null) return 'DJ-F003';
          try {
            await remote.put(key, body, signal);
          } catch (thrown) {
            const code = codeOf(thrown);
            if (code?.startsWith('DJ-F')) return code;
            throw thrown;
          }
          brought.add(fileName(key));
        }
        return null;
      },
      async forget(ref) {
        for (const key of await local.keys()) if (key.ref === ref) await local.remove(key);
      },
      async tidy() {
        const keys = await local.keys();
        if (keys.length === 0) return;
        const waiting = namesOf([...mirror.outbox, ...mirror.parked]);
        const taken = namesOf(await accepted());
        for (const key of keys) {
          const name = fileName(key);
          if (waiting.has(name) || (taken.has(name) && inRecord(key))) {
            unnamed.delete(name);
            continue;
          }
          const since = unnamed.get(name) ?? now();
          unnamed.set(name, since);
          if (taken.has(name) || between(since, now()) >= grace) await local.remove(key);
        }
      },
      async wipe() {
        picked.clear();
        await local.wipe();
      },
      async close() {
        picked.clear();
        await local.close();
      },
    };
  };
