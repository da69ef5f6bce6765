import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Portal } from './portal.js';

const program = fileURLToPath(new URL('../../examples/server/serve.ts', import.meta.url));
const ahead = fileURLToPath(new URL('./days-ahead.ts', import.meta.url));

/** The portal's backend once more, as a process of whose words none is lost. The portal's own has to be stopped. */
export interface Backend {
  /** Everything that it printed. */
  printed(): string;
  /** Resolves when it is gone and its data are on the disk. */
  stop(): Promise<void>;
}

/** `days` = how far its clock is ahead. Resolves when it answers; throws when it ends before. */
export async function startBackend(site: Portal, days = 0): Promise<Backend> {
  const origin = new URL(site.page()).origin;
  const args = ['--port', new URL(site.api).port, '--directory', site.directory, '--origin', origin];
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', ahead, program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, DAYS_AHEAD: String(days) },
  });
  let printed = '';
  for (const pipe of [child.stdout, child.stderr])
    pipe?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  const ended = once(child, 'exit');
  if ((await Promise.race([once(child, 'message'), ended.then(() => 'ended')])) === 'ended') throw new Error(printed);
  return {
    printed: () => printed,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
