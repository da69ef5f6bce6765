/** The board that a person writes by hand with no library: a window of cards of one height, from records in memory. */
import type { Rec } from '../src/core/ports.js';

const columns = {
  unassigned: ['待交办', '交办'],
  assigned: ['待签收', '签收'],
  underway: ['办理中', '反馈进展'],
  review: ['待核查', '核查通过'],
  done: ['已办结', ''],
} as const;
type Column = keyof typeof columns;

const PITCH = 168;
const SPARE = 3;
const css = `
  .floor { display: flex; margin-top: 290px; font: 16px/1.6 sans-serif; }
  .floor section { flex: 1 1 0; min-width: 0; margin: 0 8px; padding: 0 8px 8px; background: #f4f4f2; border-radius: 6px; }
  .floor ul { position: relative; margin: 0; padding: 0; list-style: none; }
  .floor li { display: flex; flex-direction: column; position: absolute; left: 0; right: 0; height: ${PITCH - 8}px; box-sizing: border-box;
    padding: 10px 12px; border: 1px solid #ccc; border-radius: 6px; background: #fff; }
  .floor h4 { margin: 0; font-size: 16px; line-height: 1.45; height: 2.9em; }
  .floor h4 button { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; padding: 0; border: 0;
    background: none; font: inherit; text-align: start; }
  .floor p { margin: 4px 0 0; font-size: 14px; overflow: hidden; }
  .floor .facts span { display: block; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .floor .tag { border: 1px solid #999; border-radius: 4px; padding: 0 6px; }`;

export class FloorWindow {
  private readonly root = document.createElement('div');
  private readonly sections = new Map<Column, HTMLElement>();
  private heaps = new Map<Column, Rec[]>();

  constructor(
    private readonly records: Rec[],
    private readonly units: ReadonlyMap<string, string>,
    private readonly today: number,
  ) {}

  /** Into the page, drawn. */
  open(host: HTMLElement): void {
    const style = document.createElement('style');
    style.textContent = css;
    this.root.className = 'floor';
    host.append(style, this.root);
    this.sort('');
    this.draw();
  }

  filter(word: string): void {
    this.sort(word);
    this.draw();
  }

  move(record: Rec, state: Column): void {
    const before = record.state as Column;
    const from = this.heaps.get(before) ?? [];
    from.splice(from.indexOf(record), 1);
    record.state = state;
    const to = this.heaps.get(state) ?? [];
    const at = to.findIndex((other) => number(other) > number(record));
    to.splice(at < 0 ? to.length : at, 0, record);
    this.draw([before, state]);
  }

  private sort(word: string): void {
    this.heaps = new Map(Object.keys(columns).map((name) => [name as Column, []]));
    for (const record of this.records) {
      if (word === '' || String(record.data?.title).includes(word))
        this.heaps.get(record.state as Column)?.push(record);
    }
    for (const heap of this.heaps.values()) heap.sort((a, b) => number(a) - number(b));
  }

  /** These columns: all when it opens, two when a card moves. */
  private draw(names: readonly Column[] = Object.keys(columns) as Column[]): void {
    const top = this.root.getBoundingClientRect().top;
    const from = Math.max(0, Math.floor(-top / PITCH) - SPARE);
    const to = Math.ceil((window.innerHeight - top) / PITCH) + SPARE;
    for (const name of names) {
      const drawn = this.column(name, this.heaps.get(name) ?? [], from, to);
      const before = this.sections.get(name);
      this.sections.set(name, drawn);
      if (before) before.replaceWith(drawn);
      else this.root.append(drawn);
    }
  }

  private column(name: Column, heap: readonly Rec[], from: number, to: number): HTMLElement {
    const section = document.createElement('section');
    const head = element('h3', columns[name][0]);
    head.append(element('span', String(heap.length)));
    const list = document.createElement('ul');
    list.style.height = `${heap.length * PITCH}px`;
    for (let n = from; n < Math.min(to, heap.length); n += 1) {
      const card = this.card(heap[n] as Rec, name);
      card.style.top = `${n * PITCH}px`;
      card.setAttribute('aria-setsize', String(heap.length));
      card.setAttribute('aria-posinset', String(n + 1));
      list.append(card);
    }
    section.append(head, list);
    return section;
  }

  private card({ data }: Rec, column: Column): HTMLElement {
    const card = document.createElement('li');
    const title = document.createElement('h4');
    title.append(button(String(data?.title)));
    const facts = element('p', '', 'facts');
    const due = String(data?.due);
    const [, month, day] = due.split('-').map(Number);
    facts.append(element('span', this.units.get(String(data?.unit)) ?? ''), element('span', `${month}月${day}日前`));
    const left = Math.round((Date.parse(due) - this.today) / 86_400_000);
    const light = column === 'done' ? '已完成' : left < 0 ? `已过期${-left}天` : `还有${left}天`;
    const chips = element('p', '');
    chips.append(element('span', light, 'tag'));
    const buttons = element('p', '');
    if (columns[column][1] !== '') buttons.append(button(columns[column][1]));
    buttons.append(button('移到…'));
    card.append(title, facts, chips, buttons);
    return card;
  }
}

const number = ({ data }: Rec): number => Number(data?.number);

function element(tag: string, text: string, name = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (name !== '') made.className = name;
  return made;
}

function button(text: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', () => undefined);
  return made;
}
