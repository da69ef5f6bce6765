import { codeOf, trouble } from '../../core/codes.js';
import type { Backend, Call, Supports } from '../../core/ports.js';
import { jsonText } from '../../core/rules/json-text.js';
import { type Checked, commitAnswer, pullAnswer } from './rest/answers.js';
import { readAnswer } from './rest/read-answer.js';

export { ruoyi } from './rest/ruoyi.js';

/** Takes a host's own envelope off, such as RuoYi's; what it does not know it hands back as it came. May throw a trouble. */
export type Unwrap = (body: unknown) => unknown;

/** Where the backend is, and how a host's gateway wants to be talked to. Left out: no headers, no envelope, 20 seconds. */
export interface RestOptions {
  /** Where `/pull` and `/commit` are: `/prod-api/dangjian`, `https://host/api`. */
  url: string;
  /** Asked before each request, so that a new token is used at once. */
  headers?:
    | Readonly<Record<string, string>>
    | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>);
  unwrap?: Unwrap;
  fetch?: typeof fetch;
  /** Milliseconds until a request counts as lost. */
  timeout?: number;
  supports?: Partial<Supports>;
}

/**
 * A backend behind HTTP: `POST <url>/pull` and `POST <url>/commit`, JSON both ways, answers marked `"dangjian": 1`.
 * Whatever else comes back (a portal's page, a redirect, half an answer, nothing) is a coded trouble: nothing is ever
 * taken for a verdict that is none. A host that speaks in its own way needs no adapter: any object with `supports`,
 * `pull` and `commit` is a backend.
 */
export function rest({ url, headers = {}, unwrap = (body) => body, timeout = 20_000, ...o }: RestOptions): Backend {
  const base = url.replace(/\/+$/, '');
  const send = o.fetch ?? ((...args: Parameters<typeof fetch>) => fetch(...args));

  async function post<T>(path: string, body: object, call: Call, check: (answer: unknown) => Checked<T>): Promise<T> {
    const giveUp = new AbortController();
    const abort = (): void => giveUp.abort();
    // Also when it is the host's `headers` that never answers.
    const late = new Promise<never>((_, reject) =>
      giveUp.signal.addEventListener('abort', () => reject(new Error('没有等到回答'))),
    );
    const reach = <R>(f: () => Promise<R>): Promise<R> => Promise.race([f(), late]).catch(unreached);
    const timer = setTimeout(abort, timeout);
    if (call.signal.aborted) abort();
    call.signal.addEventListener('abort', abort);
    try {
      const response = await reach(async () =>
        send(`${base}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-dangjian': '1', ...(await named(headers)) },
          body: jsonText(body),
          cache: 'no-store',
          redirect: 'error',
          signal: giveUp.signal,
        }),
      );
      return readAnswer(response, await reach(() => response.text()), unwrap, check);
    } finally {
      clearTimeout(timer);
      call.signal.removeEventListener('abort', abort);
    }
  }

  return {
    supports: { cursor: true, replaySafe: true, enforces: 'commands', hint: false, watermark: true, ...o.supports },
    pull: (ask, call) => post('/pull', ask, call, pullAnswer),
    commit: (list, call) => post('/commit', { epoch: call.epoch, list }, call, commitAnswer),
  };
}

const named = async (headers: NonNullable<RestOptions['headers']>): Promise<Readonly<Record<string, string>>> =>
  typeof headers === 'function' ? headers() : headers;

/** Nothing was reached, or only half of it; a host that knows better (no login, say) is believed. */
function unreached(thrown: unknown): never {
  if (codeOf(thrown) !== null) throw thrown;
  throw trouble('DJ-N001', thrown instanceof Error ? thrown.message : undefined);
}
