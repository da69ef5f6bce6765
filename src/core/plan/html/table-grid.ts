import type { RawLine } from '../raw-lines.js';
import { columnsOf, groupColumns } from '../table-columns.js';

/** A cell as the page has it. */
export interface PageCell {
  lines: RawLine[];
  rows: number;
  columns: number;
}

/** A cell of the grid. `merged`: its words stand in the row above; `wide`: in the column to the left. */
interface GridCell {
  text: string;
  lines: RawLine[];
  merged: boolean;
  wide: boolean;
}

const WIDEST = 60;
/** Cells that merging may make out of one page. */
const MOST_CELLS = 200_000;

/** Rows of equal meaning out of rows with merged cells: every cell that a merged one covers gets its words. */
function gridOf(rows: readonly (readonly PageCell[])[]): GridCell[][] {
  let held: { cell: GridCell; left: number }[] = [];
  let made = 0;
  return rows.map((row) => {
    const cells: GridCell[] = [];
    const next: typeof held = [];
    const fill = (): void => {
      for (let above = held[cells.length]; above && above.left > 0 && made < MOST_CELLS; above = held[cells.length]) {
        next[cells.length] = { cell: above.cell, left: above.left - 1 };
        cells.push({ ...above.cell, merged: true });
        made++;
      }
    };
    for (const { lines, rows: down, columns } of row) {
      fill();
      const text = lines
        .map((line) => line.text.replace(/[\s\u3000]+/g, ' ').trim())
        .filter(Boolean)
        .join(' ');
      for (let i = 0; i < columns && cells.length < WIDEST; i++) {
        const cell = { text, lines, merged: false, wide: i > 0 };
        next[cells.length] = { cell, left: down - 1 };
        cells.push(cell);
        made++;
      }
    }
    fill();
    held = next;
    return cells;
  });
}

/**
 * The lines of a table. A task table becomes one line a row with tabs between the cells: merged headings at the left
 * stay blank below their first row, every other merged cell (责任人, 时间) is said again in each row. A table that only
 * arranges a page becomes its paragraphs.
 */
export function tableLines(rows: readonly (readonly PageCell[])[]): RawLine[] {
  const grid = gridOf(rows);
  const head = grid.slice(0, 5).findIndex((cells) => columnsOf(cells.map(({ text }) => text)) !== null);
  const columns = columnsOf(grid[head]?.map(({ text }) => text) ?? []);
  if (head < 0 || !columns) return grid.flatMap(ownLines);
  const body = grid.slice(head + 1);
  const groups = groupColumns(
    columns,
    body.map((cells) => cells.map(({ text, merged }) => (merged ? '' : text))),
  );
  const ordinal = columns.indexOf('ordinal');
  const blank = groups.length > 0 && body.some((cells) => cells[ordinal]?.merged) ? [...groups, ordinal] : groups;
  return grid.flatMap((cells, i) => {
    if (i < head || isAcross(cells)) return ownLines(cells);
    const text = cells
      .map((cell, column) => (i > head && cell.merged && blank.includes(column) ? '' : cell.text))
      .join('\t');
    return text.trim() ? [{ text, strong: 0 }] : [];
  });
}

const ownLines = (cells: readonly GridCell[]): RawLine[] =>
  cells.flatMap(({ lines, merged, wide }) => (merged || wide ? [] : lines));

/** A heading across the whole table. */
const isAcross = (cells: readonly GridCell[]): boolean => cells.length > 1 && cells.slice(1).every(({ wide }) => wide);
