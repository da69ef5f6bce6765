import { type ReissueDraft, reissueDrafts } from '../../core/plan/index.js';
import type { Ref } from '../../core/ports.js';
import type { Draft, Workspace } from '../../core/sync/workspace-shape.js';
import { planWords } from '../messages/plan-words.js';
import { type Announce, carryOutMany, madeBy } from '../record-view/carry-out.js';
import type { Scene } from '../record-view/scene.js';
import type { Preview } from './block.js';
import { type Comparison, isOpen } from './compare.js';
import type { Heading } from './preview.js';
import type { Sent } from './send-plan.js';

/** The commands that a comparison comes to, as far as they may be done. */
export function draftsOf(
  { workspace, voice }: Scene,
  { read, tasks, choices }: Preview,
  heading: Heading,
  { ref, made, matches }: Comparison,
): { plan: ReissueDraft | null; tasks: ReissueDraft[] } {
  const source = String(workspace.sight(ref)?.record.data?.source ?? '');
  const o = { ...heading, year: Number(heading.year), ref, source, why: voice.from(planWords)('plan.droppedWhy') };
  const drafts = reissueDrafts(read.plan, tasks, matches, made, choices, o);
  return {
    plan: drafts.plan,
    tasks: drafts.tasks.flatMap((draft) => [...ofParts(workspace, draft), draft]).filter(may),
  };
  function may({ name, ref: task }: ReissueDraft): boolean {
    return name === 'create' || workspace.allowed('task', name, task).may !== 'no';
  }
}

/** What happens to a task happens to its parts, before it: where the chain breaks, the whole proposes it again. */
const ofParts = (workspace: Workspace, draft: ReissueDraft): ReissueDraft[] =>
  draft.name === 'create'
    ? []
    : workspace
        .list('task')
        .flatMap(({ ref, record }) => (record.data?.parent === draft.ref ? [{ ...draft, ref }] : []));

/** One `reissue` of the plan, then each task by itself, waiting for it, in one batch. */
export async function sendReissue(
  scene: Scene,
  preview: Preview,
  heading: Heading,
  comparison: Comparison,
  announce: Announce,
  told: (progress: string) => void,
): Promise<Sent> {
  const { workspace, voice } = scene;
  const say = voice.from(planWords);
  const open = comparison.matches.filter((match) => isOpen(match, comparison));
  if (open.length > 0) {
    const refused = say('plan.undecided', { count: open.length });
    return { done: null, refused, flaws: {}, focus: '[data-belongs][aria-invalid]' };
  }
  const { plan, tasks } = draftsOf(scene, preview, heading, comparison);
  const issued = plan && (await carryOutMany(workspace, [plan], announce, () => undefined));
  if (issued?.notDone[0])
    return { done: null, refused: issued.notDone[0].why || null, flaws: {}, focus: '[data-send]' };
  const id = issued?.ids[0] ?? null;
  const waits = id === null ? {} : { after: id, batch: id };
  const drafts = tasks.map((draft): Draft => ({ ...draft, ...waits }));
  const result = await carryOutMany(workspace, drafts, announce, (done) =>
    told(say('plan.reissuing', { done, all: drafts.length })),
  );
  const done = new Set(result.refs);
  const parts = (ref: Ref): boolean => Boolean(workspace.sight(ref)?.record.data?.parent);
  const count = (name: ReissueDraft['name']): number =>
    tasks.filter((draft) => draft.name === name && done.has(draft.ref) && !parts(draft.ref)).length;
  return {
    done: {
      ...{ how: 'reissued', ref: comparison.ref, plan: id, made: madeBy(result), text: preview.read.plan.source },
      counts: { changed: count('edit'), added: count('create'), dropped: count('cancel') },
    },
    notDone: result.notDone,
  };
}
