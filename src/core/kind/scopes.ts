import type { Grant, JsonObject, Rec, Role, Scope } from '../ports.js';
import type { Kind } from './define-kind.js';

const words = (value: unknown): string[] =>
  typeof value === 'string' && value !== '' ? [value] : Array.isArray(value) ? value.flatMap(words) : [];

/** Values at `claims.by` or `wisher`. */
export function valuesAt(data: JsonObject, path: string): string[] {
  const [head = '', tail] = path.split('.');
  const value = data[head];
  if (tail === undefined) return words(value);
  return Array.isArray(value) ? value.flatMap((row) => words((row as JsonObject)[tail])) : [];
}

/** The actors that a record concerns: they see it wherever it stands. */
export const partiesOf = (kind: Kind, data: JsonObject): string[] => [
  ...new Set((kind.scope.parties ?? []).flatMap((path) => valuesAt(data, path))),
];

/**
 * Where a record is kept and who is told of its changes. Sorted, so that locks are taken in one order everywhere.
 * A record without data stays nowhere.
 */
export function scopesOf(kind: Kind, state: string, data: JsonObject | null): Scope[] {
  if (data === null) return [];
  const { shelf, home, also = [], year } = kind.scope;
  const on = year === undefined ? undefined : data[year];
  const when = typeof on === 'string' && on.length >= 4 ? on.slice(0, 4) : '-';
  const homes = words(data[home]);
  const scopes = [...homes, ...also.flatMap((path) => valuesAt(data, path))].map((unit) => `${unit}/${shelf}/${when}`);
  const parties = partiesOf(kind, data).map((actor) => `@${actor}/${shelf}/${when}`);
  const wall = onWall(kind, state, data) ? homes.map((unit) => `${unit}/wall/${when}`) : [];
  return [...new Set([...scopes, ...parties, ...wall])].sort();
}

const onWall = ({ shown }: Kind, state: string, data: JsonObject): boolean =>
  shown?.states.includes(state) === true && (shown.unless === undefined || words(data[shown.unless]).length === 0);

/**
 * Whether a record may stand on a wall today: the scope alone cannot know that a day has passed. Where a kind names a
 * last day, a record without one is not shown.
 */
export function shownOn(kind: Kind, record: Pick<Rec, 'state' | 'data'>, today: string): boolean {
  if (!record.data || !onWall(kind, record.state, record.data)) return false;
  const last = kind.shown?.until;
  const until = last === undefined ? today : record.data[last];
  return typeof until === 'string' && until >= today;
}

/** A unit and everything above it, nearest first; `undefined` when the unit is not known here. */
export type Above = (unit: string) => readonly string[] | undefined;

/**
 * The roles that an actor has for a record (or for one about to be made with `data`).
 * `maybe` = those that would be added if the home unit, unknown on this device, lies below the unit of a grant.
 */
export function rolesOn(
  kind: Kind,
  record: { state: string; data: JsonObject },
  who: { actor: string; grants: readonly Grant[]; today: string },
  above: Above,
): { roles: Set<Role>; maybe: Set<Role> } {
  const [roles, maybe] = [new Set<Role>(), new Set<Role>()];
  const home = words(record.data[kind.scope.home])[0];
  const chain = home === undefined ? [] : above(home);
  const shelves = new Set(scopesOf(kind, record.state, record.data).map((scope) => scope.split('/')[1]));
  shelves.add(kind.scope.shelf);
  for (const grant of who.grants) {
    if (grant.until !== undefined && grant.until < who.today) continue;
    if (!grant.shelves.some((shelf) => shelves.has(shelf))) continue;
    if ((chain ?? [home]).includes(grant.unit)) roles.add(grant.role);
    else if (chain === undefined) maybe.add(grant.role);
  }
  if (partiesOf(kind, record.data).includes(who.actor)) roles.add('member');
  if (kind.self !== undefined && record.data[kind.self] === who.actor) roles.add('self');
  return { roles, maybe };
}
