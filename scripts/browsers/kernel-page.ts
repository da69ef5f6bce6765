import { setTimeout as delay } from 'node:timers/promises';
import type { CdpConnection, CdpSession } from './cdp.js';
import { pageScript } from './page-script.js';

/** One page of an old kernel. A script is an expression, or a function whose arguments are JSON; it runs in the page's own world. */
export interface KernelPage {
  readonly cdp: CdpSession;
  /** Uncaught errors, console errors and the browser's own complaints since the page was opened. */
  readonly problems: readonly string[];
  /** Resolves when the page's load event has passed. */
  goto(url: string): Promise<void>;
  /** The script's value, awaited, as JSON. Rejects with what the script threw. */
  evaluate<A extends unknown[], T>(script: string | ((...args: A) => T | Promise<T>), ...args: A): Promise<T>;
  /** Polls until the script's value is truthy, across navigations; rejects after `timeout` ms (10,000) with the last value. */
  waitFor<T>(script: string | (() => T | Promise<T>), options?: { timeout?: number }): Promise<T>;
  close(): Promise<void>;
}

interface Evaluation {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string; value?: unknown } };
}

export async function openKernelPage(browser: CdpConnection): Promise<KernelPage> {
  const { targetId } = await browser.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  const cdp = browser.session(sessionId);
  const problems = collectProblems(cdp);
  await Promise.all(['Page', 'Runtime', 'Log', 'Network'].map((domain) => cdp.send(`${domain}.enable`)));

  async function goto(url: string): Promise<void> {
    const loaded = new Promise<void>((resolve) => {
      const stop = cdp.on('Page.loadEventFired', () => resolve(stop()));
    });
    const { errorText } = await cdp.send<{ errorText?: string }>('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await loaded;
  }

  async function evaluate<A extends unknown[], T>(
    script: string | ((...args: A) => T | Promise<T>),
    ...args: A
  ): Promise<T> {
    const expression = await pageScript(script, args);
    const { result, exceptionDetails } = await cdp.send<Evaluation>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(describe(exceptionDetails));
    return result.value as T;
  }

  async function waitFor<T>(script: string | (() => T | Promise<T>), { timeout = 10_000 } = {}): Promise<T> {
    const end = Date.now() + timeout;
    let last: unknown;
    while (Date.now() < end) {
      try {
        const value = await evaluate<[], T>(script);
        if (value) return value;
        last = value;
      } catch (error) {
        last = error; // the script may fail as long as the page is not there yet
      }
      await delay(50);
    }
    throw new Error(`waited ${timeout} ms for ${script}; last: ${last}; problems: ${problems.join('\n')}`);
  }

  async function close(): Promise<void> {
    await browser.send('Target.closeTarget', { targetId });
  }

  return { cdp, problems, goto, evaluate, waitFor, close };
}

function collectProblems(cdp: CdpSession): string[] {
  const problems: string[] = [];
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
    problems.push(describe(exceptionDetails as NonNullable<Evaluation['exceptionDetails']>)),
  );
  cdp.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error')
      problems.push(
        (args as { value?: unknown; description?: string }[]).map((arg) => arg.description ?? arg.value).join(' '),
      );
  });
  cdp.on('Log.entryAdded', ({ entry }) => {
    const { level, text, url } = entry as { level: string; text: string; url?: string };
    if (level === 'error') problems.push(`${text} ${url ?? ''}`.trim());
  });
  return problems;
}

function describe({ text, exception }: NonNullable<Evaluation['exceptionDetails']>): string {
  return exception?.description ?? (exception === undefined ? text : `${text} ${String(exception.value)}`);
}
