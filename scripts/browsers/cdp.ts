import type { Readable, Writable } from 'node:stream';

export type Params = Record<string, unknown>;

/** One target of a browser, spoken to in the Chrome DevTools Protocol. */
export interface CdpSession {
  /** Sends a command; rejects with the protocol's own message, or when the browser has gone. */
  send<T = Params>(method: string, params?: Params): Promise<T>;
  /** Returns how to stop listening. */
  on(event: string, listener: (params: Params) => void): () => void;
}

export interface CdpConnection extends CdpSession {
  /** The session of an attached target, by the id that `Target.attachToTarget` (flatten) gave. */
  session(id: string): CdpSession;
}

interface Message {
  id?: number;
  method?: string;
  params?: Params;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
}

/**
 * A connection over the two pipes of `--remote-debugging-pipe`: JSON messages, each closed by a zero byte. The pipe, unlike a port,
 * needs no WebSocket, cannot be reached by others, and a browser ends itself when it breaks: none outlives its test.
 */
export function connectPipe(toBrowser: Writable, fromBrowser: Readable): CdpConnection {
  const waiting = new Map<
    number,
    { method: string; resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  const listeners = new Map<string, Set<(params: Params) => void>>();
  let gone = false;
  let lastId = 0;

  function receive({ id, method, params, sessionId, result, error }: Message): void {
    if (id === undefined) {
      for (const listener of listeners.get(`${sessionId ?? ''} ${method}`) ?? []) listener(params ?? {});
      return;
    }
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(new Error(`${call.method}: ${error.message}`));
    else call?.resolve(result);
  }

  function leave(): void {
    gone = true;
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: the browser has gone`));
    waiting.clear();
  }

  let rest = '';
  fromBrowser.setEncoding('utf8');
  fromBrowser.on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) receive(JSON.parse(message));
  });
  fromBrowser.on('close', leave);
  fromBrowser.on('error', leave);
  toBrowser.on('error', leave);

  function session(sessionId?: string): CdpSession {
    return {
      send<T>(method: string, params: Params = {}): Promise<T> {
        if (gone) return Promise.reject(new Error(`${method}: the browser has gone`));
        return new Promise<T>((resolve, reject) => {
          const id = ++lastId;
          waiting.set(id, { method, resolve: (value) => resolve(value as T), reject });
          toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
        });
      },
      on(event, listener) {
        const key = `${sessionId ?? ''} ${event}`;
        const set = listeners.get(key) ?? new Set();
        listeners.set(key, set.add(listener));
        return () => set.delete(listener);
      },
    };
  }
  return { ...session(), session };
}
