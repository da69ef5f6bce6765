/** `npx tsx tests/simulation/replay.ts 72` or `… 1 200`: plays the same story again; a planted bug's name may follow. */

import { plantedBugs } from './planted-bugs.js';
import { bundle, clear, playAll, range } from './play.js';

const [from = '1', to = from, bug] = process.argv.slice(2);
const script = await bundle(plantedBugs.find(({ name }) => name === bug));
const began = Date.now();
const reports = await playAll(script, range(Number(from), Number(to)));
for (const { seed, commands, requests, faults, broken } of reports) {
  console.log(`seed ${seed}: ${commands} commands, ${requests} requests; ${faults.join(' ')}`);
  for (const line of broken) console.log(`  BROKEN ${line}`);
}
const failed = reports.filter((report) => report.broken.length > 0).length;
console.log(`${reports.length - failed} passed, ${failed} failed (${Math.round((Date.now() - began) / 1000)} s)`);
await clear(script);
process.exitCode = failed > 0 || reports.length < Number(to) - Number(from) + 1 ? 1 : 0;
