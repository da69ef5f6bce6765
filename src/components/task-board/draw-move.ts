import { html, type TemplateResult } from 'lit';
import { boardWords } from '../messages/board-words.js';
import type { Scene } from '../record-view/scene.js';
import type { Way } from './move.js';

export interface MoveSteps {
  chosen: string;
  choose(name: string): void;
  go(): void;
  leave(): void;
}

/** 「移到…」: radios instead of dragging, with the words of the office. */
export function drawMove(scene: Scene, title: string, ways: readonly Way[], steps: MoveSteps): TemplateResult {
  const { kind, voice } = scene;
  const say = voice.from(boardWords);
  const submit = (event: Event): void => {
    event.preventDefault();
    steps.go();
  };
  return html`<form novalidate @submit=${submit}>
    <h2 id="move-title">${say('board.moveTask', { title })}</h2>
    <fieldset class="radios">
      <legend class="spoken">${say('board.ways')}</legend>
      ${ways.map(
        ({ action, state }) => html`<label class="tick"
          ><input
            type="radio"
            name="way"
            value=${action.name}
            .checked=${action.name === steps.chosen}
            @change=${() => steps.choose(action.name)}
          /><span><strong>${action.label}</strong>　${say('board.toState', { state: kind.states[state] ?? state })}</span></label
        >`,
      )}
    </fieldset>
    <div class="actions">
      <button type="submit" class="main" ?disabled=${steps.chosen === ''}>${voice.word('confirm')}</button
      ><button type="button" @click=${steps.leave}>${voice.word('cancel')}</button>
    </div>
  </form>`;
}
