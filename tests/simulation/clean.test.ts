import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, clear, playAll, range } from './play.js';

const seeds = range(1, 16);

describe('the simulation', () => {
  let script = '';
  beforeAll(async () => {
    script = await bundle();
  });
  afterAll(() => clear(script));

  it('given people in trouble of every kind, when all is quiet again, then every promise was kept', async () => {
    const reports = await playAll(script, seeds);
    expect(reports.map((report) => report.seed)).toEqual(seeds);
    expect(reports.filter((report) => report.broken.length > 0)).toEqual([]);
    for (const { seed, commands } of reports) expect(commands, `commands of seed ${seed}`).toBeGreaterThanOrEqual(500);
  }, 240_000);
});
