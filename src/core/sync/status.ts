import type { createBell } from './bell.js';
import type { Mirror } from './mirror.js';
import type { Status } from './workspace-shape.js';

/** How things stand; says it when something changed. */
export interface StatusBoard {
  readonly now: Status;
  say(news: Partial<Status>): void;
}

export function createStatusBoard(
  mirror: Mirror,
  bell: ReturnType<typeof createBell>,
  { storage, alone }: Pick<Status, 'storage' | 'alone'>,
): StatusBoard {
  const blank = {
    phase: 'opening',
    link: 'unknown',
    unsent: 0,
    parked: 0,
    trouble: null,
    lost: false,
    filling: true,
  } as const;
  let now: Status = { ...blank, storage, alone };
  return {
    get now() {
      return now;
    },
    say(news) {
      const next = { ...now, ...news, unsent: mirror.outbox.length, parked: mirror.parked.length };
      if (Object.entries(next).every(([name, value]) => now[name as keyof Status] === value)) return;
      now = next;
      bell.ring('status', now);
    },
  };
}
