/** `npm run bench`: local storage in Chromium as ratios to rows written by hand, all in one run, with limits. */
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { launchOptions } from '../scripts/chromium.js';
import type { Times } from './storage-page.js';

/** Medians of ours ÷ medians of raw; a figure without a limit is printed only. */
const limits: Record<string, number> = {
  'write 10,000 at once': 0.15,
  'read all': 0.45,
  'read all after scattered updates': 0.45,
  '1,000 updates fired together': 0.15,
  'one strict update': 1.2,
};
/** Shared machines measure to about ± 20 %. */
const NOISE = 1.2;
const ROUNDS = Number(process.argv[2] ?? 5);

const times = await measure();
console.log('| 10,000 records of 600 bytes | raw rows, ms | ours, ms | ratio | limit |\n|---|---|---|---|---|');
for (const [name, { raw, ours }] of Object.entries(times)) {
  const ratio = median(ours) / median(raw);
  const limit = limits[name];
  const over = limit !== undefined && ratio > limit * NOISE;
  const columns = [
    name,
    median(raw).toFixed(1),
    median(ours).toFixed(1),
    ratio.toFixed(2),
    limit ?? '',
    over ? '✗' : '',
  ];
  console.log(`| ${columns.join(' | ')}`);
  if (over) process.exitCode = 1;
}

async function measure(): Promise<Times> {
  const bundled = await build({
    ...{ entryPoints: ['bench/storage-page.ts'], bundle: true, write: false, format: 'iife', globalName: 'bench' },
    target: 'es2019',
  });
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('http://bench.localhost/');
    await page.addScriptTag({ content: bundled.outputFiles[0]?.text ?? '' });
    return await page.evaluate(`bench.run(${ROUNDS})`);
  } finally {
    await browser.close();
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
