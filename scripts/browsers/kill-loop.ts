import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { type OpenProfile, openProfile, type TodayOptions } from './today.js';

export interface KillLoop extends TodayOptions {
  readonly rounds: number;
  /** Milliseconds into a write that nobody promised yet at which the kill comes, in even rounds: 0 to 18 unless told. */
  into?(round: number): number;
  /** Opens the page and waits until it can write. Runs anew after each kill, on the same profile. */
  open(context: BrowserContext): Promise<Page>;
  /** Writes one thing that can be told by `key`; resolves when the page has promised that it is kept, not before. */
  write(page: Page, key: string): Promise<void>;
  /** The keys of all that the page still has. */
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
export async function killLoop({
  rounds,
  hosts = [],
  into = shortly,
  open,
  write,
  read,
}: KillLoop): Promise<KillReport> {
  const folder = await mkdtemp(join(tmpdir(), 'dangjian-kill-'));
  const acknowledged = new Set<string>();
  const missing = new Set<string>();
  const writeOne = async (page: Page, key: string): Promise<void> => {
    await write(page, key);
    acknowledged.add(key);
  };
  try {
    for (let round = 1; round <= rounds + 1; round++) {
      const profile = await openProfile(folder, { hosts });
      try {
        const page = await open(profile.context);
        const kept = new Set(await read(page));
        for (const key of acknowledged) if (!kept.has(key)) missing.add(key);
        if (round <= rounds) await writeAndKill(profile, round, into(round), (key) => writeOne(page, key));
      } finally {
        await profile.kill();
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { rounds, acknowledged: acknowledged.size, missing: [...missing] };
}

const shortly = (round: number): number => (round * 7) % 19;

/**
 * One to four writes, then the kill: in odd rounds at the very moment of the last promise, in even rounds some
 * milliseconds into a further write that nobody promised yet. The moments differ from round to round and are the same
 * in every run.
 */
async function writeAndKill(
  profile: OpenProfile,
  round: number,
  into: number,
  write: (key: string) => Promise<void>,
): Promise<void> {
  const count = 1 + (round % 4);
  for (let n = 1; n <= count; n++) await write(`${round}-${n}`);
  if (round % 2 === 0) {
    write(`${round}-last`).catch(() => {}); // the page dies under it
    await delay(into);
  }
  await profile.kill();
}
