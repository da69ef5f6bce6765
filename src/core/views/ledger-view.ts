import { columnsOf } from '../kind/columns.js';
import type { Kind } from '../kind/define-kind.js';
import type { Json, JsonObject, Ref } from '../ports.js';
import { type BoardLook, lightOfTask } from './board-wish.js';
import { dueText } from './card-view.js';
import { type Seen, titleOf } from './list-view.js';
import { isUncounted } from './task-states.js';
import { type Names, valueText } from './value-text.js';
import { webAddress } from './web-address.js';

/** What somebody points to; `href` = an address of the web, anything else is words. */
export interface Cite {
  text: string;
  href: string | null;
}
/** The words of a cell, as they are printed; `cites` = the same where it points to something. */
export interface LedgerCell {
  text: string;
  cites: readonly Cite[];
}
/** A column of the office's ledger. `light` = 进度提醒, which no record holds. */
export interface LedgerColumn {
  name: string;
  label: string;
}
/** `unsent` = the backend has not taken all of it; `quiet` = out of the counts, shown in grey. */
export interface LedgerRow {
  ref: Ref;
  title: string;
  /** One for each column. */
  cells: LedgerCell[];
  unsent: boolean;
  quiet: boolean;
}

const reminder: LedgerColumn = { name: 'light', label: '进度提醒' };

/** The office's own choice and order, by names parted by commas; without one, that of the kind. Unknown names are left out. */
export function ledgerColumns(kind: Kind, wanted: string): LedgerColumn[] {
  const own = columnsOf(kind).map(({ name, label }) => ({ name, label }));
  const known = new Map<string, LedgerColumn>([...own, reminder].map((column) => [column.name, column]));
  for (const [name, field] of Object.entries(kind.fields)) {
    if (field.audience !== 'private' && !known.has(name)) known.set(name, { name, label: field.label });
  }
  const names = wanted.split(',').map((name) => name.trim());
  const chosen = names.flatMap((name) => known.get(name) ?? []);
  return chosen.length > 0 ? chosen : [...own, reminder];
}

/** One task as a row of the office's ledger, all of it in words. */
export function ledgerRow(
  kind: Kind,
  seen: Seen,
  columns: readonly LedgerColumn[],
  look: BoardLook,
  names: Names,
): LedgerRow {
  const data = seen.record.data ?? {};
  return {
    ref: seen.ref,
    title: titleOf(kind, data, names),
    cells: columns.map(({ name }) => {
      const cites = citesOf(data[name]);
      const text = cites.length > 0 ? cites.map(wholly).join('；') : textOf(kind, seen, data, name, look, names);
      return { text, cites };
    }),
    unsent: seen.unsent > 0,
    quiet: isUncounted(seen.record.state),
  };
}

function textOf(kind: Kind, seen: Seen, data: JsonObject, name: string, look: BoardLook, names: Names): string {
  if (name === 'state') return kind.states[seen.record.state] ?? seen.record.state;
  if (name === 'light') return lightOfTask(seen, look).words;
  if (name === 'due') return dueText(kind, data);
  const field = kind.fields[name];
  if (!field) return '';
  const value = data[name];
  return field.control === 'list' ? lastOf(value) : valueText(field, value, names);
}

/** Every row of a list that names something and says where it is. */
function citesOf(value: Json | undefined): Cite[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row) => {
    const { name = '', link } = (row ?? {}) as JsonObject;
    if (typeof link !== 'string' || typeof name !== 'string') return [];
    const href = webAddress(link);
    return [{ text: href === null ? [name, link].filter((part) => part !== '').join(' ') : name || link, href }];
  });
}

/** Paper cannot be pressed: the address stands beside the name. */
const wholly = ({ text, href }: Cite): string => (href === null || href === text ? text : `${text} ${href}`);

/** Of a log the newest entry, as a ledger shows it; how many there are stands in the detail. */
function lastOf(value: Json | undefined): string {
  const row = Array.isArray(value) ? value[value.length - 1] : undefined;
  const text = typeof row === 'object' && row !== null && !Array.isArray(row) ? row.text : undefined;
  return typeof text === 'string' ? text : '';
}
