import { html, type TemplateResult } from 'lit';
import type { Ref } from '../../core/ports.js';
import { type Action, actionsOf, type ColumnName, columnOf } from '../../core/views/index.js';
import type { Scene } from '../record-view/scene.js';

/** A command that takes a card elsewhere, with the state and the column that it leads to. */
export interface Way {
  action: Action;
  state: string;
  to: ColumnName;
}

/** Every command that would change the state of this card, by where it leads. */
export function waysOf(scene: Scene, ref: Ref): Way[] {
  const { workspace, kind } = scene;
  const sight = workspace.sight(ref);
  if (!sight || sight.foreign) return [];
  const { state, data } = sight.record;
  const actions = actionsOf(kind, ref, state, (name) => workspace.allowed(kind.name, name, ref));
  return actions.flatMap((action) => {
    const to = kind.commands[action.name]?.to ?? 'same';
    // Where it depends on the record (恢复), the field that decides is looked at; the engine decides all the same.
    const [, field = ''] = typeof to === 'string' ? [] : to.when;
    const next = typeof to === 'string' ? to : data?.[String(field)] ? to.yes : to.no;
    if (action.disabled !== null || next === 'same' || next === state) return [];
    return [{ action, state: next, to: columnOf(next) }];
  });
}

/** Ways into one column. */
export const movesTo = (ways: readonly Way[], column: ColumnName): Way[] => ways.filter(({ to }) => to === column);

export interface MoveSteps {
  chosen: string;
  choose(name: string): void;
  go(): void;
  leave(): void;
}

/** 「移到…」: radios instead of dragging, with the words of the office. */
export function drawMove(scene: Scene, title: string, ways: readonly Way[], steps: MoveSteps): TemplateResult {
  const { kind, voice } = scene;
  const submit = (event: Event): void => {
    event.preventDefault();
    steps.go();
  };
  return html`<form novalidate @submit=${submit}>
    <h2 id="move-title">把“${title}”移到…</h2>
    <fieldset class="radios">
      <legend class="spoken">可以办理的步骤</legend>
      ${ways.map(
        ({ action, state }) => html`<label class="tick"
          ><input
            type="radio"
            name="way"
            value=${action.name}
            .checked=${action.name === steps.chosen}
            @change=${() => steps.choose(action.name)}
          /><span><strong>${action.label}</strong>　到“${kind.states[state] ?? state}”</span></label
        >`,
      )}
    </fieldset>
    <div class="actions">
      <button type="submit" class="main" ?disabled=${steps.chosen === ''}>${voice.word('confirm')}</button
      ><button type="button" @click=${steps.leave}>${voice.word('cancel')}</button>
    </div>
  </form>`;
}
