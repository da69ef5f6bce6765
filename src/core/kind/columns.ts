import type { Kind } from './define-kind.js';
import type { Field } from './fields.js';

/** A column of the ledger. `field: null` = the state. */
export interface Column {
  name: string;
  label: string;
  field: Field | null;
}

/** The kind's own columns, or every field that is not private, and the state. */
export function columnsOf(kind: Kind): Column[] {
  const open = Object.keys(kind.fields).filter((name) => kind.fields[name]?.audience !== 'private');
  return (kind.ledger ?? [...open, 'state']).map((name) => {
    const field = name === 'state' ? null : (kind.fields[name] ?? null);
    return { name, label: field?.label ?? '状态', field };
  });
}
