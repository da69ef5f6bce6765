import { html, nothing, type TemplateResult } from 'lit';
import type { PlanSay } from '../messages/plan-words.js';
import { secrecy } from '../messages/standing.js';
import { chooseFile } from '../parts/choose-file.js';

export interface PasteSteps {
  typed: string;
  /** Why nothing was read; `''` = nothing is wrong. */
  flaw: string;
  /** A file is being read. */
  busy: boolean;
  write(text: string): void;
  paste(event: ClipboardEvent): void;
  file(file: File): void;
  read(): void;
}

/** Where the text of a plan comes in: typed, pasted, or out of a .txt file. */
export function drawPaste(say: PlanSay, steps: PasteSteps): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    steps.read();
  };
  const take = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) steps.file(file);
    input.value = '';
  };
  return html`<form class="paste" novalidate @submit=${submit}>
    <p class="note" role="note">${secrecy}</p>
    <div class="question">
      <label for="plan-text">${say('plan.text')}</label>
      <p class="hint" id="plan-hint">${say('plan.textHint')}</p>
      <textarea
        id="plan-text"
        name="plan-text"
        rows="10"
        aria-describedby=${steps.flaw === '' ? 'plan-hint' : 'plan-hint plan-flaw'}
        aria-invalid=${steps.flaw === '' ? nothing : 'true'}
        .value=${steps.typed}
        @input=${(event: Event) => steps.write((event.target as HTMLTextAreaElement).value)}
        @paste=${steps.paste}
      ></textarea>
      <div role="alert">${steps.flaw === '' ? nothing : html`<p class="flaw" id="plan-flaw">${steps.flaw}</p>`}</div>
    </div>
    <div class="actions">
      <button type="submit" class="main" ?disabled=${steps.busy}>${say('plan.read')}</button
      ><button type="button" data-file ?disabled=${steps.busy} @click=${chooseFile}>${say('plan.file')}</button
      ><input type="file" hidden accept=".txt,text/plain" @change=${take} />
    </div>
    <p role="status">${steps.busy ? say('plan.reading') : nothing}</p>
  </form>`;
}
