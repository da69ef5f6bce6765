import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { twoContexts } from '../../scripts/browsers/today.js';
import { copiedCheckout } from './checkout.js';

/** The page of a host that has a bundler: the package by every kind of documented path, and nothing else of ours. */
const page = `
import { setup } from 'dangjian-kit';
import { parsePlan } from 'dangjian-kit/core';
import { kinds } from 'dangjian-kit/kinds';
import { createClock } from 'dangjian-kit/adapters/browser';
import { indexedDbStore } from 'dangjian-kit/adapters/stores/indexeddb';
import 'dangjian-kit/components/record-view/define';

const grants = [{ role: 'office', unit: 'yx', shelves: ['work', 'wall', 'people', 'roll'] }];
setup({ user: 'u1', tenant: 'bundled', store: indexedDbStore({ name: 'bundled' }), grants }).then(function (door) {
  return door.workspace.ready
    .then(function () { return door.workspace.refresh(); })
    .then(function () {
      return door.workspace.execute({ kind: 'unit', name: 'found', ref: 'unit/yx', input: { unit: 'yx', name: '云溪县', sort: 'county' } });
    });
}).then(function (done) {
  var read = parsePlan('一、要点\\n1.学习。每季度学习一次。').plan;
  document.title = [done.saved, kinds.length > 3, read.sections.length, createClock().now().length].join(' ');
});
`;
const html = (script: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><body><dangjian-record-view kind="unit"></dangjian-record-view>${script}</body></html>`;

describe('given the package as npm packs it', () => {
  const host = mkdtempSync(join(tmpdir(), 'dangjian-host-'));
  const checkout = copiedCheckout();
  const run = (cwd: string, program: string, args: string[], env = {}): string =>
    execFileSync(program, args, { cwd, encoding: 'utf8', env: { ...process.env, ...env } });

  beforeAll(() => {
    run(checkout, 'npm', ['pack', '--silent', '--pack-destination', host]);
    const tarball = readdirSync(host).find((file) => file.endsWith('.tgz')) ?? '';
    writeFileSync(join(host, 'package.json'), '{ "private": true }');
    run(host, 'npm', ['install', '--no-audit', '--no-fund', `./${tarball}`, 'webpack@4.47.0']);
    mkdirSync(join(host, 'src'));
    writeFileSync(join(host, 'src', 'index.js'), page);
    writeFileSync(join(host, 'index.html'), html('<script type="module" src="/src/index.js"></script>'));
  }, 600_000);
  afterAll(() => {
    for (const folder of [host, checkout]) rmSync(folder, { recursive: true, force: true });
  });

  it('then no file of it is left in the checkout that packed it', () => {
    expect(readdirSync(checkout).filter((file) => /\.(d\.ts|tgz)$|^(core|kinds|plan)\.js$/.test(file))).toEqual([]);
  });

  it('when webpack 4 bundles a page, then the page works', async () => {
    const config = {
      mode: 'production',
      entry: './src/index.js',
      output: { path: join(host, 'old'), filename: 'page.js' },
    };
    const program = `
      require('webpack')(${JSON.stringify(config)}, (error, stats) => {
        if (error || stats.hasErrors()) throw new Error(error || stats.toString('errors-only'));
      });`;
    // Node 17 and later took away the hash that webpack 4 is fond of.
    run(host, process.execPath, ['--openssl-legacy-provider', '--eval', program]);
    writeFileSync(join(host, 'old', 'index.html'), html('<script src="/page.js"></script>'));
    await works(join(host, 'old'));
  });

  it('when vite bundles the same page, then it works as well', async () => {
    run(host, join(checkout, 'node_modules', '.bin', 'vite'), ['build', '--logLevel', 'warn'], {
      NODE_ENV: 'production',
    });
    await works(join(host, 'dist'));
  });
});

/** Opens what was built: the element draws what the page's own script kept, and nobody complains. */
async function works(folder: string): Promise<void> {
  const served = await serve(folder);
  const people = await twoContexts();
  try {
    const tab = await people.first.newPage();
    const complaints: string[] = [];
    tab.on('console', (message) => void (message.type() === 'log' || complaints.push(message.text())));
    tab.on('pageerror', ({ message }) => complaints.push(message));
    await tab.goto(`http://127.0.0.1:${(served.address() as AddressInfo).port}/`);
    await tab.getByRole('button', { name: '云溪县' }).waitFor({ timeout: 20_000 });
    expect(await tab.title()).toBe('true true 1 24');
    expect(complaints).toEqual([]);
  } finally {
    await people.close();
    served.close();
  }
}

async function serve(folder: string): Promise<Server> {
  const types: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html; charset=utf-8' };
  const server = createServer(({ url = '/' }, response) => {
    const file = url === '/' ? '/index.html' : url;
    response.setHeader('content-type', types[extname(file)] ?? 'text/plain');
    response.end(readFileSync(join(folder, file)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
