import { describe, expect, test } from 'vitest';
import { tornLog } from './torn-log-given.js';
import { byHand, byStore } from './torn-log-page.js';

describe.each(['today', 'chromium-78', 'chromium-109'] as const)(
  'given the Chromium of %s, killed in the middle of a write to its own log',
  (engine) => {
    test('when a page just goes on, then the start after next finds every database deleted (a fault of the engine)', async () => {
      const careless = byHand(false);
      const { torn, left } = await tornLog(engine, [careless, careless, careless]);
      expect([torn, left]).toEqual([1, { keys: [], loss: 'total' }]);
    });

    test('when each start deletes an empty database first, then both rows are there', async () => {
      const careful = byHand(true);
      const { torn, left } = await tornLog(engine, [careful, careful, careful]);
      expect([torn, left]).toEqual([1, { keys: ['first', 'second'], loss: 'none' }]);
    });

    test('when our store goes on, then both commands are there', async () => {
      const { torn, left } = await tornLog(engine, [byStore, byStore, byStore]);
      expect([torn, left]).toEqual([1, ['first', 'second']]);
    });

    test('when another script of the origin goes on, then our store says once that all was lost, and works again', async () => {
      const { left } = await tornLog(engine, [byStore, byHand(false), { ...byStore, read: TWICE }]);
      expect(left).toEqual(['DJ-L004', 'done', ['third']]);
    });
  },
);

/** What the store answers to a command, to the same once more, and what it holds then. */
const TWICE = `(async () => [
  await disk.enqueue('third', 10),
  await disk.enqueue('third', 10),
  (await disk.found()).outbox,
])()`;
