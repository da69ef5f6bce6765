import type { JsonObject } from '../ports.js';
import { type Lit, lightOf } from '../rules/lights.js';
import type { Seen } from './list-view.js';
import { measureOf } from './measure-of.js';
import { naturalOrder } from './natural-order.js';
import type { Tally } from './parts-view.js';
import { isAside } from './task-states.js';

/** What a person wants to see of the board; `''` = everything. */
export interface BoardWish {
  search: string;
  section: string;
  /** Of the plan, by the ref that the task of the whole measure has. */
  measure: string;
  /** Ids; a branch is a unit, asked for by itself. */
  unit: string;
  branch: string;
  light: string;
  /** Only what the person in charge is oneself. */
  mine: boolean;
  /** `week` or `month` = falls due within 7 or 31 days, late ones included; `standing`, `open` = without a day. */
  due: string;
  sort: 'plan' | 'due' | 'unit' | 'changed';
  /** Headings of the ledger; `''` = those of the plan, while it stands in the plan's order. */
  group: '' | 'section' | 'measure' | 'unit' | 'month';
}

/** Everything, in the order of the plan. */
export const anyWish: BoardWish = {
  search: '',
  section: '',
  measure: '',
  unit: '',
  branch: '',
  light: '',
  mine: false,
  due: '',
  sort: 'plan',
  group: '',
};

/** What a wish is judged with. */
export interface BoardLook {
  today: string;
  actor: string;
  tally(seen: Seen): Tally | undefined;
}

const text = (data: JsonObject | null, name: string): string => {
  const value = data?.[name];
  return typeof value === 'string' ? value : '';
};

/** The light of one task; computed when its card is drawn, not for all of them. */
export function lightOfTask(seen: Seen, look: BoardLook): Lit {
  const { data, state } = seen.record;
  if (isAside(state)) return { light: 'none', words: '' };
  const tally = look.tally(seen);
  return lightOf({
    today: look.today,
    start: text(data, 'on') || null,
    due: text(data, 'due') || null,
    share: tally === undefined || tally.total === 0 ? null : tally.done / tally.total,
    done: state === 'done',
  });
}

/** Whether a task is among what is wished for. Made once a wish, so that nothing is worked out per task that is the same for all. */
export function matcherOf(wish: BoardWish, look: BoardLook): (seen: Seen) => boolean {
  const tests: ((seen: Seen, data: JsonObject | null) => boolean)[] = [];
  const is = (name: string, wanted: string): void => {
    if (wanted !== '') tests.push((_, data) => data?.[name] === wanted);
  };
  is('section', wish.section);
  if (wish.measure !== '') tests.push((seen) => measureOf(seen) === wish.measure);
  for (const unit of [wish.unit, wish.branch]) {
    if (unit !== '') tests.push((_, data) => data?.unit === unit || data?.partner === unit);
  }
  if (wish.mine) is('person', look.actor);
  if (wish.due === 'standing' || wish.due === 'open') is('term', wish.due);
  else if (wish.due !== '') {
    const days = wish.due === 'week' ? 7 : 31;
    tests.push((seen, data) => isOwed(seen) && text(data, 'due') !== '' && within(data, look, days));
  }
  for (const word of wish.search.trim().split(/\s+/)) {
    if (word !== '') tests.push(wordIn(word));
  }
  if (wish.light !== '') tests.push((seen) => lightOfTask(seen, look).light === wish.light);
  return (seen) => tests.every((test) => test(seen, seen.record.data));
}

/** What rests or came to an end falls due for nobody. */
const isOwed = ({ record }: Seen): boolean => record.state !== 'done' && !isAside(record.state);

function within(data: JsonObject | null, look: BoardLook, days: number): boolean {
  return (
    lightOf({ ...blank, today: look.today, due: text(data, 'due') }, { soon: days, behind: 100, farBehind: 100 })
      .light !== 'calm'
  );
}
const blank = { start: null, share: null, done: false } as const;

/** Chinese has no case: only a word with letters costs a lowering of every text. */
function wordIn(word: string): (seen: Seen, data: JsonObject | null) => boolean {
  const fields = ['title', 'sentence', 'section'] as const;
  if (!/[a-z]/i.test(word)) return (_, data) => fields.some((name) => text(data, name).includes(word));
  const lowered = word.toLowerCase();
  return (_, data) => fields.some((name) => text(data, name).toLowerCase().includes(lowered));
}

const number = (seen: Seen): number => {
  const value = seen.record.data?.number;
  return typeof value === 'number' ? value : Number.MAX_SAFE_INTEGER;
};
const byRef = (a: Seen, b: Seen): number => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0);
const byPlan = (a: Seen, b: Seen): number => number(a) - number(b) || byRef(a, b);
const asWritten = (a: string, b: string): number => (a < b ? -1 : 1);
/** Empty ones last. */
const byText =
  (name: string, order = asWritten) =>
  (a: Seen, b: Seen): number => {
    const [left, right] = [text(a.record.data, name), text(b.record.data, name)];
    if (left === right) return byPlan(a, b);
    return left === '' ? 1 : right === '' ? -1 : order(left, right);
  };

/** By the plan's numbers, unless asked otherwise. Units stand by their numbers, never by lateness. */
export const orders: Readonly<Record<BoardWish['sort'], (a: Seen, b: Seen) => number>> = {
  plan: byPlan,
  due: byText('due'),
  unit: byText('unit', naturalOrder),
  changed: (a, b) => (a.record.at === b.record.at ? byPlan(a, b) : a.record.at < b.record.at ? 1 : -1),
};
