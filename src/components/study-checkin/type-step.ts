import { html, nothing, type TemplateResult } from 'lit';
import { sessionTypes } from '../../core/rules/session-types.js';
import type { RollCall } from './new-call.js';
import { nameOfUnit, type StudyScene } from './study-scene.js';
import type { StudySteps } from './study-steps.js';

/** The first question of a meeting that is written down afterwards: its day is today until somebody says another. */
export function drawTypes(scene: StudyScene, steps: StudySteps, call: RollCall): TemplateResult {
  const { say, voice, kept, today } = scene;
  const choose = (type: string): void => {
    const flaw = !/^\d{4}-\d\d-\d\d$/.test(call.on)
      ? say('study.badDay')
      : call.on > today
        ? say('study.aheadDay')
        : '';
    steps.call(flaw === '' ? { ...call, type, flaw: '' } : { ...call, flaw });
  };
  return html`<section class="call" part="types">
    <button type="button" class="plain back" @click=${() => steps.call(null)}>‹ ${voice.word('back')}</button>
    <h2 tabindex="-1">${say('study.which')}</h2>
    <div class="questions">
      <div class="question">
        <label for="call-day">${say('study.day')}</label>
        <input
          id="call-day"
          type="date"
          max=${today}
          .value=${call.on}
          aria-invalid=${call.flaw === '' ? nothing : 'true'}
          aria-describedby="call-flaw"
          @input=${(event: Event) => steps.call({ ...call, on: (event.target as HTMLInputElement).value, flaw: '' })}
        />
        <div id="call-flaw" role="alert">${call.flaw === '' ? nothing : html`<p class="flaw">${call.flaw}</p>`}</div>
      </div>
      ${
        kept.length < 2
          ? nothing
          : html`<div class="question">
              <label for="call-unit">${say('study.branch')}</label>
              <select id="call-unit" @change=${(event: Event) => steps.call({ ...call, unit: (event.target as HTMLSelectElement).value })}>
                ${kept.map((unit) => html`<option value=${unit} ?selected=${unit === call.unit}>${nameOfUnit(scene, unit)}</option>`)}
              </select>
            </div>`
      }
    </div>
    <div class="types">
      ${Object.entries(sessionTypes).map(
        ([type, label]) =>
          html`<button type="button" class="wide" data-type=${type} @click=${() => choose(type)}>${label}</button>`,
      )}
    </div>
  </section>`;
}
