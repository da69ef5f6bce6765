import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Ref } from '../../core/ports.js';
import type { BoardColumn, BoardView, ColumnName, Seen } from '../../core/views/index.js';
import { boardWords } from '../messages/board-words.js';
import { pager } from '../parts/pager.js';
import type { Scene } from '../record-view/scene.js';
import { drawCard, probeCard } from './card.js';
import type { CardWindow, Rows } from './card-window.js';
import type { BoardSteps } from './steps.js';

/** Cards of a page where one column is shown: there each is as high as its words, and none can be left out unseen. */
const pageLength = 20;

export interface BoardLayout {
  window: CardWindow;
  /** The column that is shown where only one has room. */
  column: ColumnName;
  /** One column at a time. */
  narrow: boolean;
  /** The card that has the focus: it stays in the page, however far one scrolls. */
  held: Ref | null;
  turn(column: ColumnName): void;
  /** The page of that one column, counted from 0. */
  page: number;
  leaf(page: number): void;
}

export function drawBoard(scene: Scene, steps: BoardSteps, view: BoardView, layout: BoardLayout): TemplateResult {
  const { kind } = scene;
  const shown = layout.narrow ? view.columns.filter(({ name }) => name === layout.column) : view.columns;
  return html`${layout.narrow ? drawTabs(scene, view, layout) : nothing}
    <div class="columns" part="columns" ?data-narrow=${layout.narrow}>
      ${layout.narrow ? nothing : probeCard(!scene.readonly && steps.picked === null, view.marks)}
      ${repeat(
        shown,
        ({ name }) => name,
        (
          column,
        ) => html`<section class="column" part="column" data-column=${column.name} aria-labelledby=${`c-${column.name}`}>
          <h3 id=${`c-${column.name}`} tabindex=${layout.narrow ? '-1' : nothing}>${kind.states[column.name]}<span class="count">${column.count}</span></h3>
          ${drawColumn(scene, steps, view, column, layout)}
        </section>`,
      )}
    </div>`;
}

const drawTabs = ({ kind, voice }: Scene, view: BoardView, layout: BoardLayout): TemplateResult => html`<div
  class="choices"
  role="group"
  aria-label=${voice.from(boardWords)('board.states')}
>
  ${view.columns.map(
    ({ name, count }) => html`<button
      type="button"
      class="choice"
      aria-pressed=${name === layout.column}
      @click=${() => layout.turn(name)}
    >
      ${kind.states[name]}<span class="count">${count}</span>
    </button>`,
  )}
</div>`;

function drawColumn(scene: Scene, steps: BoardSteps, { look }: BoardView, { cards }: BoardColumn, layout: BoardLayout) {
  if (cards.length === 0) return html`<p class="column-empty">${scene.voice.from(boardWords)('board.columnEmpty')}</p>`;
  const card = ({ seen, at }: Placed): TemplateResult => drawCard(scene, steps, look, seen, { at, of: cards.length });
  if (!layout.narrow) {
    return html`<ul data-rows=${cards.length}>${repeat(inSight(cards, layout), ({ seen }) => seen.ref, card)}</ul>`;
  }
  const pages = Math.ceil(cards.length / pageLength);
  const page = Math.min(layout.page, pages - 1);
  const shown = placed(cards, { from: page * pageLength, to: (page + 1) * pageLength });
  return html`<ul class="flow">${repeat(shown, ({ seen }) => seen.ref, card)}</ul>
    ${pages > 1 ? pager(scene.voice.word, page, pages, layout.leaf) : nothing}`;
}

interface Placed {
  seen: Seen;
  at: number;
}
type Cards = BoardColumn['cards'];

const placed = (cards: Cards, { from, to }: Rows): Placed[] =>
  cards.slice(from, to).map((seen, n) => ({ seen, at: from + n }));

/** Cards that the window puts at their places; the list is as high as all of them. */
function inSight(cards: Cards, layout: BoardLayout): Placed[] {
  const rows = within(layout.window.rows, cards.length);
  const drawn = placed(cards, rows);
  const apart = rows.to === 0 ? [] : [0];
  if (layout.held !== null && drawn.every(({ seen }) => seen.ref !== layout.held)) {
    apart.push(cards.all().findIndex(({ ref }) => ref === layout.held));
  }
  // Tab comes from the end of one column to the head of the next, which is always there to be come to.
  for (const at of apart) {
    const [seen] = cards.slice(at, at + 1);
    if (seen && at >= 0 && drawn.every((one) => one.at !== at)) drawn.push({ seen, at });
  }
  return drawn.sort((a, b) => a.at - b.at);
}

const within = ({ from, to }: Rows, length: number): Rows => {
  const end = Math.min(to, length);
  return { from: Math.min(from, Math.max(0, end - (to - from))), to: end };
};
