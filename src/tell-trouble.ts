import { coded } from './components/messages/developer.js';
import { codeOf } from './core/codes.js';
import type { Backend } from './core/ports.js';

/**
 * Tells the page's maker in the console why a backend at this address was not understood, once for each cause. What
 * people need to know of it the elements say.
 */
export function tellTrouble(backend: Backend, url: string): Backend {
  const told = new Set<string>();
  const listen = async <R>(answer: Promise<R>): Promise<R> => {
    try {
      return await answer;
    } catch (thrown) {
      const code = codeOf(thrown);
      const cause = String((thrown as { message?: unknown }).message);
      if (code !== null && !told.has(cause)) console.warn(coded(code, `api="${url}"：${cause}`));
      told.add(cause);
      throw thrown;
    }
  };
  return {
    ...backend,
    pull: (ask, call) => listen(backend.pull(ask, call)),
    commit: (list, call) => listen(backend.commit(list, call)),
  };
}
