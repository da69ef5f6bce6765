import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { openKernel } from '../../scripts/browsers/kernel.js';
import type { KernelName } from '../../scripts/browsers/kernels.js';
import { openProfile } from '../../scripts/browsers/today.js';
import { tearLogs } from '../../scripts/browsers/torn-log.js';
import { tinyPage } from './tiny-page.js';
import { BY_HAND, type Evaluating, type PageScripts, threeStarts } from './torn-log-page.js';

export type Engine = 'today' | KernelName;

/** Lives through three starts of one browser, killed each time, its log torn after the first. */
export async function tornLog(
  engine: Engine,
  starts: readonly [PageScripts, PageScripts, PageScripts],
): Promise<{ torn: number; left: unknown }> {
  const folder = await mkdtemp(join(tmpdir(), 'dangjian-torn-'));
  const served = await tinyPage(
    `<!doctype html><meta charset="utf-8"><script>${BY_HAND}</script><script>${await storeScript()}</script>`,
  );
  const visit = engine === 'today' ? visitToday(folder) : visitKernel(engine, folder);
  try {
    return await threeStarts(
      starts,
      () => tearLogs(folder),
      // Not the root: a stack with its address is taken for the folder / when a failure is printed.
      (work) => visit(served.url('127.0.0.1', '/torn'), work),
    );
  } finally {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type Visit = <T>(url: string, work: (page: Evaluating) => Promise<T>) => Promise<T>;

const visitToday =
  (folder: string): Visit =>
  async (url, work) => {
    const profile = await openProfile(folder);
    try {
      const page = await profile.context.newPage();
      await page.goto(url);
      return await work(page);
    } finally {
      await profile.kill();
    }
  };

const visitKernel =
  (name: KernelName, folder: string): Visit =>
  async (url, work) => {
    const kernel = await openKernel(name, { profile: folder });
    try {
      return await work(await kernel.page(url));
    } finally {
      await kernel.close();
    }
  };

async function storeScript(): Promise<string> {
  const { outputFiles } = await build({
    ...{ entryPoints: ['tests/adapters/stores/disk-page.ts'], bundle: true, target: 'es2019' },
    ...{ write: false, format: 'iife', globalName: 'disk' },
  });
  return outputFiles[0]?.text ?? '';
}
