/**
 * Plays the same stories again: `npx tsx tests/simulation/replay.ts 72 72`, `… 1 200`. A stage or the name of a planted
 * bug may follow, or both: `… 7 7 table`, `… 3 3 "double claim"`.
 */

import { plantedBugs } from './planted-bugs.js';
import { bundle, clear, playAll, range } from './play.js';
import { stageNames } from './stages/stage.js';

const [from = '1', to = from, ...names] = process.argv.slice(2);
const bug = plantedBugs.find(({ name }) => names.includes(name));
const stage = stageNames.find((name) => names.includes(name)) ?? bug?.stage ?? 'memory';
const strange = names.filter((name) => name !== stage && name !== bug?.name);
if (strange.length > 0) throw new Error(`no stage and no planted bug: ${strange.join(', ')}`);
const script = await bundle(stage, bug);
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
