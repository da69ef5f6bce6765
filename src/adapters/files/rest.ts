import { codeOf, trouble } from '../../core/codes.js';
import type { FileKey, Files, TroubleCode } from '../../core/ports.js';
import { takeFile } from '../../core/take-file.js';

/** Where pictures go, and how a host's gateway wants to be talked to. */
export interface RestFilesOptions {
  /** Where `/file` is: the same as of `rest`. */
  url: string;
  /** Asked before each request, so that a new token is used at once. */
  headers?:
    | Readonly<Record<string, string>>
    | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>);
  fetch?: typeof fetch;
  /** Milliseconds until a request counts as lost: a picture takes longer than words do. */
  timeout?: number;
}

/**
 * Files behind HTTP: `PUT`, `GET` and `DELETE <url>/file?ref=…&sha256=…`, the picture as it is. A picture that comes down is
 * what its key says or it is none: a captive portal's page is never shown, nor half a picture. 204 alone says that one
 * was kept; 404 that there is none, or none for whoever asks.
 */
export function restFiles({ url, headers = {}, timeout = 120_000, ...o }: RestFilesOptions): Files {
  const base = url.replace(/\/+$/, '');
  const send = o.fetch ?? ((...args: Parameters<typeof fetch>) => fetch(...args));

  async function ask<T>(
    { ref, sha256 }: FileKey,
    how: { method: string; headers?: Record<string, string>; body?: Uint8Array<ArrayBuffer> },
    signal: AbortSignal | undefined,
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    const giveUp = new AbortController();
    const abort = (): void => giveUp.abort();
    // Also when it is the host's `headers` that never answers.
    const late = new Promise<never>((_, reject) =>
      giveUp.signal.addEventListener('abort', () => reject(new Error('没有等到回答'))),
    );
    const timer = setTimeout(abort, timeout);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    const asking = async (): Promise<T> => {
      const named = typeof headers === 'function' ? await headers() : headers;
      const query = `ref=${encodeURIComponent(ref)}&sha256=${encodeURIComponent(sha256)}`;
      const response = await send(`${base}/file?${query}`, {
        ...how,
        headers: { 'x-dangjian': '1', ...named, ...how.headers },
        cache: 'no-store',
        redirect: 'error',
        signal: giveUp.signal,
      });
      return read(response);
    };
    try {
      return await Promise.race([asking(), late]);
    } catch (thrown) {
      if (codeOf(thrown) !== null) throw thrown;
      throw trouble('DJ-N001', thrown instanceof Error ? thrown.message : undefined);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
  }

  return {
    async put(key, body, signal) {
      const { type, bytes } = takeFile(key, body);
      const how = { method: 'PUT', headers: { 'content-type': type }, body: bytes as Uint8Array<ArrayBuffer> };
      await ask(key, how, signal, async (response) => expect204(response));
    },
    get: (key, signal) =>
      ask(key, { method: 'GET' }, signal, async (response) => {
        if (response.status === 404) return null;
        if (response.status !== 200) throw refused(response);
        const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
        try {
          return takeFile(key, { type, bytes: new Uint8Array(await response.arrayBuffer()) });
        } catch (thrown) {
          throw codeOf(thrown) === null ? thrown : trouble('DJ-N001', '回答的不是这张照片');
        }
      }),
    remove: (key, signal) => ask(key, { method: 'DELETE' }, signal, async (response) => expect204(response)),
  };
}

/** Whatever a portal or a proxy answers, it is not "kept, and nothing to say". */
function expect204(response: Response): void {
  if (response.status !== 204) throw refused(response);
}

const troubles: Readonly<Record<number, TroubleCode>> = {
  ...{ 401: 'DJ-N002', 403: 'DJ-F004', 404: 'DJ-F004', 409: 'DJ-F004', 410: 'DJ-F004', 415: 'DJ-F004', 422: 'DJ-F004' },
  ...{ 413: 'DJ-F004', 429: 'DJ-N005', 503: 'DJ-N005' },
};

function refused({ status, headers }: Response): Error {
  const wait = Number(headers.get('retry-after'));
  const code = troubles[status] ?? (status === 400 || status >= 500 ? 'DJ-N006' : 'DJ-N001');
  return trouble(status === 511 ? 'DJ-N001' : code, `${status}`, wait > 0 ? wait * 1000 : undefined);
}
