import { html, nothing, type TemplateResult } from 'lit';
import { secrecy } from '../messages/standing.js';

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
export function drawPaste(steps: PasteSteps): TemplateResult {
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
      <label for="plan-text">要点全文</label>
      <p class="hint" id="plan-hint">从 Word、网页或记事本里复制全文，粘贴到这里。确认导入以前，什么也不保存。</p>
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
      <button type="submit" class="main" ?disabled=${steps.busy}>看看能分成几条</button
      ><label class="file">读取 .txt 文件<input type="file" accept=".txt,text/plain" ?disabled=${steps.busy} @change=${take} /></label>
    </div>
    <p role="status">${steps.busy ? '正在读取……' : nothing}</p>
  </form>`;
}
