import type { Ref } from '../ports.js';
import { ageBands } from '../rules/choices.js';
import { maskName } from '../rules/masks.js';
import type { Seen } from './list-view.js';

/** Somebody as a list shows them; the unit's name is that of the day. */
export interface Named {
  ref: Ref;
  name: string;
  unit?: string | undefined;
  /** Choice of `ageBands`. */
  band?: string | undefined;
}

const bandText = (band: string | undefined): string =>
  band === undefined ? '' : ((ageBands as Readonly<Record<string, string>>)[band] ?? band);

/** Groups of the same text. */
function alike<T>(all: readonly T[], textOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(textOf(one), [...(groups.get(textOf(one)) ?? []), one]);
  return [...groups.values()];
}

/**
 * What to call each person so that no two are called alike: 张三; of two of one name, 张三（一支部）; in one branch,
 * 张三（70—79岁）; where nothing else is known, 张三（1）, by number of the record.
 */
export function tellApart(all: readonly Named[]): Map<Ref, string> {
  const told = new Map<Ref, string>();
  for (const same of alike(all, ({ name }) => name)) {
    const ways = [() => '', ({ unit = '' }: Named) => unit, ({ band }: Named) => bandText(band)];
    const both = ({ unit = '', band }: Named): string =>
      [unit, bandText(band)].filter((part) => part !== '').join('，');
    const way = [...ways, both].find((words) => alike(same, words).length === same.length) ?? both;
    for (const like of alike(same, way)) {
      const ordered = [...like].sort((a, b) => (a.ref < b.ref ? -1 : 1));
      ordered.forEach((one, place) => {
        const words = [way(one), like.length > 1 ? String(place + 1) : ''].filter((part) => part !== '').join('，');
        told.set(one.ref, words === '' ? one.name : `${one.name}（${words}）`);
      });
    }
  }
  return told;
}

/**
 * Names of members by their ids, no two alike, out of the person parts that were sent to whoever looks; `masked` = as a
 * name is printed where nobody asked for it in full.
 */
export function memberNames(parts: Iterable<Seen>, { masked = false } = {}): Record<string, string> {
  const known = [...parts].flatMap(({ ref, record: { data } }) => {
    const { person, name, band } = data ?? {};
    if (typeof person !== 'string' || typeof name !== 'string') return [];
    return [{ ref, person, name: masked ? maskName(name) : name, ...(typeof band === 'string' ? { band } : {}) }];
  });
  const told = tellApart(known);
  return Object.fromEntries(known.map(({ ref, person, name }) => [person, told.get(ref) ?? name]));
}
