import { afterAll, expect, it } from 'vitest';
import { bundle, clear, playAll, range, replayOf } from './play.js';
import type { StageName } from './stages/stage.js';

interface Box {
  most: number;
  least: number;
  seconds: number;
}

/**
 * Plays the seeds 1 … `most` on a stage, as many as can be begun in so many real seconds, and `least` however long they
 * take; says how many they were. Each seed that fails is told with the command that plays it again.
 */
export function storiesHold(stage: StageName, { most, least, seconds }: Box): void {
  let script = '';
  afterAll(() => clear(script));

  it(
    `given people in trouble of every kind, on the stage "${stage}", when all is quiet again, then every promise was kept`,
    async () => {
      script = await bundle(stage);
      const reports = await playAll(script, range(1, most), { before: Date.now() + seconds * 1000, least });
      console.log(`simulation on ${stage}: ${reports.length} of ${most} seeds played`);
      const failed = reports.filter(({ broken }) => broken.length > 0);
      const told = failed.map(({ seed, broken }) => `${replayOf(seed, stage)}\n  ${broken.join('\n  ')}`);
      expect(told, told.join('\n')).toEqual([]);
      expect(reports.length).toBeGreaterThanOrEqual(least);
      for (const { seed, commands } of reports)
        expect(commands, `commands of seed ${seed}`).toBeGreaterThanOrEqual(500);
    },
    (seconds + 900) * 1000,
  );
}
