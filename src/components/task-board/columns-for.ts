import { type LedgerColumn, ledgerColumns } from '../../core/views/index.js';
import { coded, developer } from '../messages/developer.js';
import type { Scene } from '../record-view/scene.js';

/** What was told already. */
const told = new Set<string>();

/** The office's own columns; a name of none is a slip of the page's maker, who is told once (`DJ-E010`). */
export function columnsFor({ kind }: Scene, wanted: string): LedgerColumn[] {
  const columns = ledgerColumns(kind, wanted);
  const names = wanted.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => name !== '' && columns.every((column) => column.name !== name));
  if (unknown.length > 0 && !told.has(wanted)) {
    told.add(wanted);
    const known = ledgerColumns(kind, '').map(({ name }) => name);
    console.warn(coded('DJ-E010', developer['DJ-E010'](unknown.join(), known.join())));
  }
  return columns;
}
