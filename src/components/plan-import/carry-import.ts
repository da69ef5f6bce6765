import { say } from '../../core/codes.js';
import { type PlanDraft, planRefused } from '../../core/plan/index.js';
import type { Ref } from '../../core/ports.js';
import type { Draft, Workspace } from '../../core/sync/workspace-shape.js';
import { refusalOf } from '../../core/views/index.js';
import {
  type Announce,
  type BatchResult,
  carryOutMany,
  type Made,
  madeBy,
  type NotDone,
} from '../record-view/carry-out.js';

/**
 * What came of an import. `flaws` by the ref of a task: nothing was kept; `notDone`: the rest was. `plan` = the command that
 * adopted the plan, `null` where it was there already.
 */
export type Imported =
  | { done: true; plan: string | null; made: Made[]; notDone: NotDone[] }
  | { done: false; refused: string | null; flaws: Readonly<Record<Ref, string>> };

const failed = (refused: string | null, flaws: Readonly<Record<Ref, string>> = {}): Imported => ({
  done: false,
  refused,
  flaws,
});

/**
 * The plan, then its tasks as one batch, each waiting for the plan. All of it is judged before any of it is kept. A plan
 * that is there already gets the tasks that it has not yet; one that says something else is left alone.
 */
export async function carryOutPlan(
  workspace: Workspace,
  drafts: { plan: PlanDraft; tasks: readonly PlanDraft[] },
  announce: Announce,
  told: (done: number) => void,
): Promise<Imported> {
  const there = workspace.sight(drafts.plan.ref);
  if (there && there.record.data?.source !== drafts.plan.input.source) return failed(planRefused('DJ-P004').message);
  const flaws = flawsIn(workspace, there ? drafts.tasks : [drafts.plan, ...drafts.tasks]);
  if (typeof flaws === 'string') return failed(flaws);
  if (Object.keys(flaws).length > 0) return failed(null, flaws);

  const adopted = there ? null : await carryOutMany(workspace, [drafts.plan], announce, () => undefined);
  if (adopted?.notDone[0]) return failed(adopted.notDone[0].why || null);
  const plan = adopted?.ids[0] ?? waiting(workspace, drafts.plan.ref);
  const waits = plan === undefined ? {} : { after: plan, batch: plan };
  const tasks = drafts.tasks.map((draft): Draft => ({ ...draft, ...waits }));
  const made: BatchResult = await carryOutMany(workspace, tasks, announce, told);
  const titles = new Map(drafts.tasks.map(({ ref, input }) => [ref, String(input.title)]));
  const notDone = made.notDone.map(({ ref, why }) => ({ ref, why: `${titles.get(ref)}：${why}` }));
  return { done: true, plan: adopted?.ids[0] ?? null, made: madeBy(made), notDone };
}

/** A plan that this device has not sent yet. */
const waiting = ({ outbox }: Workspace, plan: Ref): string | undefined =>
  outbox.find(({ command }) => command.ref === plan && command.name === 'adopt')?.command.id;

/** What the engine says against drafts of new records, by their refs; or why it cannot say anything. */
export function flawsIn({ catalogue, me }: Workspace, drafts: readonly PlanDraft[]): Record<Ref, string> | string {
  if (me === null) return say('DJ-R019');
  const flaws: Record<Ref, string> = {};
  for (const { kind, name, ref, input } of drafts) {
    const of = catalogue.get(kind);
    if (!of) return say('DJ-R017');
    const refused = refusalOf(of, name, input, null, me);
    if (refused) flaws[ref] = refused.message;
  }
  return flaws;
}
