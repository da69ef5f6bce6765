import { coded, developer } from '../components/messages/developer.js';

/** Address of the script that runs now; only to be had while it is read for the first time. */
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;
const here = own?.src ?? '';
const loading = new Map<string, Promise<void>>();
const policyName = 'dangjian-kit';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string;
  };
}
let policy: { createScriptURL(url: string): string } | null = null;

/** Under `require-trusted-types-for 'script'` an address becomes a script only by this policy, and only one beside ours. */
function trusted(url: string): string {
  const types = (window as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return url;
  policy ??= types.createPolicy(policyName, {
    createScriptURL(wanted) {
      if (new URL('.', wanted).href !== new URL('.', here).href) throw new TypeError(wanted);
      return wanted;
    },
  });
  return policy.createScriptURL(url);
}

const missing = (file: string): Error =>
  Object.assign(new Error(coded('DJ-E005', developer['DJ-E005'](file))), { code: 'DJ-E005' });

/**
 * Loads a further script file from the folder of this one, once, and only when its hash is right. Rejects with `DJ-E005`,
 * which names the file to add by hand: on a page that bundles us, that forbids it, or where the file is missing.
 */
export function loadPart(file: string, integrity: string): Promise<void> {
  const known = loading.get(file);
  if (known) return known;
  const loaded = new Promise<void>((resolve, reject) => {
    const fail = (): void => {
      loading.delete(file);
      reject(missing(file));
    };
    if (here === '') return fail();
    try {
      const script = document.createElement('script');
      script.src = trusted(new URL(file, here).href);
      // A browser checks no hash of a file that it reads from a disk, and refuses one that it cannot check; so it does in a
      // frame without an origin (`sandbox`), unless the server lets anybody read, which the page says of the first file.
      const origin = new URL(here).origin;
      const readable = window.origin !== 'null' || own?.crossOrigin != null;
      if (readable && script.src.slice(0, 5) !== 'file:') script.integrity = integrity;
      if (readable && origin !== window.origin) script.crossOrigin = 'anonymous';
      script.onload = () => {
        script.remove();
        resolve();
      };
      script.onerror = fail;
      document.head.appendChild(script);
    } catch {
      fail();
    }
  });
  loading.set(file, loaded);
  return loaded;
}

/** What the build knows: the parts and what each leans on, what the kit shares with them, the stamp of all of them. */
declare const dangjianBuild: {
  stamp: string;
  shared: object;
  files: Readonly<Record<string, { integrity: string; needs: readonly string[] }>>;
};
type Part = (from: Readonly<Record<string, object>>) => object;
const parts: Record<string, object> = {};

/**
 * The exports of a part, whose file is fetched when nobody put it into the page by hand. The build writes this in place
 * of `import('./x.js')`. Rejects with `DJ-E005`.
 */
export async function part(file: string): Promise<object> {
  const page = window as { DangjianKit?: Record<string, Part> };
  const { stamp, shared, files } = dangjianBuild;
  const { integrity = '', needs = [] } = files[file] ?? {};
  const name = `${file} ${stamp}`;
  await Promise.all([...needs.map(part), page.DangjianKit?.[name] ?? loadPart(file, integrity)]);
  parts['dangjian-kit.js'] = shared;
  parts[file] ??= page.DangjianKit?.[name]?.(parts) as object;
  if (!parts[file]) throw missing(file);
  return parts[file];
}
