import type { RawLine } from '../raw-lines.js';
import { type PageCell, tableLines } from './table-grid.js';
import { spanOf, type Token, tokensOf } from './tokens.js';

const BREAKS = new Set(
  `p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article aside main header footer nav blockquote pre hr br address
  figure figcaption form fieldset center body html head table caption`.split(/\s+/),
);
const ALONE = new Set(['br', 'hr', 'img', 'input', 'col', 'meta', 'link', 'wbr', 'area', 'base', 'source']);
const BOLD = /^(?:b|strong|h[1-6])$/;
const BOLD_STYLE = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
const HAN = '\\u2e80-\\u9fff\\uff00-\\uffef“”';
/** A page's own line end inside a Chinese paragraph is no blank. */
const SOFT_BREAK = new RegExp(`([${HAN}])[ \\t]*\\n\\s*(?=[${HAN}])`, 'g');
/** How far back an end tag looks for its beginning. */
const DEEPEST = 100;
/** Tables inside tables that are read as tables; what lies deeper is read as paragraphs. */
const MOST_TABLES = 6;

/** The mark that Word writes out before an item of a list. */
const ITEM_MARK = /mso-list\s*:\s*ignore/i;
/** Dots of Word are letters of a symbol font: l, n, Ø, ü, §. */
const SYMBOL = /^\s*[a-zA-ZØü§·\uf000-\uf0ff]\s*$/;
/** Lists that the browser numbers 一、二、三. */
const HAN_LIST = /list-style(?:-type)?\s*:[^;"']*(?:cjk|chinese)/i;

interface OpenTag {
  tag: string;
  bold: boolean;
  /** Holds the mark of an item. */
  mark: boolean;
  han: boolean;
  /** Number of the next item, in a numbered list. */
  next: number;
}

interface OpenTable {
  rows: PageCell[][];
  cell: PageCell | null;
}

/**
 * The lines that a page shows: paragraphs, items of numbered lists with their numbers, rows of tables. Which words are
 * bold is kept for the beginning of each line.
 */
export function htmlLines(html: string): RawLine[] {
  const page = new Page();
  for (const token of tokensOf(html)) page.take(token);
  return page.end();
}

const HAN_DIGITS = '一二三四五六七八九';
/** 十二 for 12; lists have fewer than a hundred items. */
function hanNumber(value: number): string {
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? HAN_DIGITS.charAt(tens - 1) : ''}${tens > 0 ? '十' : ''}${HAN_DIGITS.charAt((value % 10) - 1)}`;
}

/** A list within a list: the browser moves it to the right, a paper gives it the next lower numbers: 1.（1）①. */
function listNumber(value: number, depth: number): string {
  if (depth < 2) return `${value}.`;
  return depth > 2 && value <= 20 ? String.fromCharCode(0x245f + value) : `（${value}）`;
}

class Page {
  private readonly lines: RawLine[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly open: OpenTag[] = [];
  private bolds = 0;
  private tooDeep = 0;
  private parts: string[] = [];
  private length = 0;
  private strong = 0;
  /** Length of the line as long as it is nothing but the number of a list item. */
  private alone = 0;

  take(token: Token): void {
    if (token.kind === 'text') this.write(token.text);
    else if (token.kind === 'open') this.begin(token.tag, token.attributes);
    else this.close(token.tag);
  }

  end(): RawLine[] {
    this.flush();
    this.tooDeep = 0;
    while (this.tables.length > 0) this.endTable();
    return this.lines;
  }

  private write(words: string): void {
    const sign = SYMBOL.test(words) && this.open[this.lastOpen(({ mark }) => mark)] ? '•' : words;
    const text = this.length === this.alone ? sign.trimStart() : sign;
    if (this.bolds > 0 && this.strong === this.length) this.strong += text.length;
    this.parts.push(text);
    this.length += text.length;
  }

  private begin(tag: string, attributes: string): void {
    const table = this.tables[this.tables.length - 1];
    if (BREAKS.has(tag)) this.break();
    if (tag === 'table') this.beginTable();
    else if (tag === 'tr' && table) this.beginRow(table);
    else if ((tag === 'td' || tag === 'th') && table) this.beginCell(table, attributes);
    if (tag === 'li') this.number();
    if (ALONE.has(tag) || attributes.endsWith('/')) return;
    const next = Number(/\bstart\s*=\s*["']?(\d{1,3})/i.exec(attributes)?.[1] ?? 1);
    const bold = BOLD.test(tag) || BOLD_STYLE.test(attributes);
    this.open.push({ tag, bold, next, mark: ITEM_MARK.test(attributes), han: HAN_LIST.test(attributes) });
    if (bold) this.bolds++;
  }

  private close(tag: string): void {
    if (BREAKS.has(tag)) this.break();
    if (tag === 'table') this.endTable();
    else if (tag === 'td' || tag === 'th' || tag === 'tr') this.endCell();
    const at = this.lastOpen((open) => open.tag === tag);
    if (at < 0) return;
    for (const { bold } of this.open.splice(at)) if (bold) this.bolds--;
  }

  private lastOpen(fits: (open: OpenTag) => boolean): number {
    const lowest = Math.max(0, this.open.length - DEEPEST);
    for (let i = this.open.length - 1; i >= lowest; i--) {
      const open = this.open[i];
      if (open && fits(open)) return i;
    }
    return -1;
  }

  /** Numbers of a list are drawn by the browser; in the text they would be missing. */
  private number(): void {
    const list = this.open[this.lastOpen(({ tag }) => tag === 'ol' || tag === 'ul')];
    if (list?.tag !== 'ol') return;
    this.flush();
    this.write(list.han ? `${hanNumber(list.next)}、` : listNumber(list.next, this.listDepth()));
    this.alone = this.length;
    list.next++;
  }

  private listDepth(): number {
    return this.open.slice(-DEEPEST).filter(({ tag }) => tag === 'ol').length;
  }

  /** A number waits for the paragraph that it opens. */
  private break(): void {
    if (this.alone === 0 || this.length !== this.alone) this.flush();
  }

  private flush(): void {
    const text = this.parts
      .join('')
      .replace(SOFT_BREAK, '$1')
      .replace(/[ \t\n\r\f]+/g, ' ');
    const strong = this.strong >= this.length ? text.length : Math.min(this.strong, text.length);
    if (text.trim()) this.target().push({ text, strong });
    this.parts = [];
    this.length = 0;
    this.strong = 0;
    this.alone = 0;
  }

  /** Where a line belongs: the innermost open cell, else the page. */
  private target(): RawLine[] {
    const lowest = Math.max(0, this.tables.length - DEEPEST);
    for (let i = this.tables.length - 1; i >= lowest; i--) {
      const cell = this.tables[i]?.cell;
      if (cell) return cell.lines;
    }
    return this.lines;
  }

  private beginTable(): void {
    if (this.tables.length < MOST_TABLES) this.tables.push({ rows: [], cell: null });
    else this.tooDeep++;
  }

  private beginRow(table: OpenTable): void {
    this.endCell();
    table.rows.push([]);
  }

  private beginCell(table: OpenTable, attributes: string): void {
    this.endCell();
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = { lines: [], rows: spanOf(attributes, 'rowspan', 1000), columns: spanOf(attributes, 'colspan', 60) };
  }

  private endCell(): void {
    this.flush();
    const table = this.tables[this.tables.length - 1];
    if (!table?.cell) return;
    table.rows[table.rows.length - 1]?.push(table.cell);
    table.cell = null;
  }

  private endTable(): void {
    if (this.tooDeep > 0) {
      this.tooDeep--;
      return;
    }
    this.endCell();
    const table = this.tables.pop();
    if (!table) return;
    const target = this.target();
    for (const line of tableLines(table.rows)) target.push(line);
  }
}
