import { html, nothing, type TemplateResult } from 'lit';
import type { JsonObject } from '../../core/ports.js';
import { codeTyped } from '../../core/rules/rotating-code.js';
import { codeWords } from '../messages/code-words.js';
import type { CodeHost } from './code-desk.js';
import type { StudyScene } from './study-scene.js';
import type { StudySteps } from './study-steps.js';

/** Where a member types what stands on the screen of the room, beside 我来了, which counts the same. */
export class CodeForm {
  private text = '';
  private flawed = false;

  constructor(private readonly host: CodeHost) {}

  /** `place` = the entry as far as it is known: meeting, branch, person and day. */
  draw(scene: StudyScene, steps: StudySteps, place: JsonObject): TemplateResult | typeof nothing {
    const { workspace, voice } = scene;
    if (workspace.allowed('attendance', 'comeByCode', null, place).may === 'no') return nothing;
    const say = voice.from(codeWords);
    const send = (event: Event): void => {
      event.preventDefault();
      const code = codeTyped(this.text);
      this.flawed = code === null;
      this.host.requestUpdate();
      if (code === null) (event.currentTarget as HTMLFormElement).querySelector('input')?.focus();
      else {
        this.text = '';
        steps.carry(
          say('code.send'),
          [{ kind: 'attendance', name: 'comeByCode', input: { ...place, way: 'room', code } }],
          true,
        );
      }
    };
    const write = (event: Event): void => {
      this.text = (event.target as HTMLInputElement).value;
    };
    return html`<form class="code-form" part="code-form" novalidate @submit=${send}>
      <label for="code">${say('code.ask')}</label>
      <p class="faint" id="code-hint">${say('code.askHint')}</p>
      <input
        id="code"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        aria-describedby=${this.flawed ? 'code-hint code-flaw' : 'code-hint'}
        aria-invalid=${this.flawed ? 'true' : nothing}
        .value=${this.text}
        @input=${write}
      />
      <div role="alert">${this.flawed ? html`<p class="flaw" id="code-flaw">${say('code.flaw')}</p>` : nothing}</div>
      <button type="submit" data-code>${say('code.send')}</button>
    </form>`;
  }
}
