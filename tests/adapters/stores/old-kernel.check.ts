import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { openKernel } from '../../../scripts/browsers/kernel.js';
import { tinyPage } from '../../kernels/tiny-page.js';

const HOST = 'portal.county.test';

it('a Chromium 78 keeps every promise of a local store, over plain http', async () => {
  const { outputFiles } = await build({
    ...{ entryPoints: ['tests/adapters/stores/cases-page.ts'], bundle: true, target: 'es2019' },
    ...{ write: false, format: 'iife', globalName: 'cases' },
  });
  const served = await tinyPage(`<!doctype html><meta charset="utf-8"><script>${outputFiles[0]?.text}</script>`);
  const kernel = await openKernel('chromium-78', { hosts: [HOST] });
  try {
    const page = await kernel.page(served.url(HOST));
    expect(kernel.version).toMatch(/^78\./);
    const { ran, storage, failed } = await page.evaluate<[], { ran: number; storage: string; failed: string[] }>(
      'cases.run()',
    );
    expect([storage, failed]).toEqual(['durable', []]);
    expect(ran).toBeGreaterThan(40);
    expect(page.problems).toEqual([]);
  } finally {
    await kernel.close();
    await served.close();
  }
});
