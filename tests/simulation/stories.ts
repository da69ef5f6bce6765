import { afterAll, expect, it } from 'vitest';
import { bundle, clear, playAll, range, replayOf } from './play.js';
import type { StageName } from './stages/stage.js';

/**
 * Plays the seeds 1 … `most` on a stage, as many as can be begun in so many real seconds, and at least one; says how
 * many they were. Each seed that fails is told with the command that plays it again.
 */
export function storiesHold(stage: StageName, { most, seconds }: { most: number; seconds: number }): void {
  let script = '';
  afterAll(() => clear(script));

  it(
    `given people in trouble of every kind, on the stage "${stage}", when all is quiet again, then every promise was kept`,
    async () => {
      script = await bundle(stage);
      const reports = await playAll(script, range(1, most), Date.now() + seconds * 1000);
      console.log(`simulation on ${stage}: ${reports.length} of ${most} seeds played`);
      const failed = reports.filter(({ broken }) => broken.length > 0);
      const told = failed.map(({ seed, broken }) => `${replayOf(seed, stage)}\n  ${broken.join('\n  ')}`);
      expect(told, told.join('\n')).toEqual([]);
      expect(reports.length).toBeGreaterThan(0);
      for (const { seed, commands } of reports)
        expect(commands, `commands of seed ${seed}`).toBeGreaterThanOrEqual(500);
    },
    (seconds + 120) * 1000,
  );
}
