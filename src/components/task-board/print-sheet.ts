import { type BoardView, type LedgerColumn, ledgerRow, type RowGroup } from '../../core/views/index.js';
import { boardWords } from '../messages/board-words.js';
import type { Scene } from '../record-view/scene.js';

/** A4 on its side; the heading of the table stands on each page. */
const sheetStyles = `
@page { size: A4 landscape; margin: 15mm; }
body { margin: 0; font: 10.5pt/1.5 'SimSun', 'Songti SC', 'Noto Serif SC', serif; color: #000; }
h1 { margin: 0 0 6mm; font: bold 18pt/1.3 'SimHei', 'Heiti SC', 'Noto Sans SC', sans-serif; text-align: center; }
table { width: 100%; border-collapse: collapse; table-layout: auto; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.35mm solid #000; padding: 1.2mm 1.6mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: bold; }
.heading th { background: none; }
.signs { display: flex; flex-wrap: wrap; justify-content: space-between; margin-top: 6mm; break-inside: avoid; }
.signs span { min-width: 48mm; padding: 2mm 0; }
.foot { margin-top: 3mm; font-size: 9pt; }
`;

/** What stands under a printed ledger, as offices sign it. */
const signs = ['board.sign.unit', 'board.sign.by', 'board.sign.checked', 'board.sign.day', 'board.sign.phone'] as const;

/** What is printed: the columns, the words over its groups of rows, and over the whole. */
export interface Sheet {
  columns: readonly LedgerColumn[];
  headingOf(group: RowGroup): string;
  title: string;
}

/**
 * Prints the ledger by itself: not the host's page around it. The sheet is a document of its own in a frame inside our
 * shadow root, made by DOM alone, so that neither a strict policy nor the host's styles come into it.
 */
export function printSheet(root: ShadowRoot, scene: Scene, view: BoardView, sheet: Sheet): void {
  const frame = document.createElement('iframe');
  frame.title = sheet.title;
  frame.className = 'sheet';
  root.append(frame);
  const page = frame.contentDocument;
  const screen = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page || !screen) {
    frame.remove();
    return;
  }
  const styles = new screen.CSSStyleSheet();
  styles.replaceSync(sheetStyles);
  page.adoptedStyleSheets = [styles];
  page.documentElement.lang = 'zh-CN';
  page.title = sheet.title;
  fillSheet(page, scene, view, sheet);
  screen.addEventListener('afterprint', () => frame.remove());
  screen.print();
}

/** The whole ledger with its heading and the lines to be signed. */
export function fillSheet(page: Document, scene: Scene, view: BoardView, { columns, headingOf, title }: Sheet): void {
  const make = (tag: string, text = '', className = ''): HTMLElement => {
    const element = page.createElement(tag);
    element.textContent = text;
    if (className !== '') element.className = className;
    return element;
  };
  const row = (tag: string, texts: readonly string[]): HTMLElement => {
    const line = make('tr');
    for (const text of texts) line.append(make(tag, text));
    return line;
  };
  const table = make('table');
  const head = make('thead');
  head.append(
    row(
      'th',
      columns.map(({ label }) => label),
    ),
  );
  const body = make('tbody');
  const groups = view.groups();
  const headed = groups.some(({ id }) => id !== '');
  for (const group of groups) {
    if (headed) {
      const heading = row('th', [headingOf(group)]);
      heading.className = 'heading';
      (heading.firstChild as HTMLTableCellElement).colSpan = columns.length;
      body.append(heading);
    }
    for (const seen of group.rows.all()) {
      const { cells } = ledgerRow(scene.kind, seen, columns, view.look, scene.names);
      body.append(
        row(
          'td',
          cells.map(({ text }) => text),
        ),
      );
    }
  }
  table.append(head, body);
  const foot = make('p', '', 'signs');
  for (const sign of signs) foot.append(make('span', scene.voice.from(boardWords)(sign)));
  page.body.append(make('h1', title), table, foot);
}
