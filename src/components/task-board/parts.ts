import { html, nothing, type TemplateResult } from 'lit';
import type { JsonObject, Ref } from '../../core/ports.js';
import { dayText, naturalOrder, type Seen, type Tally, tallyText, unitCalled } from '../../core/views/index.js';
import { boardWords } from '../messages/board-words.js';
import { officeOf } from '../messages/settings.js';
import { stateChip } from '../parts/chip.js';
import type { Scene } from '../record-view/scene.js';

export interface PartSteps {
  open(ref: Ref): void;
  /** A text for one unit, to be pasted wherever one talks with it. */
  copy(text: string): void;
  /** The text that was copied last; `null` = none. */
  copied: Copied | null;
}
export interface Copied {
  text: string;
  /** Whether the browser took it; otherwise the person copies it by hand. */
  taken: boolean;
}

/** How far the many are: a sentence, a bar with words, and one line for each that is not done. */
export function drawParts(scene: Scene, tally: Tally | undefined, steps: PartSteps): TemplateResult | typeof nothing {
  const { names } = scene;
  const say = scene.voice.from(boardWords);
  if (!tally) return nothing;
  const nameOf = (unit: string): string => unitCalled(names, unit);
  const ordered = [...tally.open].sort((a, b) => naturalOrder(unitOf(a), unitOf(b)));
  return html`<section class="parts" part="parts">
    <h3>${say('board.parts')}</h3>
    <p class="tally">${tallyText(tally, nameOf)}</p>
    <progress max=${tally.total} .value=${tally.done} aria-label=${say('board.partsDone')}></progress>
    <ul>
      ${ordered.map((seen) => drawPart(scene, seen, steps))}
    </ul>
    <div role="status">${
      steps.copied
        ? html`<label class="copied"
            ><span>${say(steps.copied.taken ? 'board.copied' : 'board.copyByHand')}</span
            ><textarea readonly rows="4" .value=${steps.copied.text} @focus=${selectAll}></textarea
          ></label>`
        : nothing
    }</div>
    <p class="faint">${say('board.partsOrder')}</p>
  </section>`;
}

const selectAll = (event: Event): void => (event.target as HTMLTextAreaElement).select();
const unitOf = ({ record }: Seen): string => String(record.data?.unit ?? '');

/** The unit has done its part for now: it is not reminded. */
const resting: ReadonlySet<string> = new Set(['review', 'paused']);

/** What is copied for one unit: polite, and it names that unit and nobody else. */
function reminderFor({ settings, voice }: Scene, unit: string, data: JsonObject | null): string {
  const say = voice.from(boardWords);
  const due = typeof data?.due === 'string' ? data.due : '';
  const until = due === '' ? '' : say('board.reminderUntil', { due: dayText(due) });
  return say('board.reminder', { unit, title: String(data?.title ?? ''), until, office: officeOf(settings) });
}

function drawPart(scene: Scene, seen: Seen, { open, copy }: PartSteps): TemplateResult {
  const { kind, names, voice, readonly } = scene;
  const { state, data } = seen.record;
  const say = voice.from(boardWords);
  const name = unitCalled(names, unitOf(seen));
  return html`<li>
    <button type="button" class="plain" @click=${() => open(seen.ref)}>${name}</button>
    ${stateChip({ kind, voice }, state)}
    ${readonly || resting.has(state) ? nothing : html`<button type="button" aria-label=${say('board.copyFor', { unit: name })} @click=${() => copy(reminderFor(scene, name, data))}>${say('board.copy')}</button>`}
  </li>`;
}
