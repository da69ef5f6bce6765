import type { Ref } from '../ports.js';
import type { Kind } from './define-kind.js';
import { partsOf } from './person-part.js';

/** Kinds by name, person parts included. */
export type Catalogue = ReadonlyMap<string, Kind>;

/**
 * @throws `DJ-K002` when two kinds have one name.
 */
export function catalogueOf(kinds: readonly Kind[]): Catalogue {
  const catalogue = new Map<string, Kind>();
  for (const kind of kinds.flatMap(partsOf)) {
    if (catalogue.has(kind.name)) {
      throw Object.assign(new Error(`[dangjian DJ-K002] two kinds are called "${kind.name}"`), { code: 'DJ-K002' });
    }
    catalogue.set(kind.name, kind);
  }
  return catalogue;
}

/** `wish~person/1` → `wish~person`. */
export const kindName = (ref: Ref): string => ref.slice(0, ref.indexOf('/'));
/** `wish/a/b` → `a/b`. */
export const idOf = (ref: Ref): string => ref.slice(ref.indexOf('/') + 1);
/** The kind of a record by its ref, `wish~person/…` included; `undefined` = nobody registered it. */
export const kindOf = (catalogue: Catalogue, ref: Ref): Kind | undefined => catalogue.get(kindName(ref));
