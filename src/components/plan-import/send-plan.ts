import { adoptDrafts, planRef, taskRef } from '../../core/plan/index.js';
import type { Announce, NotDone } from '../record-view/carry-out.js';
import type { Scene } from '../record-view/scene.js';
import type { Preview } from './block.js';
import { carryOutPlan } from './carry-import.js';
import type { ImportDone } from './done-step.js';
import type { Heading } from './preview.js';
import { headingFlaw } from './preview-of.js';

/** What came of 「确认导入」. With `refused` or `flaws` (by key of the piece) nothing was kept; `focus` = where it is mended. */
export type Sent =
  | { done: ImportDone; notDone: readonly NotDone[] }
  | { done: null; refused: string | null; flaws: Readonly<Record<string, string>>; focus: string };

/** Imports what the preview shows. `told` hears how far it is. */
export async function sendPlan(
  scene: Scene,
  { read, tasks, choices }: Preview,
  heading: Heading,
  announce: Announce,
  told: (progress: string) => void,
): Promise<Sent> {
  const flaw = headingFlaw(read, heading);
  if (flaw) return { done: null, refused: flaw.why, flaws: {}, focus: flaw.field };
  const o = { ...heading, year: Number(heading.year) };
  const ref = planRef(read.plan, o);
  const drafts = adoptDrafts(read.plan, tasks, choices, o);
  const imported = await carryOutPlan(scene.workspace, drafts, announce, (count) =>
    told(`正在导入 ${count}/${drafts.tasks.length}`),
  );
  if (imported.done) return { done: { ref, tasks: imported.tasks, ids: imported.ids }, notDone: imported.notDone };
  const byPiece = tasks.map(({ piece }) => [piece.key, imported.flaws[taskRef(ref, piece.key)]] as const);
  const flaws = Object.fromEntries(byPiece.filter((one): one is [string, string] => one[1] !== undefined));
  const some = Object.keys(flaws).length > 0 ? scene.voice.word('fixFirst') : null;
  return {
    done: null,
    refused: imported.refused ?? imported.flaws[ref] ?? some,
    flaws,
    focus: '.preview [aria-invalid]',
  };
}
