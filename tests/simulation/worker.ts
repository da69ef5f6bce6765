import { parentPort, workerData } from 'node:worker_threads';
import { simulate } from './simulate.js';
import type { Stage } from './stages/stage.js';

/** Plays seeds and tells of each. */
export interface Work {
  seeds: number[];
  /** Stops at the first seed that breaks this promise. */
  until?: string;
  /** Real time, ms since 1970, after which no seed above `least` is begun. */
  before?: number;
  least?: number;
}

export async function playOn(stage: Stage): Promise<void> {
  const { seeds, until, before = Number.POSITIVE_INFINITY, least = 0 } = workerData as Work;
  for (const seed of seeds) {
    if (seed > least && Date.now() > before) return;
    const report = await simulate(seed, stage);
    parentPort?.postMessage(report);
    if (until !== undefined && report.broken.some((line) => line.startsWith(until))) return;
  }
}
