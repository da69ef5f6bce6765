import {
  type Choices,
  calledNow,
  type EarlierTask,
  type ParsedPlan,
  type PlanWay,
  planRef,
  planTasks,
  planWays,
  taskOffers,
  unknownOwners,
} from '../../core/plan/index.js';
import type { Ref } from '../../core/ports.js';
import { dayOf } from '../../core/rules/calendar.js';
import type { Workspace } from '../../core/sync/workspace-shape.js';
import type { PlanSay } from '../messages/plan-words.js';
import { type Scene, unitsOf } from '../record-view/scene.js';
import type { Preview } from './block.js';
import { sortDoubts } from './doubts.js';
import type { Heading } from './preview.js';
import { wayKey } from './which-plan.js';

/** The heading as it stands in its fields: a year that the title does not say is this one until a person says otherwise. */
export function headingFor(
  { workspace }: Scene,
  { plan }: ParsedPlan,
  { title, year, unit, document }: Heading,
  homes: Readonly<Record<string, string>>,
): Heading {
  const [first = ''] = Object.keys(homes);
  const thisYear = workspace.me ? dayOf(workspace.me.now).slice(0, 4) : '';
  return {
    ...{ title, document },
    year: plan.year === undefined ? year || thisYear : String(plan.year),
    unit: unit in homes ? unit : first,
  };
}

/** Why the heading cannot be imported yet, and where; `null` = it can. */
export function headingFlaw(
  say: PlanSay,
  { plan }: ParsedPlan,
  { title, year }: Heading,
): { why: string; field: string } | null {
  if (plan.title === '' && title.trim() === '') return { why: say('plan.noTitle'), field: '#plan-title' };
  if (!/^\d{4}$/.test(year.trim())) return { why: say('plan.noYear'), field: '#plan-year' };
  return null;
}

/** What a person decided about the text as a whole, and what was said about it. */
export interface Decided extends Pick<Preview, 'flaws' | 'hints'> {
  heading: Heading;
  choices: Choices;
  /** The way that was chosen; `null` = none yet. */
  way: PlanWay | null;
}

/** Everything that the preview shows, from what was read, what was decided, and what this device has of the plan already. */
export function previewOf(
  scene: Scene,
  read: ParsedPlan,
  { heading, choices, way: chosen, ...said }: Decided,
): Preview {
  const roll = new Map(Object.entries(unitsOf(scene)).map(([id, name]) => [name, id]));
  const offers = taskOffers(read, roll);
  const o = { ...heading, year: Number(heading.year) };
  const there = scene.workspace
    .list('plan')
    .flatMap(({ ref, record: { state, data } }) => (data === null ? [] : [{ ref, state, data }]));
  const ways = planWays(read.plan, o, there);
  const [only] = ways;
  const way = ways.length === 1 && only ? only : (ways.find((one) => chosen && wayKey(one) === wayKey(chosen)) ?? null);
  const ref = (way ?? ways.find(({ as }) => as === 'same'))?.ref ?? planRef(read.plan, o);
  // What is issued again is laid beside its tasks in a step of its own, and read as if there were none.
  const earlier = way?.as === 'reissue' ? [] : tasksCalledNow(scene.workspace, ref);
  const tasks = planTasks(read.plan, choices, offers, ref, earlier);
  const numbered = tasks.filter(({ listed, there: made }) => listed || made);
  return {
    ...{ read, offers, tasks, choices, ways, way, ref, ...said },
    doubts: sortDoubts(read.plan, [...read.doubts, ...unknownOwners(read.plan, roll)], offers),
    numbers: new Map(numbered.map(({ piece }, place) => [piece.key, place + 1])),
  };
}

/** The tasks of a plan, by the ids that its present text gives to their points. */
const tasksCalledNow = (workspace: Workspace, plan: Ref): EarlierTask[] =>
  calledNow(plan, workspace.sight(plan)?.record.data?.kept, tasksOf(workspace, plan));

/** Every task that was made from a plan, as this device has it; parts that were given out are of their whole. */
export const tasksOf = (workspace: Workspace, plan: Ref): EarlierTask[] =>
  workspace
    .list('task')
    .filter(({ record: { data } }) => data?.plan === plan && !data.parent)
    .map(({ ref, record: { data } }) => ({
      ref,
      sentence: String(data?.sentence ?? ''),
      ...(typeof data?.number === 'number' ? { number: data.number } : {}),
    }));
