import { html, type TemplateResult } from 'lit';
import type { Voice } from '../messages/words.js';

const steps = ['1', '2', '3'] as const;
const key = 'dangjian-size';

/** The size that a person chose on this device; a page that may keep nothing remembers nothing. */
export function rememberedSize(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(size: string): void {
  try {
    localStorage.setItem(key, size);
  } catch {
    // Blocked by the page: the size then lasts as long as the page does.
  }
}

/** Three sizes of type, as buttons with words. */
export const sizeSwitch = (
  word: Voice['word'],
  size: string,
  choose: (size: string) => void,
): TemplateResult => html`<div
  class="sizes"
  role="group"
  aria-label=${word('sizes')}
>
  <span aria-hidden="true">${word('sizes')}</span>
  ${steps.map(
    (step) => html`<button
      type="button"
      class="choice"
      aria-pressed=${size === step}
      @click=${() => {
        remember(step);
        choose(step);
      }}
    >
      ${word(`size${step}`)}
    </button>`,
  )}
</div>`;
