import type { Allowed } from '../kind/allowed.js';
import type { Kind } from '../kind/define-kind.js';
import type { Json, Ref } from '../ports.js';
import type { Lit } from '../rules/lights.js';
import type { BoardLook } from './board-wish.js';
import { lightOfTask } from './board-wish.js';
import { type Seen, titleOf } from './list-view.js';
import { isAside, isUncounted } from './task-states.js';
import { dayText, type Names, unitCalled } from './value-text.js';

/** One card: everything in words, nothing by colour alone. */
export interface CardView {
  ref: Ref;
  title: string;
  /** Unit and date in words. */
  unit: string;
  due: string;
  /** What the column does not say: 暂缓, 退回补办, 已完成 43/60. */
  chips: string[];
  lit: Lit;
  unsent: boolean;
  foreign: boolean;
  /** Out of the counts, and shown in grey: 已撤销, 结转下年. */
  quiet: boolean;
  /** The command that its state waits for, when this person may do it. */
  main: { name: string; label: string } | null;
}

const isText = (value: Json | undefined): value is string => typeof value === 'string' && value !== '';

/** A card is made when it comes into sight; nothing here looks at other records. */
export function cardOf(
  kind: Kind,
  seen: Seen,
  look: BoardLook,
  names: Names,
  may: (name: string) => Allowed,
): CardView {
  const data = seen.record.data ?? {};
  const { state } = seen.record;
  return {
    ref: seen.ref,
    title: titleOf(kind, data, names),
    unit: isText(data.unit) ? unitCalled(names, data.unit) : '',
    due: dueText(kind, data),
    chips: chipsOf(kind, seen, look),
    lit: lightOfTask(seen, look),
    unsent: seen.unsent > 0,
    foreign: seen.foreign,
    quiet: isUncounted(state),
    main: mainOf(kind, state, may),
  };
}

/** 「10月25日前」 in the year that everybody means, otherwise whole; 长期坚持 and 未定时限 are values of their own. */
export function dueText(kind: Kind, data: NonNullable<Seen['record']['data']>): string {
  if (isText(data.due)) return `${dayText(data.due)}前`;
  return isText(data.term) ? (kind.fields.term?.options?.[data.term] ?? data.term) : '';
}

function chipsOf(kind: Kind, seen: Seen, look: BoardLook): string[] {
  const data = seen.record.data ?? {};
  const { state } = seen.record;
  const chips: string[] = [];
  if (isAside(state)) chips.push(kind.states[state] ?? state);
  else if (!(state in kind.states)) chips.push(state);
  if (isText(data.reason) && state === 'unassigned') chips.push('异议退回');
  if (isText(data.reason) && state === 'underway') chips.push('退回补办');
  if (isText(data.wanted)) chips.push('申请延期');
  const tally = look.tally(seen);
  if (tally) chips.push(`已完成${tally.done}/${tally.total}`);
  return chips;
}

/** How many marks its card has: chips, a light, 尚未报送. For every task of a board, so nothing is put in words. */
export function marksOf(seen: Seen, look: BoardLook): number {
  const { data, state } = seen.record;
  const lit = !isAside(state) && (state === 'done' || isText(data?.due));
  const returned = isText(data?.reason) && (state === 'unassigned' || state === 'underway');
  const marks = [
    isAside(state),
    lit,
    returned,
    isText(data?.wanted),
    look.tally(seen) !== undefined,
    seen.unsent > 0,
    seen.foreign,
  ];
  return marks.filter(Boolean).length;
}

function mainOf(kind: Kind, state: string, may: (name: string) => Allowed): CardView['main'] {
  for (const [name, command] of Object.entries(kind.commands)) {
    if (!command.main || typeof command.from === 'string' || !command.from.includes(state)) continue;
    if (may(name).may !== 'no') return { name, label: command.label };
  }
  return null;
}
