import { html, nothing, type TemplateResult } from 'lit';
import type { Ref } from '../../core/ports.js';
import type { Light } from '../../core/rules/lights.js';
import type { BoardLook } from '../../core/views/index.js';
import { actionOf, type CardView, cardOf, type Seen } from '../../core/views/index.js';
import { boardWords } from '../messages/board-words.js';
import type { Scene } from '../record-view/scene.js';
import type { BoardSteps } from './steps.js';

/** Where a card stands, for a screen reader: drawn are a few of many. */
interface Place {
  at: number;
  of: number;
}

export function drawCard(scene: Scene, steps: BoardSteps, look: BoardLook, seen: Seen, place: Place): TemplateResult {
  const { kind, workspace, names } = scene;
  const card = cardOf(kind, seen, look, names, (name) => workspace.allowed(kind.name, name, seen.ref));
  const { ref } = card;
  return html`<li
    part="card"
    class="card"
    data-ref=${ref}
    ?data-quiet=${card.quiet}
    ?data-picked=${steps.picked?.has(ref) ?? false}
    aria-setsize=${place.of}
    aria-posinset=${place.at + 1}
    @pointerdown=${scene.readonly ? nothing : (event: PointerEvent) => steps.lift(event, ref)}
  >
    ${inside(scene, steps, card)}
  </li>`;
}

function inside(scene: Scene, steps: BoardSteps, card: CardView): TemplateResult {
  const { ref, title } = card;
  return html`<h4>
      ${
        steps.picked
          ? html`<label class="pick"
            ><input type="checkbox" .checked=${steps.picked.has(ref)} @change=${() => steps.pick(ref)} /><span
              class="card-title"
              >${title}</span
            ></label
          >`
          : html`<button type="button" class="card-open" data-open=${ref} @click=${() => steps.open(ref)}><span class="card-title">${title}</span></button>`
      }
    </h4>
    <p class="card-facts"><span>${card.unit}</span><span>${card.due}</span></p>
    <p class="card-chips">${card.chips.map((label) => html`<span class="tag">${label}</span>`)}${drawLight(card.lit)}${
      card.unsent ? html`<span class="tag" data-unsent>${scene.voice.word('unsentMark')}</span>` : nothing
    }${card.foreign ? html`<span class="tag">${scene.voice.word('foreign')}</span>` : nothing}</p>
    ${scene.readonly || card.foreign || steps.picked ? nothing : drawButtons(scene, steps, card)}`;
}

/** A light is a word first; the mark before it only repeats the word. */
export const drawLight = ({ light, words }: { light: Light; words: string }): TemplateResult | typeof nothing =>
  words === '' ? nothing : html`<span class="tag" data-light=${light}>${words}</span>`;

function drawButtons({ kind, voice }: Scene, steps: BoardSteps, { ref, title, main }: CardView): TemplateResult {
  const move = voice.from(boardWords)('board.move');
  const command = main === null ? undefined : kind.commands[main.name];
  return html`<p class="card-buttons">
    ${
      main && command
        ? html`<button
          type="button"
          data-action=${main.name}
          aria-label=${`${main.label}：${title}`}
          @click=${() => steps.begin(actionOf(kind, main.name, command, ref))}
        >
          ${main.label}
        </button>`
        : nothing
    }<button type="button" data-move aria-label=${`${move}：${title}`} @click=${() => steps.move(ref)}>${move}</button>
  </p>`;
}

/** A card that nobody sees; it has the height that all have. `marks` = on the card that has most. */
export const probeCard = (
  buttons: boolean,
  marks: number,
): TemplateResult => html`<div class="card probe" aria-hidden="true">
  <h4><span class="card-title">重一行<br />重一行</span></h4>
  <p class="card-facts"><span>责任单位</span><span>2026年12月31日前</span></p>
  <p class="card-chips">${['已过期100天', '已完成43/60'].slice(0, marks).map((mark) => html`<span class="tag" data-light="late">${mark}</span>`)}</p>
  ${buttons ? html`<p class="card-buttons"><button type="button" tabindex="-1" disabled>办结申请</button></p>` : nothing}
</div>`;

export const cardSelector = (ref: Ref): string => `[data-open="${ref.replace(/["\\]/g, '\\$&')}"]`;
