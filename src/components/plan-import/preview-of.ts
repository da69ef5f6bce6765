import { type Choices, calledNow, type ParsedPlan, planRef, planTasks, taskOffers } from '../../core/plan/index.js';
import { dayOf } from '../../core/rules/calendar.js';
import { type Scene, unitsOf } from '../record-view/scene.js';
import type { Preview } from './block.js';
import { sortDoubts } from './doubts.js';
import type { Heading } from './preview.js';

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
export function headingFlaw({ plan }: ParsedPlan, { title, year }: Heading): { why: string; field: string } | null {
  if (plan.title === '' && title.trim() === '') return { why: '标题没有填。请填好再导入。', field: '#plan-title' };
  if (!/^\d{4}$/.test(year.trim())) return { why: '年份没有填对，例如 2026。请填好再导入。', field: '#plan-year' };
  return null;
}

/** Everything that the preview shows, from what was read, what was decided, and what this device has of the plan already. */
export function previewOf(
  scene: Scene,
  read: ParsedPlan,
  choices: Choices,
  heading: Heading,
  said: Pick<Preview, 'flaws' | 'hints'>,
): Preview {
  const offers = taskOffers(read, new Map(Object.entries(unitsOf(scene)).map(([id, name]) => [name, id])));
  const ref = planRef(read.plan, { ...heading, year: Number(heading.year) });
  const made = scene.workspace
    .list('task')
    .filter(({ record }) => record.data?.plan === ref)
    .map((sight) => ({ ref: sight.ref, sentence: String(sight.record.data?.sentence ?? '') }));
  const earlier = calledNow(ref, scene.workspace.sight(ref)?.record.data?.kept, made);
  const tasks = planTasks(read.plan, choices, offers, ref, earlier);
  const numbered = tasks.filter(({ listed, there }) => listed || there);
  return {
    ...{ read, offers, tasks, choices, ...said },
    doubts: sortDoubts(read.plan, read.doubts, offers),
    numbers: new Map(numbered.map(({ piece }, place) => [piece.key, place + 1])),
  };
}
