import { html, nothing, type TemplateResult } from 'lit';
import type { Ref } from '../../core/ports.js';
import { type Action, actionOf } from '../../core/views/index.js';
import { boardWords } from '../messages/board-words.js';
import type { Scene } from './scene.js';

export interface BatchSteps {
  /** How many may be picked, and their refs. */
  found: number;
  all(): Ref[];
  /** Commands about one record by itself. */
  alone: readonly string[];
  pick(picked: ReadonlySet<Ref>): void;
  begin(action: Action, refs: readonly Ref[]): void;
}

/** So many picked records are asked what may be done with them; the others are judged when it is done. */
const asked = 200;

/** What may be done with at least one of the picked records. */
function actionsFor({ workspace, kind }: Scene, picked: ReadonlySet<Ref>, alone: readonly string[]): Action[] {
  const refs = [...picked].slice(0, asked);
  return Object.entries(kind.commands).flatMap(([name, command]) => {
    if (command.from === 'none' || command.urgent || command.screen || alone.includes(name)) return [];
    const first = refs.find((ref) => workspace.allowed(kind.name, name, ref).may !== 'no');
    return first === undefined ? [] : [actionOf(kind, name, command, first)];
  });
}

/** One click on many records. Each has a verdict of its own: what cannot be done is told, the rest is done. */
export function drawBatchBar(scene: Scene, picked: ReadonlySet<Ref>, steps: BatchSteps): TemplateResult {
  const say = scene.voice.from(boardWords);
  const actions = actionsFor(scene, picked, steps.alone);
  const go = (event: Event): void => {
    event.preventDefault();
    const name = new FormData(event.target as HTMLFormElement).get('action');
    const action = actions.find((one) => one.name === name);
    if (action) steps.begin(action, [...picked]);
  };
  const all = (): void => steps.pick(new Set(steps.all()));
  return html`<form class="batch" part="batch" aria-label=${say('board.batch')} @submit=${go}>
    <p role="status"><strong>${say('board.picked', { count: picked.size })}</strong></p>
    <button type="button" @click=${all}>${say('board.pickAll', { count: steps.found })}</button>
    ${picked.size > 0 ? html`<button type="button" @click=${() => steps.pick(new Set())}>${say('board.pickNone')}</button>` : nothing}
    ${
      actions.length === 0
        ? html`<p class="faint">${say(picked.size === 0 ? 'board.pickFirst' : 'board.nothingAlike')}</p>`
        : html`<label class="filter"
            ><span>${say('board.doAll')}</span
            ><select name="action">
              ${actions.map(({ name, label }) => html`<option value=${name}>${label}</option>`)}
            </select></label
          ><button type="submit" class="main">${say('board.go')}</button>`
    }
  </form>`;
}
