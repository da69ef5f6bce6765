import { coded, developer } from '../components/messages/developer.js';

/** Address of the script that runs now; only to be had while it is read for the first time. */
const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
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
      reject(Object.assign(new Error(coded('DJ-E005', developer['DJ-E005'](file))), { code: 'DJ-E005' }));
    };
    if (here === '') return fail();
    try {
      const script = document.createElement('script');
      script.src = trusted(new URL(file, here).href);
      script.integrity = integrity;
      if (new URL(here).origin !== location.origin) script.crossOrigin = 'anonymous';
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
