import { type Browser, type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { launchOptions } from '../chromium.js';
import { killGroup } from './browser-process.js';
import { hostRule } from './host-rule.js';

/** Names in `hosts` lead to this machine: to the browser they are plain http and not localhost. */
export interface TodayOptions {
  readonly hosts?: readonly string[];
}

/** People of a county read Chinese and live in one time zone. */
const PLACE = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };

async function options({ hosts = [] }: TodayOptions) {
  const launch = await launchOptions();
  return { ...launch, args: [...launch.args, ...hostRule(hosts)], headless: true };
}

/** Today's Chromium on a profile that outlives it. */
export interface OpenProfile {
  readonly context: BrowserContext;
  /** SIGKILL to the browser and its whole process group: a power cut, as far as a program can make one. */
  kill(): Promise<void>;
  /** The ordinary end: everything is written out. */
  close(): Promise<void>;
}

export async function openProfile(folder: string, hosts: TodayOptions = {}): Promise<OpenProfile> {
  const context = await chromium.launchPersistentContext(folder, { ...(await options(hosts)), ...PLACE });
  const browser = context.browser();
  if (browser === null) throw new Error('a persistent context without its browser');
  const leader = await browserProcess(await browser.newBrowserCDPSession());
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  return {
    context,
    kill() {
      killGroup(leader);
      return closed;
    },
    close: () => context.close(),
  };
}

/** Playwright starts a browser as the leader of its own group, so the leader's id names the group. */
async function browserProcess(cdp: CDPSession): Promise<number> {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (browser === undefined) throw new Error('the browser does not name its own process');
  return browser.id;
}

/** Two people at two computers: contexts that share nothing but the server. */
export interface TwoContexts {
  readonly first: BrowserContext;
  readonly second: BrowserContext;
  close(): Promise<void>;
}

export async function twoContexts(hosts: TodayOptions = {}): Promise<TwoContexts> {
  const browser: Browser = await chromium.launch(await options(hosts));
  const [first, second] = await Promise.all([browser.newContext(PLACE), browser.newContext(PLACE)]);
  return { first, second, close: () => browser.close() };
}
