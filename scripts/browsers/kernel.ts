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

export interface KernelOptions {
  /** Names that lead to this machine: to the browser they are plain http and not localhost. */
  readonly hosts?: readonly string[];
  /** A profile folder that outlives the browser; without one the profile is empty and dropped at the end. */
  readonly profile?: string;
}

export interface OpenKernel {
  /** What the running browser says of itself, `78.0.3882.0`. */
  readonly version: string;
  /** Opens a page; with an address, resolves when it has loaded. */
  page(url?: string): Promise<KernelPage>;
  /** Ends the browser with SIGKILL: nothing that waits in memory is written out. */
  close(): Promise<void>;
}

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
];

/** Starts a real old Chromium. Test runners drive 103 and later only, so this speaks to the browser itself. */
export async function openKernel(name: KernelName, { hosts = [], profile }: KernelOptions = {}): Promise<OpenKernel> {
  const executable = await kernelExecutable(name);
  const folder = profile ?? (await mkdtemp(join(tmpdir(), `dangjian-${name}-`)));
  const args = [...ARGS, ...hostRule(hosts), `--user-data-dir=${folder}`];
  const browser = startBrowser(executable, args, await npmEnvironment());
  const cdp = connectPipe(browser.toBrowser, browser.fromBrowser);

  async function close(): Promise<void> {
    killGroup(browser.pid);
    await browser.ended;
    if (profile === undefined) await rm(folder, { recursive: true, force: true });
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
