import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { codeOf, say } from '../../core/codes.js';
import { dayOf } from '../../core/rules/calendar.js';
import type { Workspace } from '../../core/sync/workspace-shape.js';
import { type Voice, voiceOf } from '../messages/words.js';
import { chooseFile } from '../parts/choose-file.js';
import { saveFile } from '../parts/save-file.js';
import type { WorkspaceLink } from '../parts/workspace-link.js';
import type { Scene } from './scene.js';

/** Carries what is unsent to another device of the same person: a file out of here, and into there. */
export class UnsentFile {
  /** What came of the last file. */
  private said = '';

  constructor(
    private readonly host: LitElement,
    private readonly link: WorkspaceLink,
  ) {}

  private readonly word: Voice['word'] = (name, blanks) => voiceOf('staff', this.link.messages).word(name, blanks);

  readonly save = (): void => {
    const workspace = this.link.workspace;
    if (!workspace) return;
    const today = dayOf(workspace.me?.now ?? new Date().toISOString());
    saveFile(this.host, { name: `${this.word('carryFile', { day: today })}.json`, text: workspace.exportUnsent() });
  };

  private readonly take = async (event: Event): Promise<void> => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    const workspace = this.link.workspace;
    if (!file || !workspace) return;
    this.said = await takeIn(workspace, file, this.word);
    input.value = '';
    this.host.requestUpdate();
  };

  /** Nothing for a person of eighty, and nothing where nobody works: it is asked for once in the life of a computer. */
  draw({ mode, readonly, workspace, voice }: Scene): TemplateResult | typeof nothing {
    if (mode === 'elder' || readonly) return nothing;
    const { unsent, parked } = workspace.status;
    return html`<details class="carry" part="carry">
      <summary>${voice.word('carry')}</summary>
      <p class="faint">${voice.word('carryHint')}</p>
      <div class="actions">
        <button type="button" data-export ?disabled=${unsent + parked === 0} @click=${this.save}>${voice.word('export')}</button
        ><button type="button" data-take @click=${chooseFile}>${voice.word('carryIn')}</button
        ><input type="file" hidden accept=".json" @change=${this.take} />
      </div>
      <p role="status">${this.said}</p>
    </details>`;
  }
}

async function takeIn(workspace: Workspace, file: File, word: Voice['word']): Promise<string> {
  try {
    const done = await workspace.importUnsent(await file.text());
    if (!done.saved) return `${done.refused.message}（${done.refused.code}）`;
    return word(done.known > 0 ? 'carriedSome' : 'carriedIn', { count: done.taken, known: done.known });
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === null) throw thrown;
    return say(code);
  }
}
