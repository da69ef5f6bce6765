import { html, type TemplateResult } from 'lit';

const steps = { 1: '标准', 2: '大', 3: '特大' } as const;
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
export const sizeSwitch = (size: string, choose: (size: string) => void): TemplateResult => html`<div
  class="sizes"
  role="group"
  aria-label="字号"
>
  <span aria-hidden="true">字号</span>
  ${Object.entries(steps).map(
    ([step, label]) => html`<button
      type="button"
      class="choice"
      aria-pressed=${size === step}
      @click=${() => {
        remember(step);
        choose(step);
      }}
    >
      ${label}
    </button>`,
  )}
</div>`;
