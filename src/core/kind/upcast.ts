import type { Json, Rec } from '../ports.js';
import type { Kind } from './define-kind.js';
import { own } from './own.js';

/** Brings a record of an older version of its kind to today's, one step at a time; a newer one is left as it is. */
export function upcast(kind: Kind, record: Rec): Rec {
  if (record.data === null || record.kindVersion >= kind.version) return record;
  let data = { ...record.data };
  for (let version = record.kindVersion + 1; version <= kind.version; version += 1) {
    const step = kind.upcast?.[version];
    if (!step) continue;
    const renames = step.rename ?? {};
    data = Object.fromEntries(Object.entries(data).map(([name, value]) => [own(renames, name) ?? name, value]));
    for (const [name, value] of Object.entries(step.fill ?? {})) data[name] ??= value as Json;
    for (const name of step.drop ?? []) delete data[name];
  }
  return { ...record, kindVersion: kind.version, data };
}
