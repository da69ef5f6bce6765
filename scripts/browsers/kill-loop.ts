import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { type OpenProfile, openProfile, type TodayOptions } from './today.js';

export interface KillLoop extends TodayOptions {
  readonly rounds: number;
  /** Opens the page and waits until it can write. Runs anew after each kill, on the same profile. */
  open(context: BrowserContext): Promise<Page>;
  /**
   * Writes one thing after another until the browser dies under it, and calls `acknowledge` with the thing's key at the moment
   * the page promised that it is kept, not before. `round` counts from 1: keys must differ between rounds.
   */
  write(page: Page, round: number, acknowledge: (key: string) => void): Promise<void>;
  /** The keys that the page still has. */
  read(page: Page): Promise<readonly string[]>;
}

export interface KillReport {
  readonly rounds: number;
  /** How many writes were promised, all rounds together. */
  readonly acknowledged: number;
  /** What was promised and is not there: a proof wants none. */
  readonly missing: readonly string[];
}

/** Kills the browser between two writes, `rounds` times, opens the same profile again each time, and tells what was promised and lost. */
export async function killLoop({ rounds, hosts = [], open, write, read }: KillLoop): Promise<KillReport> {
  const folder = await mkdtemp(join(tmpdir(), 'dangjian-kill-'));
  const acknowledged = new Set<string>();
  const missing = new Set<string>();
  try {
    for (let round = 1; round <= rounds + 1; round++) {
      const profile = await openProfile(folder, { hosts });
      try {
        const page = await open(profile.context);
        const kept = new Set(await read(page));
        for (const key of acknowledged) if (!kept.has(key)) missing.add(key);
        if (round <= rounds)
          await writeUntilKilled(profile, round, acknowledged, (promise) => write(page, round, promise));
      } finally {
        await profile.kill();
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { rounds, acknowledged: acknowledged.size, missing: [...missing] };
}

/** The moment differs from round to round and is the same in every run: after 1 to 4 promises, then 0 to 18 ms into the next write. */
async function writeUntilKilled(
  profile: OpenProfile,
  round: number,
  acknowledged: Set<string>,
  write: (promise: (key: string) => void) => Promise<void>,
): Promise<void> {
  const enough = acknowledged.size + 1 + (round % 4);
  await new Promise<void>((resolve, reject) => {
    write((key) => {
      acknowledged.add(key);
      if (acknowledged.size === enough) resolve();
    }).then(
      () => reject(new Error(`round ${round}: the writes ended before the browser was killed`)),
      reject, // after the promise was kept this says nothing: a page rejects when it dies under the kill
    );
  });
  await delay((round * 7) % 19);
  await profile.kill();
}
