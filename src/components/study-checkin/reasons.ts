import { html, nothing, type TemplateResult } from 'lit';
import { leaveReasons } from '../../core/rules/session-types.js';
import type { StudyScene } from './study-scene.js';

/** A choice of four, and the consent without which none is kept. */
export const drawReasons = (
  { say }: Pick<StudyScene, 'say'>,
  { why, agreed }: { why: string; agreed: boolean },
  put: (news: { why?: string; agreed?: boolean }) => void,
): TemplateResult => html`<p class="faint">${say('study.whyLabel')}</p>
  <div class="choices" role="group" aria-label=${say('study.whyLabel')}>
    ${Object.entries(leaveReasons).map(
      ([name, label]) => html`<button
        type="button"
        class="choice"
        data-choice=${name}
        aria-pressed=${why === name}
        @click=${() => put({ why: why === name ? '' : name, agreed: false })}
      >
        ${label}
      </button>`,
    )}
  </div>
  ${
    why === ''
      ? nothing
      : html`<label class="tick"
          ><input type="checkbox" .checked=${agreed} @change=${() => put({ agreed: !agreed })} /><span
            >${say('study.consent')}</span
          ></label
        >
        ${agreed ? nothing : html`<p class="faint">${say('study.noConsent')}</p>`}`
  }`;
