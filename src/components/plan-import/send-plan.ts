import { adoptDrafts, taskRef } from '../../core/plan/index.js';
import type { Ref } from '../../core/ports.js';
import { type PlanSay, planWords } from '../messages/plan-words.js';
import type { Announce, NotDone } from '../record-view/carry-out.js';
import type { Scene } from '../record-view/scene.js';
import type { Preview } from './block.js';
import { carryOutPlan, flawsIn } from './carry-import.js';
import type { Finished } from './done-step.js';
import type { Heading } from './preview.js';
import { headingFlaw } from './preview-of.js';

/** Why nothing was kept: for the whole, or by key of the piece; `focus` = where it is mended. */
export interface Flawed {
  refused: string | null;
  flaws: Readonly<Record<string, string>>;
  focus: string;
}
/** What came of a confirmation. */
export type Sent = { done: Finished; notDone: readonly NotDone[] } | ({ done: null } & Flawed);

/** Imports what the preview shows. `told` hears how far it is. */
export async function sendPlan(
  scene: Scene,
  preview: Preview,
  heading: Heading,
  announce: Announce,
  told: (progress: string) => void,
): Promise<Sent> {
  const say = scene.voice.from(planWords);
  const { read, ref } = preview;
  const flawed = flawedWhole(say, preview, heading);
  if (flawed) return { done: null, ...flawed };
  const drafts = draftsFrom(preview, heading);
  const all = drafts.tasks.length;
  const imported = await carryOutPlan(scene.workspace, drafts, announce, (done) =>
    told(say('plan.sendingNow', { done, all })),
  );
  if (!imported.done) return { done: null, ...byPiece(scene, preview, imported) };
  const { plan, made, notDone } = imported;
  return { done: { how: 'adopted', ref, plan, made, text: read.plan.source }, notDone };
}

/** What has to be mended before a new issue is laid beside the tasks: any of its points may become one. */
export function flawedTasks(scene: Scene, preview: Preview, heading: Heading): Flawed | null {
  const whole = flawedWhole(scene.voice.from(planWords), preview, heading);
  if (whole) return whole;
  const flaws = flawsIn(scene.workspace, draftsFrom(preview, heading).tasks);
  if (typeof flaws === 'string') return { refused: flaws, flaws: {}, focus: '[data-send]' };
  return Object.keys(flaws).length === 0 ? null : byPiece(scene, preview, { refused: null, flaws });
}

const draftsFrom = ({ read, tasks, choices, ref }: Preview, heading: Heading) =>
  adoptDrafts(read.plan, tasks, choices, { ...heading, year: Number(heading.year), ref });

function flawedWhole(say: PlanSay, { read, way }: Preview, heading: Heading): Flawed | null {
  const flaw = headingFlaw(say, read, heading);
  if (flaw) return { refused: flaw.why, flaws: {}, focus: flaw.field };
  return way === null ? { refused: say('plan.chooseWay'), flaws: {}, focus: '.ways input' } : null;
}

/** What the engine says against the drafts, by the pieces that they were made of. */
function byPiece(
  { voice }: Scene,
  { tasks, ref }: Preview,
  { refused, flaws: byRef }: { refused: string | null; flaws: Readonly<Record<Ref, string>> },
): Flawed {
  const found = tasks.map(({ piece }) => [piece.key, byRef[taskRef(ref, piece.key)]] as const);
  const flaws = Object.fromEntries(found.filter((one): one is [string, string] => one[1] !== undefined));
  const some = Object.keys(flaws).length > 0 ? voice.word('fixFirst') : null;
  return { refused: refused ?? byRef[ref] ?? some, flaws, focus: '.preview [aria-invalid]' };
}
