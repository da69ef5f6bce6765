import { afterAll, describe, expect, it } from 'vitest';
import { plantedBugs } from './planted-bugs.js';
import { bundle, clear, play, range } from './play.js';

/** Seeds tried before a bug counts as a survivor: then a promise is missing from the witness. */
const patience = 40;

describe('a planted bug', () => {
  const scripts: string[] = [];
  afterAll(() => Promise.all(scripts.map(clear)));

  it.each(plantedBugs)(
    'given "$name", when people work in trouble, then a promise is seen broken',
    async (bug) => {
      const script = await bundle(bug);
      scripts.push(script);
      const reports = await play(script, { seeds: range(1, patience), untilBroken: true });
      const last = reports[reports.length - 1];
      console.log(`${bug.name}: seed ${last?.seed}, ${last?.broken[0] ?? 'SURVIVED'}`);
      expect(last?.broken, `${bug.name} survived ${reports.length} seeds`).not.toEqual([]);
    },
    120_000,
  );
});
