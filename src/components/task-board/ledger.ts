import { html, nothing, type TemplateResult } from 'lit';
import {
  type BoardView,
  type BoardWish,
  type LedgerColumn,
  type LedgerRow,
  ledgerRow,
} from '../../core/views/index.js';
import { pager } from '../parts/pager.js';
import type { Scene } from '../record-view/scene.js';
import type { BoardSteps } from './steps.js';

/** Rows of one page; the printed ledger has all. */
export const ledgerPage = 50;

export interface LedgerLayout {
  columns: readonly LedgerColumn[];
  page: number;
  turn(page: number): void;
}

/** Columns by which the ledger can be put in order. */
const sortOf: Readonly<Record<string, BoardWish['sort']>> = { number: 'plan', due: 'due', unit: 'unit' };

export function drawLedger(scene: Scene, steps: BoardSteps, view: BoardView, layout: LedgerLayout): TemplateResult {
  const rows = view.rows();
  const pages = Math.max(1, Math.ceil(rows.length / ledgerPage));
  const page = Math.min(layout.page, pages - 1);
  const shown = rows
    .slice(page * ledgerPage, (page + 1) * ledgerPage)
    .map((seen) => ledgerRow(scene.kind, seen, layout.columns, view.look, scene.names));
  return html`<div class="ledger" part="ledger" tabindex="0" role="region" aria-label="任务台账，可左右滚动">
      <table>
        <caption class="spoken">任务台账，第 ${page + 1} 页，共 ${pages} 页</caption>
        <thead>
          <tr>
            ${steps.picked ? html`<th scope="col"><span class="spoken">选择</span></th>` : nothing}
            ${layout.columns.map((column) => drawHead(steps, column))}
          </tr>
        </thead>
        ${bodies(shown, steps.wish.sort === 'plan').map((body) => drawBody(steps, layout, body))}
      </table>
    </div>
    ${pages > 1 ? pager(page, pages, layout.turn) : nothing}`;
}

function drawHead({ wish, seek }: BoardSteps, { name, label }: LedgerColumn): TemplateResult {
  const sort = sortOf[name];
  if (sort === undefined) return html`<th scope="col" data-column=${name}>${label}</th>`;
  return html`<th scope="col" data-column=${name} aria-sort=${wish.sort === sort ? 'ascending' : 'none'}>
    <button type="button" class="sort" @click=${() => seek({ sort })}>${label}<span aria-hidden="true">${wish.sort === sort ? ' ▲' : ''}</span></button>
  </th>`;
}

interface Body {
  section: string;
  rows: LedgerRow[];
}

/** Rows under the headings of the plan, while they stand in its order. */
function bodies(rows: readonly LedgerRow[], headed: boolean): Body[] {
  const found: Body[] = [];
  for (const row of rows) {
    const section = headed ? row.section : '';
    const last = found[found.length - 1];
    if (last && last.section === section) last.rows.push(row);
    else found.push({ section, rows: [row] });
  }
  return found;
}

const drawBody = (steps: BoardSteps, { columns }: LedgerLayout, { section, rows }: Body): TemplateResult => html`<tbody>
  ${section === '' ? nothing : html`<tr class="heading"><th colspan=${columns.length + (steps.picked ? 1 : 0)} scope="rowgroup">${section}</th></tr>`}
  ${rows.map((row) => drawRow(steps, columns, row))}
</tbody>`;

const drawRow = (steps: BoardSteps, columns: readonly LedgerColumn[], row: LedgerRow): TemplateResult => html`<tr
  data-ref=${row.ref}
  ?data-quiet=${row.quiet}
>
  ${
    steps.picked
      ? html`<td>
        <label class="pick"
          ><input type="checkbox" .checked=${steps.picked.has(row.ref)} @change=${() => steps.pick(row.ref)} /><span class="spoken"
            >选择：${row.title}</span
          ></label
        >
      </td>`
      : nothing
  }
  ${columns.map(({ name }, n) =>
    name === 'title'
      ? html`<th scope="row" data-column="title">
          <button type="button" class="plain" data-open=${row.ref} @click=${() => steps.open(row.ref)}>${row.cells[n]}</button>
          ${row.unsent ? html`<span class="tag" data-unsent>尚未报送</span>` : nothing}
        </th>`
      : html`<td data-column=${name}>${row.cells[n]}</td>`,
  )}
</tr>`;
