import type { Kind } from './define-kind.js';
import type { Fields } from './fields.js';

/** `wish/1` → `wish~person/1`. */
export const personRef = (ref: string): string => ref.replace(/^([^/~]+)\//, '$1~person/');
/** `wish~person/1` → `wish/1`; any other ref is its own. */
export const openRef = (ref: string): string => ref.replace(/^([^/]+)~person\//, '$1/');

/** The fields that both parts need, so that each can be found and judged alone. */
const routing = (kind: Kind): string[] =>
  [kind.scope.home, kind.scope.year, kind.self].filter((name) => name !== undefined);

const pick = (fields: Fields, want: (name: string) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => want(name)));

/**
 * A kind with personal fields is two kinds: the open part holds opaque ids and no names, the person part holds the
 * rest on a shelf of its own. Both are ordinary kinds for everything that follows.
 */
export function partsOf(kind: Kind): Kind[] {
  if (!kind.person) return [kind];
  const isPrivate = (name: string): boolean => kind.fields[name]?.audience === 'private';
  const { person, ...rest } = kind;
  const open: Kind = { ...rest, fields: pick(kind.fields, (name) => !isPrivate(name)) };
  const shared = routing(kind);
  return [
    open,
    {
      name: `${kind.name}~person`,
      version: kind.version,
      label: person.label,
      ...(kind.source === undefined ? {} : { source: kind.source }),
      title: kind.scope.home,
      scope: {
        shelf: person.shelf ?? 'people',
        home: kind.scope.home,
        ...(kind.scope.year === undefined ? {} : { year: kind.scope.year }),
        ...(kind.self === undefined ? {} : { parties: [kind.self] }),
      },
      ...(kind.self === undefined ? {} : { self: kind.self }),
      fields: pick(kind.fields, (name) => isPrivate(name) || shared.includes(name)),
      states: person.states,
      ends: person.ends,
      ...(person.agreed === undefined ? {} : { agreed: person.agreed }),
      commands: person.commands,
    },
  ];
}
