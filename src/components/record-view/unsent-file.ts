import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { codeOf, say } from '../../core/codes.js';
import { dayOf } from '../../core/rules/calendar.js';
import type { Workspace } from '../../core/sync/workspace-shape.js';
import { saveFile } from '../parts/save-file.js';
import type { Scene } from './scene.js';

/** Carries what is unsent to another device of the same person: a file out of here, and into there. */
export class UnsentFile {
  /** What came of the last file. */
  private said = '';

  constructor(
    private readonly host: LitElement,
    private readonly workspace: () => Workspace | null,
  ) {}

  readonly save = (): void => {
    const workspace = this.workspace();
    if (!workspace) return;
    const today = dayOf(workspace.me?.now ?? new Date().toISOString());
    saveFile(this.host, { name: `没有报送的内容-${today}.json`, text: workspace.exportUnsent() });
  };

  private readonly take = async (event: Event): Promise<void> => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    const workspace = this.workspace();
    if (!file || !workspace) return;
    this.said = await takeIn(workspace, file);
    input.value = '';
    this.host.requestUpdate();
  };

  /** Nothing for a person of eighty, and nothing where nobody works: it is asked for once in the life of a computer. */
  draw({ mode, readonly, workspace, voice }: Scene): TemplateResult | typeof nothing {
    if (mode === 'elder' || readonly) return nothing;
    const { unsent, parked } = workspace.status;
    return html`<details class="carry" part="carry">
      <summary>换电脑</summary>
      <p class="faint">重装或更换电脑以前，先导出没有报送的内容；在新电脑上由本人登录后导入。</p>
      <div class="actions">
        <button type="button" data-export ?disabled=${unsent + parked === 0} @click=${this.save}>${voice.word('export')}</button
        ><label>导入<input type="file" accept=".json" @change=${this.take} /></label>
      </div>
      <p role="status">${this.said}</p>
    </details>`;
  }
}

async function takeIn(workspace: Workspace, file: File): Promise<string> {
  try {
    const done = await workspace.importUnsent(await file.text());
    if (!done.saved) return `${done.refused.message}（${done.refused.code}）`;
    return `导入了 ${done.taken} 项${done.known > 0 ? `，另有 ${done.known} 项本机已经有了` : ''}。`;
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === null) throw thrown;
    return say(code);
  }
}
