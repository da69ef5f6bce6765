import { html, type TemplateResult } from 'lit';
import { codeOf, say } from '../../core/codes.js';
import { coded, developer } from '../messages/developer.js';
import { type Mode, voiceOf } from '../messages/words.js';
import type { WorkspaceLink } from '../parts/workspace-link.js';

/** Why nothing can be shown: nobody answered, the device cannot be read, it is still being read, or the person has left. */
export function drawObstacle(link: WorkspaceLink, mode: Mode): TemplateResult | null {
  const { workspace, unanswered, failed, messages } = link;
  const { word } = voiceOf(mode, messages);
  if (unanswered !== null) return html`<p class="empty" role="alert">${unanswered}（DJ-E001）</p>`;
  if (failed !== null) return html`<p class="empty" role="alert">${whyFailed(failed)}</p>`;
  if (!workspace || workspace.status.phase === 'opening')
    return html`<p class="empty" role="status">${word('opening')}</p>`;
  return workspace.status.phase === 'closed' ? html`<p class="empty" role="status">${word('closed')}</p>` : null;
}

/** What the device says, or, where the page itself lacks something, what its maker is told (`DJ-E…`). */
function whyFailed(failed: unknown): string {
  const { code, message } = (failed ?? {}) as { code?: unknown; message?: unknown };
  return String(code).startsWith('DJ-E') ? String(message) : say(codeOf(failed) ?? 'DJ-L001');
}

/** What the console was told last by each element, so that it is told once. */
const told = new WeakMap<HTMLElement, string>();

/** A kind that nobody entered in the catalogue: the page's maker is told, too. */
export function drawUnknown(host: HTMLElement, kind: string): TemplateResult {
  const message = developer['DJ-E002'](host.localName, kind);
  if (told.get(host) !== message) console.error(coded('DJ-E002', message));
  told.set(host, message);
  return html`<p class="empty" role="alert">${message}（DJ-E002）</p>`;
}
