import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The backend as a process of its own, so that it can really be gone. */
export interface ApiProcess {
  running(): boolean;
  /** Resolves when it answers; throws when it ends before. */
  start(): Promise<void>;
  /** Resolves when it is gone and its data are on the disk. */
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('../server/serve.ts', import.meta.url));

export function apiProcess(args: readonly string[]): ApiProcess {
  let child: ChildProcess | null = null;
  let turn: Promise<void> = Promise.resolve();

  async function start(): Promise<void> {
    if (child) return;
    const started = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child = started;
    started.once('exit', () => {
      if (child === started) child = null;
    });
    const ended = once(started, 'exit').then(() => 'ended' as const);
    if ((await Promise.race([once(started, 'message'), ended])) === 'ended') {
      throw new Error('the backend ended before it could answer; see what it printed above');
    }
  }

  async function stop(): Promise<void> {
    const leaving = child;
    if (!leaving) return;
    const gone = once(leaving, 'exit');
    leaving.kill('SIGTERM');
    await gone;
  }

  /** One after another, whoever clicks how fast. */
  const inTurn = (f: () => Promise<void>) => (): Promise<void> => {
    turn = turn.then(f, f);
    return turn;
  };
  return { running: () => child !== null, start: inTurn(start), stop: inTurn(stop) };
}
