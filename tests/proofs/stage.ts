import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, vi } from 'vitest';
import { type TwoContexts, twoContexts } from '../../scripts/browsers/today.js';
import { type County, countyOf } from './county.js';
import { type Portal, type PortalOptions, portal } from './portal.js';

export interface Stage {
  readonly site: Portal;
  readonly county: County;
  /** Two people at two computers. */
  readonly first: BrowserContext;
  readonly second: BrowserContext;
}

/** A portal and today's Chromium, for all tests of the file that asks. `hosts` lead to this machine, for both of them. */
export function stage({ hosts = [] }: PortalOptions = {}): Stage {
  vi.setConfig({ testTimeout: 180_000, hookTimeout: 90_000 });
  let site: Portal | undefined;
  let people: TwoContexts | undefined;
  const made = {} as { -readonly [name in keyof Stage]: Stage[name] };
  beforeAll(async () => {
    site = await portal({ hosts });
    people = await twoContexts({ hosts });
    Object.assign(made, { site, county: countyOf(site.api), first: people.first, second: people.second });
  });
  afterAll(async () => {
    await people?.close();
    await site?.close();
  });
  return made;
}
