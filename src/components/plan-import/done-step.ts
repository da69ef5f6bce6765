import { html, nothing, type TemplateResult } from 'lit';
import type { Ref } from '../../core/ports.js';
import { planWords } from '../messages/plan-words.js';
import type { Made } from '../record-view/carry-out.js';
import { fateWord } from '../record-view/notices.js';
import type { Scene } from '../record-view/scene.js';
import { untaken } from '../record-view/untaken.js';
import { drawWholeText } from './whole-text.js';

/** What was finished last: a plan that was imported, or issued again. */
export interface Finished {
  how: 'adopted' | 'reissued';
  ref: Ref;
  /** The command on the plan itself; `null` where there was nothing to do. */
  plan: string | null;
  /** The commands on tasks, with what each was about. */
  made: readonly Made[];
  /** The text, should somebody want to go back to it. */
  text: string;
  /** Of a new issue: how many tasks were changed, added and cancelled. */
  counts?: Readonly<Record<'changed' | 'added' | 'dropped', number>>;
}

/** What was done in two goes, because the first one broke off. */
export function together(first: Finished | null, then: Finished): Finished {
  if (!first) return then;
  const { changed = 0, added = 0, dropped = 0 } = first.counts ?? {};
  const { counts } = then;
  return {
    ...then,
    plan: first.plan ?? then.plan,
    made: [...first.made, ...then.made],
    ...(counts && {
      counts: {
        changed: changed + counts.changed,
        added: added + counts.added,
        dropped: dropped + counts.dropped,
      },
    }),
  };
}

export interface DoneSteps {
  busy: boolean;
  progress: string;
  /** Why nothing could be taken back. */
  refused: string | null;
  see(): void;
  again(): void;
  undo(): void;
}

/** What the plan said before it was issued again. */
function earlierText({ workspace }: Scene, { ref }: Finished): string {
  const earlier = workspace.sight(ref)?.record.data?.earlier;
  const [last] = Array.isArray(earlier) ? (earlier as { source?: unknown }[]).slice(-1) : [];
  return String(last?.source ?? '');
}

export function drawDone(scene: Scene, done: Finished, steps: DoneSteps): TemplateResult {
  const { workspace, voice, readonly } = scene;
  const say = voice.from(planWords);
  const ids = [...(done.plan === null ? [] : [done.plan]), ...done.made.map(({ id }) => id)];
  const known = new Set(ids);
  const unsent = workspace.outbox.filter(({ command }) => known.has(command.id));
  const fate = untaken(workspace, ids) ? '' : voice.word(fateWord(workspace, unsent.length > 0));
  const isImport = done.how === 'adopted';
  // A new issue has no way back once the backend has any of it.
  const whole = unsent.length === done.made.length + Number(done.plan !== null);
  const mayUndo = isImport ? done.made.length > 0 : whole && unsent.every(({ tries }) => tries === 0);
  return html`<div class="imported">
    <p role="status">
      <strong>${isImport ? say('plan.done', { count: done.made.length }) : say('plan.reissued', done.counts)}</strong>${fate}。
    </p>
    <p class="faint">${say(isImport ? 'plan.doneHint' : 'plan.reissuedHint')}</p>
    <div class="actions">
      <button type="button" class="main" data-see @click=${steps.see}>${say('plan.see')}</button
      ><button type="button" data-again ?disabled=${steps.busy} @click=${steps.again}>${say('plan.again')}</button>
      ${
        mayUndo && !readonly
          ? html`<button type="button" data-undo ?disabled=${steps.busy} @click=${steps.undo}>${say(isImport ? 'plan.undoImport' : 'plan.undoReissue')}</button>`
          : nothing
      }
    </div>
    ${mayUndo && isImport && !readonly ? html`<p class="faint">${say('plan.undoImportHint')}</p>` : nothing}
    <div role="alert">${steps.refused === null ? nothing : html`<p class="flaw">${steps.refused}</p>`}</div>
    <p role="status">${steps.progress}</p>
    ${isImport ? nothing : drawWholeText(say('plan.wholeWas'), earlierText(scene, done))}
  </div>`;
}
