import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { launchOptions } from '../scripts/chromium.js';

/** Bundles a file of bench/ as a page gets it, and runs an expression on it (`bench` = its exports): see `withPage`. */
export const runInPage = <T>(file: string, expression: string, answer?: RequestListener): Promise<T> =>
  withPage(file, (page) => page.evaluate<T>(expression), answer);

/** The bundle in Chromium, on a page of a local server that answers everything else by `answer`. */
export async function withPage<T>(file: string, f: (page: Page) => Promise<T>, answer?: RequestListener): Promise<T> {
  const { outputFiles } = await build({
    ...{ entryPoints: [file], bundle: true, write: false, format: 'iife', globalName: 'bench', target: 'es2019' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const server = createServer((request, response) => {
    if (answer && request.method === 'POST') return answer(request, response);
    response.setHeader('content-type', 'text/html').end('<!doctype html>');
  }).listen(0, '127.0.0.1');
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    return await f(page);
  } finally {
    await browser.close();
    server.close();
  }
}
