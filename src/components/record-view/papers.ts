import { html, nothing, type TemplateResult } from 'lit';
import { openRef } from '../../core/kind/index.js';
import type { Ref } from '../../core/ports.js';
import type { Action, Maker, Typed } from '../../core/views/index.js';
import { filledIn } from '../messages/standing.js';
import { drawUrgent } from './notices.js';
import { drawQuestions, type More } from './questions.js';
import type { Scene } from './scene.js';

/** A form or a question that is open now, with everything typed into it. */
export interface Sheet {
  /** `null` = a new record, by `maker`. */
  action: Action | null;
  maker: Maker | null;
  /** The records of a batch; `null` = the one of the action. */
  refs: readonly Ref[] | null;
  values: Typed;
  flaws: Record<string, string>;
  /** What the engine or the device said to the whole of it. */
  refused: string | null;
  busy: boolean;
  /** How far a batch is. */
  progress: string;
  explained: boolean;
}

export interface SheetSteps {
  send(): void;
  leave(): void;
  explain(): void;
  /** An answer was given that a sentence of the form repeats. */
  renew(): void;
}

const drawRefused = ({ refused, flaws }: Sheet, { settings, voice }: Scene) =>
  html`<div role="alert">
    ${refused !== null ? html`<p class="flaw">${filledIn(refused, settings)}</p>` : nothing}
    ${Object.keys(flaws).length > 1 ? html`<p class="flaw">${voice.word('fixFirst')}</p>` : nothing}
  </div>`;

const send = (steps: SheetSteps) => (event: Event) => {
  event.preventDefault();
  steps.send();
};

const drawButtons = ({ voice }: Scene, sheet: Sheet, steps: SheetSteps, label: string) => html`<div class="actions">
    <button type="submit" class="main" ?disabled=${sheet.busy}>${label}</button
    ><button type="button" @click=${steps.leave}>${voice.word('cancel')}</button>
  </div>
  <p role="status">${sheet.progress}</p>`;

/** Inside the element's one `<dialog>`: the questions of an action, or only whether it is meant. */
export function drawAction(scene: Scene, sheet: Sheet, steps: SheetSteps): TemplateResult | typeof nothing {
  const { action } = sheet;
  if (!action) return nothing;
  const [asks, { voice, names }] = [action.questions.length > 0, scene];
  return html`<form novalidate @submit=${send(steps)} @change=${steps.renew}>
    <h2 id="sheet-title">${action.label}${sheet.refs ? `（${voice.word('items', { count: sheet.refs.length })}）` : nothing}</h2>
    ${sheet.refs ? nothing : html`<p class="faint about">${names.record(openRef(action.ref))}</p>`}
    ${action.confirm ? html`<p class="confirm">${action.confirm}</p>` : nothing}
    ${asks ? drawQuestions(scene, { ...sheet, questions: action.questions, homes: null, explain: steps.explain }) : nothing}
    ${asks && !action.undo ? html`<p class="faint">${voice.word('sentForGood')}</p>` : nothing}
    ${drawRefused(sheet, scene)} ${drawButtons(scene, sheet, steps, asks ? action.label : voice.word('confirm'))}
  </form>`;
}

/** A new record: a page of its own, because it may be long. `more` = what an element says of it so far, by the question after which it stands; `''` = at the end. */
export function drawMaker(
  scene: Scene,
  sheet: Sheet,
  steps: SheetSteps,
  homes: Record<string, string>,
  more: More = {},
) {
  const { maker } = sheet;
  if (!maker) return nothing;
  return html`<form class="maker" part="form" novalidate @submit=${send(steps)} @change=${steps.renew}>
    <button type="button" class="plain back" @click=${steps.leave}>‹ ${scene.voice.word('back')}</button>
    <h2 tabindex="-1">${maker.label}</h2>
    ${drawUrgent(scene)}
    ${drawQuestions(scene, { ...sheet, questions: maker.questions, homes, explain: steps.explain, more })}
    ${more['']} ${drawRefused(sheet, scene)} ${drawButtons(scene, sheet, steps, scene.voice.word('save'))}
  </form>`;
}
