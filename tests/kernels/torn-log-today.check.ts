import { expect, test } from 'vitest';
import { tornLog } from './torn-log-given.js';
import { byStore } from './torn-log-page.js';

test("given our store in today's Chromium, killed in the middle of a write to its own log, then the start after next finds all that was acknowledged", async () => {
  const { torn, left } = await tornLog('today', [byStore, byStore, byStore]);
  expect([torn, left]).toEqual([1, ['first', 'second']]);
}, 60_000);
