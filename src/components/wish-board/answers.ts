import type { Question } from '../../core/kind/index.js';
import type { Ref } from '../../core/ports.js';
import { dayOf } from '../../core/rules/calendar.js';
import { actorCalled, goneFrom, type Seen, silentClaims, titleOf } from '../../core/views/index.js';
import type { Scene } from '../record-view/scene.js';
import { underway } from './wish-maker.js';

/** States of a wish that can take another one in. */
const takes: ReadonlySet<string> = new Set([
  ...['draft', 'checking', 'returned', 'open'],
  ...['claimed', 'arranging', 'confirming'],
]);

/** What a question about a wish may be answered with: wishes of the same branch, claimants who are late or gone, rounds under way. */
export function answersTo(
  scene: Scene,
  all: readonly Seen[],
  { name }: Question,
  ref: Ref | null,
): Record<string, string> | undefined {
  const { workspace, kind, names } = scene;
  const now = ref === null ? undefined : workspace.sight(ref)?.record.data;
  if (name === 'mergedInto') {
    const others = all.filter((seen) => seen.ref !== ref && takes.has(seen.record.state));
    const near = others.filter(({ record }) => record.data?.unit === now?.unit);
    return Object.fromEntries(near.map((seen) => [seen.ref, titleOf(kind, seen.record.data, names)]));
  }
  if (name === 'who') {
    const today = workspace.me ? dayOf(workspace.me.now) : '';
    const late = silentClaims(all, today, goneFrom(workspace.list('member')));
    const here = late.filter(({ ref: of, step }) => of === ref && (step === 'recall' || step === 'gone'));
    return Object.fromEntries(here.map(({ by }) => [by, actorCalled(names, by)]));
  }
  if (name === 'campaign') {
    const open = workspace.list('campaign').filter((one) => underway(one.record.state) && one.ref !== now?.campaign);
    return Object.fromEntries(open.map(({ ref: round, record }) => [round, String(record.data?.title ?? '')]));
  }
  return undefined;
}
