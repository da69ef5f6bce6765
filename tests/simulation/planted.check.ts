import { afterAll, describe, expect, it } from 'vitest';
import { plantedBugs } from './planted-bugs.js';
import { bundle, clear, play, range, replayOf } from './play.js';

/** Seeds tried before a bug counts as a survivor: then a promise is missing from the witness. */
const patience = 40;

describe('a planted bug', () => {
  const scripts: string[] = [];
  afterAll(() => Promise.all(scripts.map(clear)));

  it.each(plantedBugs)(
    'given "$name", when people work in trouble, then the promise that it breaks is seen broken',
    async (bug) => {
      const { name, stage = 'memory', breaks } = bug;
      const script = await bundle(stage, bug);
      scripts.push(script);
      const reports = await play(script, { seeds: range(1, patience), until: breaks });
      const last = reports[reports.length - 1];
      const seen = last?.broken.find((line) => line.startsWith(breaks));
      console.log(`${name}: ${seen ? `seed ${last?.seed}, ${seen}` : 'SURVIVED'} (${replayOf(last?.seed ?? 1, name)})`);
      expect(seen, `"${name}" survived ${reports.length} seeds`).toBeDefined();
    },
    300_000,
  );
});
