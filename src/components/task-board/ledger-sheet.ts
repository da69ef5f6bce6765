import { type BoardView, type LedgerColumn, ledgerRow, type RowGroup } from '../../core/views/index.js';
import { boardWords } from '../messages/board-words.js';
import type { Sheet } from '../parts/print-sheet.js';
import type { Scene } from '../record-view/scene.js';

/** What stands under a printed ledger, as offices sign it. */
const signs = ['board.sign.unit', 'board.sign.by', 'board.sign.checked', 'board.sign.day', 'board.sign.phone'] as const;

/** The columns, the words over the groups of rows, and over the whole. */
export interface LedgerLook {
  columns: readonly LedgerColumn[];
  headingOf(group: RowGroup): string;
  title: string;
}

/** The ledger as it is printed. */
export function ledgerSheet(scene: Scene, view: BoardView, { columns, headingOf, title }: LedgerLook): Sheet {
  const groups = view.groups();
  const headed = groups.some(({ id }) => id !== '');
  const cellsOf = (seen: Parameters<typeof ledgerRow>[1]): string[] =>
    ledgerRow(scene.kind, seen, columns, view.look, scene.names).cells.map(({ text }) => text);
  return {
    title,
    columns: columns.map(({ label }) => label),
    groups: groups.map((group) => ({
      heading: headed ? headingOf(group) : '',
      rows: group.rows.all().map(cellsOf),
    })),
    signs: signs.map((sign) => scene.voice.from(boardWords)(sign)),
  };
}
