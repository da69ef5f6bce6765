import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../core/codes.js';
import type { Scene } from './scene.js';

/** What a person should know of how the workspace came about; it stays, because the page stays as it is. */
export const drawNote = (note: string | null): TemplateResult | typeof nothing =>
  note === null ? nothing : html`<div class="status" part="status"><p role="alert">${note}</p></div>`;

/** What this device held was deleted: said by every element, until a person has read it on one of them. */
export const drawLoss = ({ workspace, voice }: Scene): TemplateResult | typeof nothing =>
  workspace.status.lost
    ? html`<div class="status" part="status">
        <p role="alert">${say('DJ-L004')}</p>
        <button type="button" data-noted @click=${() => workspace.acknowledge()}>${voice.word('noted')}</button>
      </div>`
    : nothing;
