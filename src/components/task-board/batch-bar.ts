import { html, nothing, type TemplateResult } from 'lit';
import type { Ref } from '../../core/ports.js';
import { type Action, actionOf, type BoardView } from '../../core/views/index.js';
import { boardWords } from '../messages/board-words.js';
import type { Scene } from '../record-view/scene.js';

export interface BatchSteps {
  pick(picked: ReadonlySet<Ref>): void;
  begin(action: Action, refs: readonly Ref[]): void;
}

/** So many picked tasks are asked what may be done with them; the others are judged when it is done. */
const asked = 200;

/** Commands about one task by itself. */
const alone: ReadonlySet<string> = new Set(['share', 'wrapUp']);

/** What may be done with at least one of the picked tasks. */
function actionsFor({ workspace, kind }: Scene, picked: ReadonlySet<Ref>): Action[] {
  const refs = [...picked].slice(0, asked);
  return Object.entries(kind.commands).flatMap(([name, command]) => {
    if (command.from === 'none' || command.urgent || alone.has(name)) return [];
    const first = refs.find((ref) => workspace.allowed(kind.name, name, ref).may !== 'no');
    return first === undefined ? [] : [actionOf(kind, name, command, first)];
  });
}

/** One click on many tasks. Each has a verdict of its own: what cannot be done is told, the rest is done. */
export function drawBatchBar(
  scene: Scene,
  picked: ReadonlySet<Ref>,
  view: BoardView,
  steps: BatchSteps,
): TemplateResult {
  const say = scene.voice.from(boardWords);
  const actions = actionsFor(scene, picked);
  const go = (event: Event): void => {
    event.preventDefault();
    const name = new FormData(event.target as HTMLFormElement).get('action');
    const action = actions.find((one) => one.name === name);
    if (action) steps.begin(action, [...picked]);
  };
  const all = (): void =>
    steps.pick(
      new Set(
        view
          .rows()
          .all()
          .map(({ ref }) => ref),
      ),
    );
  return html`<form class="batch" part="batch" aria-label=${say('board.batch')} @submit=${go}>
    <p role="status"><strong>${say('board.picked', { count: picked.size })}</strong></p>
    <button type="button" @click=${all}>${say('board.pickAll', { count: view.found })}</button>
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
