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
.short { white-space: nowrap; }
.heading th { background: none; }
.signs { display: flex; flex-wrap: wrap; justify-content: space-between; margin-top: 6mm; break-inside: avoid; }
.signs span { min-width: 48mm; padding: 2mm 0; }
.foot { margin: 2mm 0 0; font-size: 9pt; }
`;
/** A4 upright, with rows high enough for a hand. */
const signingStyles = `
@page { size: A4 portrait; margin: 18mm 15mm; }
body { font-size: 12pt; }
p { margin: 0 0 1mm; }
table { margin-top: 4mm; table-layout: fixed; }
tr { height: 10mm; }
td, th { vertical-align: middle; }
th:first-child { width: 14mm; }
th:nth-child(2) { width: 36mm; }
.signs span { min-width: 40mm; }
`;

/** A day, or a word or two: read at one look, so never broken for the sake of a longer neighbour. */
const short = /^(?:.{1,4}|\D{0,3}\d+天|\d{4}年\d{1,2}月\d{1,2}日前?)$/u;

/** A table for the printer, all of it in words. */
export interface Sheet {
  title: string;
  columns: readonly string[];
  /** `heading` = over its rows; `''` = none. */
  groups: readonly { heading: string; rows: readonly (readonly string[])[] }[];
  /** What stands under the table to be signed. */
  signs: readonly string[];
  /** Sentences in small type under it all. */
  foot?: readonly string[];
  /** Lines under the title. */
  lead?: readonly string[];
  /** Each row is to be signed by hand. */
  signing?: boolean;
}

/**
 * Prints a table by itself: not the host's page around it. The sheet is a document of its own in a frame inside our
 * shadow root, made by DOM alone, so that neither a strict policy nor the host's styles come into it.
 */
export function printSheet(root: ShadowRoot, sheet: Sheet): void {
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
  styles.replaceSync(sheet.signing ? sheetStyles + signingStyles : sheetStyles);
  page.adoptedStyleSheets = [styles];
  page.documentElement.lang = 'zh-CN';
  page.title = sheet.title;
  fillSheet(page, sheet);
  screen.addEventListener('afterprint', () => frame.remove());
  screen.print();
}

/** The whole table with its heading and the lines to be signed. */
function fillSheet(page: Document, { title, columns, groups, signs, foot = [], lead = [] }: Sheet): void {
  const make = (tag: string, text = '', className = ''): HTMLElement => {
    const element = page.createElement(tag);
    element.textContent = text;
    if (className !== '') element.className = className;
    return element;
  };
  const row = (tag: string, texts: readonly string[]): HTMLElement => {
    const line = make('tr');
    for (const text of texts) line.append(make(tag, text, short.test(text) ? 'short' : ''));
    return line;
  };
  const table = make('table');
  const head = make('thead');
  head.append(row('th', columns));
  const body = make('tbody');
  for (const { heading, rows } of groups) {
    if (heading !== '') {
      const over = row('th', [heading]);
      over.className = 'heading';
      (over.firstChild as HTMLTableCellElement).colSpan = columns.length;
      body.append(over);
    }
    for (const cells of rows) body.append(row('td', cells));
  }
  table.append(head, body);
  const signing = make('p', '', 'signs');
  for (const sign of signs) signing.append(make('span', sign));
  const under = lead.map((line) => make('p', line));
  page.body.append(make('h1', title), ...under, table, signing, ...foot.map((line) => make('p', line, 'foot')));
}
