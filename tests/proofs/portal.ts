import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { openPortal } from '../../examples/start/open-portal.js';
import { blankTar } from '../server/blank-database.js';

export interface PortalOptions {
  /** Names of this machine under which the page is opened, beside 127.0.0.1: to a browser with `{ hosts }` they are plain http. */
  readonly hosts?: readonly string[];
  /** Whole addresses of other pages that may call the backend: `http://127.0.0.1:4000`. */
  readonly origins?: readonly string[];
}

/** The page and the backend of `npm start`, on free ports and with a database that nobody has used. */
export interface Portal {
  /** The page for one person, by the token of examples/server/demo-people.ts; under `host`, if given. */
  page(person?: string, host?: string): string;
  /** `http://127.0.0.1:…/api` */
  readonly api: string;
  /** Folder of the database. */
  readonly directory: string;
  /** The backend's process begins anew, on the same port and data; resolves when it answers. */
  startApi(): Promise<void>;
  /** The backend's process ends; resolves when it is gone. The page stays. */
  stopApi(): Promise<void>;
  /** A fresh page for one person, as `page` names it, with the backend there or `away`. */
  visit(context: BrowserContext, who: { person: string; host: string; away: boolean }): Promise<Page>;
  /** Ends both and removes the data. */
  close(): Promise<void>;
}

export async function portal({ hosts = [], origins = [] }: PortalOptions = {}): Promise<Portal> {
  const [port, apiPort] = await freePorts();
  const directory = await mkdtemp(join(tmpdir(), 'dangjian-portal-'));
  await unpack(await blankTar(), join(directory, 'db'));
  const own = hosts.map((host) => `http://${host}:${port}`);
  const { api, close } = await openPortal({ port, apiPort, directory, origins: [...own, ...origins] });
  const page = (person = 'demo-office', host = '127.0.0.1'): string => `http://${host}:${port}/?person=${person}`;
  return {
    page,
    api: `http://127.0.0.1:${apiPort}/api`,
    directory,
    startApi: api.start,
    stopApi: api.stop,
    async visit(context, { person, host, away }) {
      await (away ? api.stop() : api.start());
      const fresh = await context.newPage();
      await fresh.goto(page(person, host));
      return fresh;
    },
    async close() {
      await close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Paths in it begin with a slash, which tar takes off and says so. */
async function unpack(tar: string, folder: string): Promise<void> {
  await mkdir(folder);
  await promisify(execFile)('tar', ['-xf', tar, '-C', folder]);
}

/** Two at once, so that they differ. */
async function freePorts(): Promise<[number, number]> {
  const holders = [createServer().listen(0, '127.0.0.1'), createServer().listen(0, '127.0.0.1')] as const;
  await Promise.all(holders.map((holder) => once(holder, 'listening')));
  const [first, second] = holders.map((holder) => (holder.address() as AddressInfo).port) as [number, number];
  await Promise.all(holders.map((holder) => once(holder.close(), 'close')));
  return [first, second];
}
