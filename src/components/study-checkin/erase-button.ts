import { html, nothing, type TemplateResult } from 'lit';
import { personRef } from '../../core/kind/index.js';
import type { Ref } from '../../core/ports.js';
import { actionOf } from '../../core/views/index.js';
import type { StudyScene } from './study-scene.js';
import type { StudySteps } from './study-steps.js';

/** What was told about a person goes at once when it is asked for: by the person, or by the branch for it. */
export function eraseButton(
  { workspace, readonly }: StudyScene,
  steps: StudySteps,
  entry: Ref,
  label: string,
): TemplateResult | typeof nothing {
  const ref = personRef(entry);
  const kind = workspace.catalogue.get('attendance~person');
  const command = kind?.commands.erase;
  if (readonly || !kind || !command || workspace.allowed(kind.name, 'erase', ref).may === 'no') return nothing;
  return html`<button type="button" class="plain" data-erase=${ref} @click=${() => steps.begin(actionOf(kind, 'erase', command, ref))}>${label}</button>`;
}
