import type { Ref } from '../ports.js';
import type { Seen } from './list-view.js';
import { measureOf } from './measure-of.js';
import { naturalOrder } from './natural-order.js';

/** What tasks may be chosen by: every value that one of them has. */
export interface Facets {
  sections: readonly string[];
  /** Ref of a measure → what it is called, in the order of the plan. */
  measures: ReadonlyMap<Ref, string>;
  /** Ids of units that owe or help, in the order of their numbers; branches apart. */
  units: readonly string[];
  branches: readonly string[];
  /** Choices of `term`; `dated` = a day. */
  terms: ReadonlySet<string>;
  /** Whether the person in charge of any is the one who looks. */
  mine: boolean;
}

interface Look {
  actor: string;
  isBranch(unit: string): boolean;
  /** What the plan calls a measure; `undefined` = nobody knows, and its first task gives its name. */
  measure(ref: Ref): string | undefined;
}

/** One pass over all tasks. */
export function facetsOf(all: readonly Seen[], look: Look): Facets {
  const [sections, units, terms] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const measures = new Map<Ref, { title: string; place: number }>();
  let mine = false;
  for (const seen of all) {
    const { data } = seen.record;
    if (data === null) continue;
    const { section, unit, partner, title, number, person, due, term } = data;
    if (typeof section === 'string' && section !== '') sections.add(section);
    for (const id of [unit, partner]) if (typeof id === 'string' && id !== '') units.add(id);
    if (due || typeof term === 'string') terms.add(due ? 'dated' : String(term));
    if (person === look.actor) mine = true;
    const measure = measureOf(seen);
    const place = typeof number === 'number' ? number : Number.MAX_SAFE_INTEGER;
    const known = measures.get(measure);
    if (measure !== '' && (!known || place < known.place)) measures.set(measure, { title: String(title ?? ''), place });
  }
  const ids = [...units].sort(naturalOrder);
  return {
    sections: [...sections].sort(naturalOrder),
    measures: new Map(
      [...measures]
        .sort(([, a], [, b]) => a.place - b.place)
        .map(([ref, { title }]): [Ref, string] => [ref, look.measure(ref) ?? title]),
    ),
    units: ids.filter((id) => !look.isBranch(id)),
    branches: ids.filter(look.isBranch),
    terms,
    mine,
  };
}
