import { html, nothing, type TemplateResult } from 'lit';
import {
  type BoardView,
  type BoardWish,
  type LedgerCell,
  type LedgerColumn,
  type LedgerRow,
  ledgerRow,
  type RowGroup,
  rowsBetween,
} from '../../core/views/index.js';
import { boardWords } from '../messages/board-words.js';
import { pager } from '../parts/pager.js';
import { webLink } from '../parts/web-link.js';
import type { Scene } from '../record-view/scene.js';
import type { BoardSteps } from './steps.js';

/** Rows of one page; the printed ledger has all. */
export const ledgerPage = 50;

export interface LedgerLayout {
  columns: readonly LedgerColumn[];
  /** Words of a heading. */
  headingOf(group: RowGroup): string;
  page: number;
  turn(page: number): void;
}

/** Columns by which the ledger can be put in order. */
const sortOf: Readonly<Record<string, BoardWish['sort']>> = { number: 'plan', due: 'due', unit: 'unit' };

export function drawLedger(scene: Scene, steps: BoardSteps, view: BoardView, layout: LedgerLayout): TemplateResult {
  const say = scene.voice.from(boardWords);
  const groups = view.groups();
  const pages = Math.max(1, Math.ceil(view.found / ledgerPage));
  const page = Math.min(layout.page, pages - 1);
  const shown = rowsBetween(groups, page * ledgerPage, (page + 1) * ledgerPage);
  const headed = groups.some(({ id }) => id !== '');
  return html`<div class="ledger" part="ledger" tabindex="0" role="region" aria-label=${say('board.ledgerScrolls')}>
      <table>
        <caption class="spoken">${say('board.ledgerPage', { page: page + 1, pages })}</caption>
        <thead>
          <tr>
            ${steps.picked ? html`<th scope="col"><span class="spoken">${say('board.pick')}</span></th>` : nothing}
            ${layout.columns.map((column) => drawHead(steps, column))}
          </tr>
        </thead>
        ${shown.map(
          ({ group, rows }) => html`<tbody>
            ${headed ? drawHeading(layout.headingOf(group), group.rows.length, layout.columns.length + (steps.picked ? 1 : 0)) : nothing}
            ${rows.map((seen) => drawRow(scene, steps, layout.columns, ledgerRow(scene.kind, seen, layout.columns, view.look, scene.names)))}
          </tbody>`,
        )}
      </table>
    </div>
    ${pages > 1 ? pager(scene.voice.word, page, pages, layout.turn) : nothing}`;
}

function drawHead({ wish, seek }: BoardSteps, { name, label }: LedgerColumn): TemplateResult {
  const sort = sortOf[name];
  if (sort === undefined) return html`<th scope="col" data-column=${name}>${label}</th>`;
  return html`<th scope="col" data-column=${name} aria-sort=${wish.sort === sort ? 'ascending' : 'none'}>
    <button type="button" class="sort" @click=${() => seek({ sort })}>${label}<span aria-hidden="true">${wish.sort === sort ? ' ▲' : ''}</span></button>
  </th>`;
}

const drawHeading = (heading: string, count: number, width: number): TemplateResult => html`<tr class="heading">
  <th colspan=${width} scope="rowgroup">${heading}<span class="count">${count}</span></th>
</tr>`;

const drawCell = ({ text, cites }: LedgerCell): unknown =>
  cites.length === 0 ? text : cites.map((cite) => html`<p>${webLink(cite)}</p>`);

const drawRow = (
  { voice }: Scene,
  steps: BoardSteps,
  columns: readonly LedgerColumn[],
  row: LedgerRow,
): TemplateResult => html`<tr
  data-ref=${row.ref}
  ?data-quiet=${row.quiet}
>
  ${
    steps.picked
      ? html`<td>
        <label class="pick"
          ><input type="checkbox" .checked=${steps.picked.has(row.ref)} @change=${() => steps.pick(row.ref)} /><span class="spoken"
            >${voice.from(boardWords)('board.pick')}：${row.title}</span
          ></label
        >
      </td>`
      : nothing
  }
  ${columns.map(({ name, label }, n) =>
    name === 'title'
      ? html`<th scope="row" data-column="title">
          <button type="button" class="plain" data-open=${row.ref} @click=${() => steps.open(row.ref)}>${row.cells[n]?.text}</button>
          ${row.unsent ? html`<span class="tag" data-unsent>${voice.word('unsentMark')}</span>` : nothing}
        </th>`
      : html`<td data-column=${name} data-label=${name === 'number' ? nothing : label}>${drawCell(row.cells[n] as LedgerCell)}</td>`,
  )}
</tr>`;
