import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npmEnvironment } from '../chromium.js';
import { killGroup, startBrowser } from './browser-process.js';
import { connectPipe } from './cdp.js';
import { hostRule } from './host-rule.js';
import { kernelExecutable } from './kernel-executable.js';
import { type KernelPage, openKernelPage } from './kernel-page.js';
import type { KernelName } from './kernels.js';

export interface OpenKernel {
  /** What the running browser says of itself, `78.0.3882.0`. */
  readonly version: string;
  /** Opens a page; with an address, resolves when it has loaded. */
  page(url?: string): Promise<KernelPage>;
  /** Ends the browser and drops its profile. */
  close(): Promise<void>;
}

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
];

/**
 * Starts a real old Chromium with an empty profile. Node's test runners drive 103 and later only, so this speaks to the browser
 * itself. Names in `hosts` lead to this machine: to a browser they are plain http and not localhost.
 */
export async function openKernel(
  name: KernelName,
  { hosts = [] }: { hosts?: readonly string[] } = {},
): Promise<OpenKernel> {
  const executable = await kernelExecutable(name);
  const profile = await mkdtemp(join(tmpdir(), `dangjian-${name}-`));
  const browser = startBrowser(
    executable,
    [...ARGS, ...hostRule(hosts), `--user-data-dir=${profile}`],
    await npmEnvironment(),
  );
  const cdp = connectPipe(browser.toBrowser, browser.fromBrowser);

  async function close(): Promise<void> {
    killGroup(browser.pid);
    await browser.ended;
    await rm(profile, { recursive: true, force: true });
  }

  const refused = browser.ended.then(() =>
    Promise.reject(new Error(`${name} ended at its start: ${browser.complaints()}`)),
  );
  const { product } = await Promise.race([cdp.send<{ product: string }>('Browser.getVersion'), refused]);
  return {
    version: product.replace(/^.*\//, ''),
    async page(url) {
      const page = await openKernelPage(cdp);
      if (url !== undefined) await page.goto(url);
      return page;
    },
    close,
  };
}
