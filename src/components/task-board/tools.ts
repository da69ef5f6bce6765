import { html, nothing, type TemplateResult } from 'lit';
import type { Light } from '../../core/rules/lights.js';
import { anyWish, type BoardWish } from '../../core/views/index.js';
import { boardWords } from '../messages/board-words.js';
import { emptyWord } from '../record-view/list.js';
import type { Scene } from '../record-view/scene.js';
import type { BoardSteps } from './steps.js';

export type BoardFace = 'board' | 'ledger';

export interface ToolSteps {
  view: BoardFace;
  open: boolean;
  lights: Readonly<Record<Light, number>> | null;
  /** What stands unfolded under the tools. */
  filters: TemplateResult | typeof nothing;
  show(view: BoardFace): void;
  unfold(): void;
  startPicking(): void;
  print(): void;
}

/** Lights that call for something. */
const calling = ['late', 'behind', 'soon'] as const;

/** How many filters narrow the view now. */
const narrowing = ({ section, measure, unit, branch, light, mine, due }: BoardWish): number =>
  [section, measure, unit, branch, light, due].filter((value) => value !== '').length + (mine ? 1 : 0);

export function drawTools(scene: Scene, steps: BoardSteps, tools: ToolSteps): TemplateResult {
  const { wish, seek } = steps;
  const { word } = scene.voice;
  const say = scene.voice.from(boardWords);
  const seekText = (event: Event): void => {
    if (!(event instanceof InputEvent && event.isComposing)) seek({ search: (event.target as HTMLInputElement).value });
  };
  const face = (view: BoardFace) => html`<button
    type="button"
    aria-pressed=${tools.view === view}
    class="choice"
    @click=${() => tools.show(view)}
  >
    ${say(`board.${view}`)}
  </button>`;
  const count = narrowing(wish);
  return html`<div class="tools" part="tools">
      <label class="search"
        ><span>${word('search')}</span
        ><input type="search" placeholder=${word('searchHint')} .value=${wish.search} @input=${seekText} @compositionend=${seekText}
      /></label>
      <div class="choices" role="group" aria-label=${say('board.faces')}>${face('board')}${face('ledger')}</div>
      <div class="choices">
        <button type="button" class="choice" aria-expanded=${tools.open} @click=${tools.unfold}>
          ${say('board.filter')}${count > 0 ? html`<span class="count">${count}</span>` : nothing}
        </button>
        ${scene.readonly ? nothing : html`<button type="button" class="choice" aria-pressed=${steps.picked !== null} @click=${tools.startPicking}>${say('board.batch')}</button>`}
        <button type="button" class="choice" @click=${tools.print}>${say('board.print')}</button>
      </div>
    </div>
    ${tools.filters} ${drawLights(scene, steps, tools)}`;
}

/** Reminders, counted when the page has time. They are for the work, never for comparing anybody. */
function drawLights(
  { voice }: Scene,
  { wish, seek }: BoardSteps,
  { lights }: ToolSteps,
): TemplateResult | typeof nothing {
  const say = voice.from(boardWords);
  const lit = calling.filter((light) => wish.light === light || (lights?.[light] ?? 0) > 0);
  if (lit.length === 0) return nothing;
  return html`<div class="lights" role="group" aria-label=${say('board.lights')}>
    ${lit.map(
      (light) => html`<button
        type="button"
        class="choice"
        data-light=${light}
        aria-pressed=${wish.light === light}
        @click=${() => seek({ light: wish.light === light ? '' : light })}
      >
        ${say(`board.light.${light}`)}<span class="count">${lights?.[light] ?? ''}</span>
      </button>`,
    )}
  </div>`;
}

/** There is no task: not yet, not here, or none that this person may see. */
export function drawNoTasks(scene: Scene, importButton: TemplateResult | typeof nothing): TemplateResult {
  const why = emptyWord(scene);
  const say = scene.voice.from(boardWords);
  return html`<div class="empty">
    <p>${why === 'empty' ? say('board.empty') : scene.voice.word(why)}</p>
    ${
      why === 'empty' && !scene.readonly
        ? html`<p class="faint">${say(importButton === nothing ? 'board.emptyForOthers' : 'board.emptyHint')}</p>
          <p>${importButton}</p>`
        : nothing
    }
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
      ? html`<p><button type="button" @click=${() => seek({ ...anyWish, sort: wish.sort, group: wish.group })}>${voice.from(boardWords)('board.showAll')}</button></p>`
      : nothing
  }
</div>`;
