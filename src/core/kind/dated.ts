import { correctionReasons, desk } from '../rules/choices.js';
import type { Amendment } from './define-kind.js';
import { actor, choice, day, type Field, type Fields, list } from './fields.js';
import type { GuardCall } from './guards.js';

/**
 * A list of dated facts: relations are never overwritten, so a ledger can be read as of its own day. A row holds from
 * `from` on; one that was wrong is taken back by `voidedOn` and stays.
 */
export const datedFacts = <F extends Fields>(label: string, whats: Readonly<Record<string, string>>, more: F) =>
  list(label, {
    what: choice('事项', whats),
    from: day('日期'),
    ...more,
    on: day('登记日期'),
    by: actor('登记人'),
    voidedOn: day('划去日期'),
    why: choice('更正原因', correctionReasons),
  });

/** The question for the day from which a fact holds. It may lie in the past, and then it says so: `on` is another day. */
export const since = (label: string): { readonly from: Field<string> } => ({ from: day(label, { required: true }) });
/** What every row gets that is added to a list of dated facts. */
export const written = { from: '$from', on: '$today', by: '$actor' } as const;

const why = choice('更正原因', correctionReasons, { required: true });
const was = day('原来登记的日期', { required: true });

interface Which {
  label: string;
  whats: Readonly<Record<string, string>>;
  /** Sorts whose days follow upon each other: putting one right must not make it pass by another. */
  order?: readonly string[];
  /** Further questions that tell one row from another of the same sort and day. */
  more?: Fields;
}

/** 更正: it never was so. The row is taken back, and stays to be seen. */
export function takeBack({ label, whats, more = {} }: Which) {
  const told = Object.keys({ what: '', ...more });
  const set: Amendment['set'] = { voidedOn: '$today', why: '$why' };
  const where: Amendment['where'] = {
    ...Object.fromEntries(told.map((name) => [name, `$${name}`])),
    ...{ from: '$was', voidedOn: null },
  };
  return {
    label,
    from: 'any',
    to: 'same',
    by: desk,
    ask: { what: choice('事项', whats, { required: true }), ...more, was, why },
    guards: [
      ['stands', 'facts', ...Object.keys(whats)],
      ['recorded', 'facts', 'from', '$was', ...told.flatMap((name) => [name, `$${name}`])],
    ] as GuardCall[],
    effects: { amend: { facts: { where, set } } },
    replay: 'never',
  } as const;
}

/** 更正: it was on another day. A copy with the right day stands beside the row that is taken back. */
export function correctDay(which: Which) {
  const back = takeBack(which);
  return {
    ...back,
    ask: { ...back.ask, ...since('正确的日期') },
    guards: [
      ...back.guards,
      ['notAhead', 'from'],
      ['inOrder', 'was', 'from', 'facts', ...(which.order ?? [])],
    ] as GuardCall[],
    effects: { amend: { facts: { ...back.effects.amend.facts, again: written } } },
  } as const;
}
