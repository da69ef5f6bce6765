import { html, nothing, type TemplateResult } from 'lit';
import type { Light } from '../../core/rules/lights.js';
import { anyWish, type BoardWish } from '../../core/views/index.js';
import type { Scene } from '../record-view/scene.js';
import type { BoardSteps } from './steps.js';

export type BoardFace = 'board' | 'ledger';

export interface ToolSteps {
  view: BoardFace;
  open: boolean;
  lights: Readonly<Record<Light, number>> | null;
  /** What may be chosen: sections and units that tasks here have, id → words. */
  sections: readonly string[];
  units: Readonly<Record<string, string>>;
  show(view: BoardFace): void;
  unfold(): void;
  startPicking(): void;
  print(): void;
}

const dues = { week: '7天内到期', month: '一个月内到期', standing: '长期坚持', open: '未定时限' } as const;
const sorts = { plan: '按要点顺序', due: '按完成时限', unit: '按责任单位', changed: '最近变动在前' } as const;
const lightWords: Partial<Record<Light, string>> = { late: '已过期或差得多', behind: '欠进度', soon: '快到期' };

/** How many filters narrow the view now. */
const narrowing = ({ section, unit, light, mine, due }: BoardWish): number =>
  [section, unit, light, due].filter((value) => value !== '').length + (mine ? 1 : 0);

export function drawTools(scene: Scene, steps: BoardSteps, tools: ToolSteps): TemplateResult {
  const { wish, seek } = steps;
  const { word } = scene.voice;
  const seekText = (event: Event): void => {
    if (!(event instanceof InputEvent && event.isComposing)) seek({ search: (event.target as HTMLInputElement).value });
  };
  const face = (view: BoardFace, label: string) => html`<button
    type="button"
    aria-pressed=${tools.view === view}
    class="choice"
    @click=${() => tools.show(view)}
  >
    ${label}
  </button>`;
  const count = narrowing(wish);
  return html`<div class="tools" part="tools">
      <label class="search"
        ><span>${word('search')}</span
        ><input type="search" placeholder=${word('searchHint')} .value=${wish.search} @input=${seekText} @compositionend=${seekText}
      /></label>
      <div class="choices" role="group" aria-label="看法">${face('board', '看板')}${face('ledger', '台账')}</div>
      <div class="choices">
        <button type="button" class="choice" aria-expanded=${tools.open} @click=${tools.unfold}>
          筛选${count > 0 ? html`<span class="count">${count}</span>` : nothing}
        </button>
        ${scene.readonly ? nothing : html`<button type="button" class="choice" aria-pressed=${steps.picked !== null} @click=${tools.startPicking}>成批办理</button>`}
        <button type="button" class="choice" @click=${tools.print}>打印</button>
      </div>
    </div>
    ${tools.open ? drawFilters(steps, tools) : nothing} ${drawLights(steps, tools)}`;
}

function drawFilters({ wish, seek }: BoardSteps, tools: ToolSteps): TemplateResult {
  const select = (
    name: 'section' | 'unit' | 'due' | 'sort',
    label: string,
    options: Readonly<Record<string, string>>,
  ) => html`<label
    class="filter"
    ><span>${label}</span
    ><select name=${name} @change=${(event: Event) => seek({ [name]: (event.target as HTMLSelectElement).value })}>
      ${name === 'sort' ? nothing : html`<option value="" ?selected=${wish[name] === ''}>全部</option>`}
      ${Object.entries(options).map(([value, text]) => html`<option value=${value} ?selected=${wish[name] === value}>${text}</option>`)}
    </select></label
  >`;
  const sections = Object.fromEntries(tools.sections.map((title) => [title, title]));
  return html`<div class="filters" part="filters">
    ${select('section', '所属部分', sections)} ${select('unit', '责任或配合单位', tools.units)} ${select('due', '时限', dues)}
    ${select('sort', '排列', sorts)}
    <label class="tick"
      ><input type="checkbox" name="mine" .checked=${wish.mine} @change=${(event: Event) => seek({ mine: (event.target as HTMLInputElement).checked })} /><span
        >只看我负责的</span
      ></label
    >
    <button type="button" class="plain" @click=${() => seek({ section: '', unit: '', light: '', due: '', mine: false })}>全部清除</button>
  </div>`;
}

/** Reminders, counted when the page has time. They are for the work, never for comparing anybody. */
function drawLights({ wish, seek }: BoardSteps, { lights }: ToolSteps): TemplateResult | typeof nothing {
  const lit = (Object.keys(lightWords) as Light[]).filter(
    (light) => wish.light === light || (lights?.[light] ?? 0) > 0,
  );
  if (lit.length === 0) return nothing;
  return html`<div class="lights" role="group" aria-label="工作提醒">
    ${lit.map(
      (light) => html`<button
        type="button"
        class="choice"
        data-light=${light}
        aria-pressed=${wish.light === light}
        @click=${() => seek({ light: wish.light === light ? '' : light })}
      >
        ${lightWords[light]}<span class="count">${lights?.[light] ?? ''}</span>
      </button>`,
    )}
  </div>`;
}

/** Nothing is as wished for; where that is why, the way back to everything. */
export const drawFoundNothing = (
  { voice }: Scene,
  { wish, seek }: BoardSteps,
): TemplateResult => html`<div class="empty">
  <p>${voice.word('nothingFound')}</p>
  ${
    narrowing(wish) > 0 || wish.search !== ''
      ? html`<p><button type="button" @click=${() => seek({ ...anyWish, sort: wish.sort })}>看全部任务</button></p>`
      : nothing
  }
</div>`;
