import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** A browser that leads its own process group and listens on two pipes. */
export interface BrowserProcess {
  readonly pid: number;
  readonly toBrowser: Writable;
  readonly fromBrowser: Readable;
  /** What the browser wrote to its error stream, for a message when it does not start. */
  readonly complaints: () => string;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
}

export function startBrowser(executable: string, args: readonly string[], env: Record<string, string>): BrowserProcess {
  const child = spawn(executable, [...args, '--remote-debugging-pipe', 'about:blank'], {
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (more: string) => {
    text = (text + more).slice(-4000);
  });
  const ended = endOf(child);
  return {
    pid: child.pid ?? -1,
    toBrowser: child.stdio[3] as Writable,
    fromBrowser: child.stdio[4] as Readable,
    complaints: () => text,
    ended,
  };
}

/** Ends every process of the group that `leader` leads, with no chance to write anything more. */
export function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // ESRCH: it has ended by itself
  }
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
