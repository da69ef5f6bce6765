import { parentPort, workerData } from 'node:worker_threads';
import { simulate } from './simulate.js';

/** Plays seeds and tells of each; with `untilBroken` it stops at the first that breaks a promise. */
export interface Work {
  seeds: number[];
  untilBroken: boolean;
}

const { seeds, untilBroken } = workerData as Work;
for (const seed of seeds) {
  const report = await simulate(seed);
  parentPort?.postMessage(report);
  if (untilBroken && report.broken.length > 0) break;
}
