import { html, nothing, type TemplateResult } from 'lit';
import type { JsonObject, Rec } from '../../core/ports.js';
import { codeAt, codeLeft } from '../../core/rules/rotating-code.js';
import { sittingsOf } from '../../core/views/study/index.js';
import { codePurpose, codeWords } from '../messages/code-words.js';
import type { CodeHost } from './code-desk.js';
import { keptIn, type StudyScene } from './study-scene.js';
import type { StudySteps } from './study-steps.js';

/** Milliseconds between two drawings: what is left is told by tens, so that nobody is hurried by a running figure. */
const calm = 10_000;
const kind = 'meetingCode';

/** The four digits of today's meeting, big enough for the room. They are worked out here, with a net or without. */
export class CodeScreen {
  private waking = false;

  constructor(private readonly host: CodeHost) {}

  draw(scene: StudyScene, steps: StudySteps, session: Rec): TemplateResult | typeof nothing {
    const { workspace, voice, today, readonly } = scene;
    const [unit] = keptIn(scene, session);
    if (readonly || unit === undefined || !sittingsOf(session).some(({ on }) => on === today)) return nothing;
    const say = voice.from(codeWords);
    const ref = `${kind}/${session.ref}/${today}/${unit}`;
    const record = workspace.sight(ref)?.record;
    const carry = (name: string, input: JsonObject): void =>
      steps.carry(say(name === 'hide' ? 'code.hide' : 'code.show'), [{ kind, name, ref, input }], false);
    if (record?.state === 'shown')
      return html`<section class="code" part="code" aria-labelledby="code-title">
        <h3 id="code-title">${say('code.title')}</h3>
        ${this.drawDigits(scene, ref, String(record.data?.key))}
        <p class="note" role="note">${codePurpose}</p>
        <div class="actions"><button type="button" data-hide-code @click=${() => carry('hide', {})}>${say('code.hide')}</button></div>
      </section>`;
    const name = record ? 'showAgain' : 'show';
    const input: JsonObject = { session: session.ref, unit, on: today };
    if (workspace.allowed(kind, name, ref, record ? {} : input).may === 'no') return nothing;
    const show = (): void => (record ? carry(name, {}) : carry(name, { ...input, key: newKey() }));
    return html`<section class="code" part="code" aria-labelledby="code-title">
      <h3 id="code-title">${say('code.title')}</h3>
      <p class="note" role="note">${codePurpose}</p>
      <div class="actions"><button type="button" data-show-code @click=${show}>${say('code.show')}</button></div>
    </section>`;
  }

  private drawDigits({ workspace, voice }: StudyScene, ref: string, key: string): TemplateResult {
    const say = voice.from(codeWords);
    const now = workspace.now();
    const digits = codeAt(key, ref, now);
    const left = codeLeft(now);
    this.wake(left % calm || calm);
    // One by one for whoever hears them: no number of four thousand.
    return html`<p class="code-digits" role="timer" aria-label=${say('code.digits', { digits: [...digits].join(' ') })}>${digits}</p>
      <p>${say('code.left', { seconds: Math.ceil(left / calm) * 10 })}</p>`;
  }

  /** Draws anew after so many milliseconds, and no more once nobody draws it or it left the page. */
  private wake(after: number): void {
    if (this.waking) return;
    this.waking = true;
    setTimeout(() => {
      this.waking = false;
      if (this.host.isConnected) this.host.requestUpdate();
    }, after);
  }
}

/** 128 bits of chance. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
