import { type Catalogue, kindOf } from '../kind/catalogue.js';
import { type Above, shownOn } from '../kind/scopes.js';
import type { Grant, Rec, Scope, Shelf } from '../ports.js';

/** Who is asking, as the host's session says. Never read from a request's body. */
export interface Who {
  actor: string;
  grants: readonly Grant[];
}

/** `above` from a table of parents; tolerant of a ring. */
export function aboveFrom(parents: ReadonlyMap<string, string | null>): Above {
  return (unit) => {
    if (!parents.has(unit)) return undefined;
    const chain: string[] = [];
    for (let at: string | null | undefined = unit; at && !chain.includes(at); at = parents.get(at)) chain.push(at);
    return chain;
  };
}

/** `above` from the unit records at hand, for a backend that has no table of units. */
export const aboveIn = (records: Iterable<Rec>): Above => aboveFrom(parentsIn(records));

/** Each unit with its parent, from records of which some may be units. */
export function parentsIn(records: Iterable<Rec>): Map<string, string | null> {
  const units = [...records].filter(({ ref, data }) => data !== null && ref === `unit/${String(data.unit)}`);
  const parent = ({ data }: Rec): string | null => (typeof data?.parent === 'string' ? data.parent : null);
  return new Map(units.map((record) => [record.ref.slice(5), parent(record)]));
}

/** Every scope in which a record at hand stands and that may be seen, sorted. */
export function scopesSeen(records: Iterable<Rec>, who: Who, above: Above, today: string): Scope[] {
  const scopes = new Set([...records].flatMap((record) => record.scopes));
  return [...scopes].filter((scope) => maySee(scope, who, above, today)).sort();
}

/** The grants that still hold on a day. */
export const withoutEnded = (grants: readonly Grant[], today: string): Grant[] =>
  grants.filter(({ until }) => until === undefined || until >= today);

/** Whether a scope may be asked for: one's own, or one on a granted shelf at or below a granted unit. */
export function maySee(scope: Scope, who: Who, above: Above, today: string): boolean {
  const [place = '', shelf = ''] = scope.split('/');
  if (place.startsWith('@')) return place === `@${who.actor}`;
  return withoutEnded(who.grants, today).some(
    (grant) => grant.shelves.includes(shelf as Shelf) && (above(place) ?? [place]).includes(grant.unit),
  );
}

/** Whether a record is seen through any of these scopes; a wall shows it only while it may be shown. */
export function seenThrough(record: Rec, scopes: ReadonlySet<Scope>, catalogue: Catalogue, today: string): boolean {
  const kind = kindOf(catalogue, record.ref);
  return record.scopes.some(
    (scope) =>
      scopes.has(scope) && (scope.split('/')[1] !== 'wall' || (kind !== undefined && shownOn(kind, record, today))),
  );
}

/** Whether a record is shown to somebody at all, through whatever scope. */
export function mayLook(record: Rec, who: Who, above: Above, catalogue: Catalogue, today: string): boolean {
  const scopes = record.scopes.filter((scope) => maySee(scope, who, above, today));
  return seenThrough(record, new Set(scopes), catalogue, today);
}
