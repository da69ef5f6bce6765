import { html, type TemplateResult } from 'lit';
import type { Ref } from '../../core/ports.js';
import type { Scene } from '../record-view/scene.js';

/** The plan that was imported last, and how many tasks came of it. */
export interface ImportDone {
  ref: Ref;
  tasks: number;
  ids: readonly string[];
}

export function drawImported(
  { workspace, voice }: Scene,
  { tasks, ids }: ImportDone,
  steps: { see(): void; again(): void },
): TemplateResult {
  const waits = workspace.outbox.some(({ command }) => ids.includes(command.id));
  return html`<div class="imported">
    <p role="status"><strong>已导入 ${tasks} 条任务。</strong>${voice.word(waits ? 'saved' : 'sent')}。</p>
    <p class="faint">任务都在“待交办”里；没有勾选的责任单位和时限，在交办时确定。</p>
    <div class="actions">
      <button type="button" class="main" data-see @click=${steps.see}>看任务</button
      ><button type="button" data-again @click=${steps.again}>再导入一份</button>
    </div>
  </div>`;
}
