import { html, type TemplateResult } from 'lit';

/** A text in full, folded until somebody wants to read it. */
export const drawWholeText = (label: string, text: string): TemplateResult => html`<details class="whole">
  <summary>${label}</summary>
  <blockquote>${text}</blockquote>
</details>`;
