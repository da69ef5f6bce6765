import { html, nothing, type TemplateResult } from 'lit';
import { photosOf } from '../../core/kind/index.js';
import type { Rec } from '../../core/ports.js';
import { actionOf } from '../../core/views/index.js';
import { withMerged } from '../../core/views/study/index.js';
import { makerAsk } from './makers.js';
import type { StudyScene } from './study-scene.js';
import type { MeetingSteps, StudySteps } from './study-steps.js';

const part = 'attendance~person';

/** The button beside the roll; nothing where no pictures are kept. A picture is never asked for, only taken. */
export function sheetButton(scene: StudyScene, steps: StudySteps, session: Rec, unit: string) {
  const { workspace, say } = scene;
  const on = String(session.data?.on);
  if (!workspace.pictures || workspace.allowed(part, 'keepSheet', null, { unit, on }).may === 'no') return nothing;
  const given = { sheetOf: session.ref, unit, on };
  const begin = (): void =>
    steps.ask(makerAsk(workspace.catalogue, say('study.sheet'), [[part, 'keepSheet']], given, ['photos', 'mayPhoto']));
  return html`<button type="button" data-sheet=${unit} @click=${begin}>${say('study.sheet')}</button>`;
}

/** The pages that were filled in by hand, for those who keep the book of this branch. */
export function drawSheets(
  scene: StudyScene,
  steps: MeetingSteps,
  session: Rec,
  unit: string,
): TemplateResult | typeof nothing {
  const { workspace, say, sessions, voice, readonly } = scene;
  const { pictures } = workspace;
  const kind = workspace.catalogue.get(part);
  const command = kind?.commands.eraseSheet;
  if (!pictures || !kind || !command) return nothing;
  const refs = withMerged(session.ref, sessions);
  const sheets = workspace
    .list(part)
    .filter(({ record: { data } }) => data?.unit === unit && refs.has(String(data.sheetOf ?? '')));
  if (sheets.length === 0) return nothing;
  return html`<section class="text" part="sheets">
    <h4>${say('study.sheets')}</h4>
    ${sheets.map(
      ({
        ref,
        record,
      }) => html`${photosOf(record.data?.photos).map((photo, n) => steps.photoFigure(pictures, ref, photo, n + 1, voice))}
        ${
          readonly || workspace.allowed(part, 'eraseSheet', ref).may === 'no'
            ? nothing
            : html`<button type="button" class="plain" data-erase=${ref} @click=${() => steps.begin(actionOf(kind, 'eraseSheet', command, ref))}>${say('study.eraseSheet')}</button>`
        }`,
    )}
  </section>`;
}
