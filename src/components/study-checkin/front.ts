import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Rec } from '../../core/ports.js';
import { type Tone, unitCalled } from '../../core/views/index.js';
import { ownStudyOf, presenceWords, unitsOf, wasHeld } from '../../core/views/study/index.js';
import { presencePurpose, studyInfo, studyPurpose } from '../messages/standing.js';
import { chip } from '../parts/chip.js';
import { pager } from '../parts/pager.js';
import { emptyWord } from '../record-view/list.js';
import { personalInfo } from '../record-view/personal-info.js';
import { drawDues } from './dues.js';
import { newCall } from './new-call.js';
import { newPlan } from './new-plan.js';
import { drawNext } from './next-card.js';
import { dayWords, keptIn, ofSome, ownEntry, presenceIn, type StudyScene, typesText } from './study-scene.js';
import type { StudySteps } from './study-steps.js';

/** What is told by the shape before a state's word. */
const tones: Readonly<Record<string, Tone>> = {
  ...{ planned: 'new', noticed: 'going', moved: 'going', cancelled: 'off' },
  ...{ held: 'going', confirmed: 'end', archived: 'end' },
};
/** Meetings of a page. */
const pageLength = 20;

export function drawFront(scene: StudyScene, steps: StudySteps): TemplateResult {
  const { say, voice, kept, own, workspace, readonly } = scene;
  const meetings = scene.sessions
    .filter(({ state }) => state !== 'merged' && state !== 'explained')
    .sort((a, b) => (dayOn(a) < dayOn(b) || (dayOn(a) === dayOn(b) && a.ref < b.ref) ? 1 : -1));
  const keeps = kept.length > 0 && !readonly;
  const mayPlan = !readonly && workspace.allowed('session', 'plan', null).may !== 'no';
  const belongs = own.length > 0;
  return html`<header class="front">
      <h2 tabindex="-1">${say('study.title')}</h2>
      <div class="front-tools">
        ${mayPlan ? html`<button type="button" data-plan @click=${() => steps.plan(newPlan(scene))}>${say('study.plan')}</button>` : nothing}
        ${keeps ? html`<button type="button" class=${scene.mode === 'elder' ? 'wide' : 'main'} data-record @click=${() => steps.call(newCall(kept[0] ?? '', scene.today))}>${say('study.record')}</button>` : nothing}
      </div>
    </header>
    ${readonly ? html`<p class="faint">${voice.word('readonly')}</p>` : nothing}
    ${belongs ? drawNext(scene, steps) : nothing}
    <p class="note" role="note">${studyPurpose}</p>
    ${kept.length > 0 || belongs ? html`<p class="note" role="note">${presencePurpose}</p>` : nothing}
    ${kept.length > 0 ? drawDues(scene, steps) : nothing}
    ${meetings.length === 0 ? drawEmpty(scene) : drawMonths(scene, steps, meetings)}
    ${belongs ? drawMine(scene, steps) : nothing}
    ${personalInfo(say('study.info'), studyInfo(scene.settings))}`;
}

const dayOn = ({ data }: Rec): string => String(data?.on ?? '');

function drawEmpty(scene: StudyScene): TemplateResult {
  const why = emptyWord(scene);
  const { say, voice, kept, readonly } = scene;
  return html`<div class="empty">
    <p>${why === 'empty' ? say('study.empty') : voice.word(why)}</p>
    ${why === 'empty' && kept.length > 0 && !readonly ? html`<p class="faint">${say('study.emptyHint')}</p>` : nothing}
  </div>`;
}

function drawMonths(scene: StudyScene, steps: StudySteps, meetings: readonly Rec[]): TemplateResult {
  const pages = Math.ceil(meetings.length / pageLength);
  const page = Math.min(steps.page, pages - 1);
  const shown = meetings.slice(page * pageLength, (page + 1) * pageLength);
  const months = [...new Set(shown.map((one) => dayOn(one).slice(0, 7)))];
  return html`${repeat(
    months,
    (month) => month,
    (month) => {
      const [year = '', number = ''] = month.split('-');
      return html`<section class="group" part="group" aria-labelledby=${`m-${month}`}>
        <h3 id=${`m-${month}`} tabindex="-1">${scene.say('study.month', { year, month: Number(number) })}</h3>
        <ul>
          ${repeat(
            shown.filter((one) => dayOn(one).startsWith(month)),
            ({ ref }) => ref,
            (one) => drawLine(scene, steps, one),
          )}
        </ul>
      </section>`;
    },
  )}
  ${pages > 1 ? pager(scene.voice.word, page, pages, steps.turn) : nothing}`;
}

function drawLine(scene: StudyScene, { open }: StudySteps, session: Rec): TemplateResult {
  const { kind, voice, names, workspace } = scene;
  const { ref, state } = session;
  const unsent = (workspace.sight(ref)?.unsent ?? 0) > 0;
  const facts = [dayWords(dayOn(session)), typesText(session), ...openEnds(scene, session)];
  const host = unitsOf(session)[0] ?? '';
  return html`<li>
    <button type="button" part="line" class="line" data-ref=${ref} @click=${() => open(ref)}>
      <span class="line-head"
        ><span class="line-title">${session.data?.title}</span>${chip(voice.state(kind.states[state] ?? state), tones[state] ?? 'new')}</span
      ><span class="line-facts"
        >${unsent ? html`<span class="fact unsent">${voice.word('unsentMark')}</span>` : nothing}${facts.map((fact) => html`<span class="fact">${fact}</span>`)}${
          scene.own.includes(host) && scene.own.length < 2
            ? nothing
            : html`<span class="fact">${unitCalled(names, host)}</span>`
        }</span
      >
    </button>
  </li>`;
}

/** For the branch's own keepers: what of a meeting is still open. For a member: what is said of oneself. */
function openEnds(scene: StudyScene, session: Rec): string[] {
  const { say, own } = scene;
  const units = keptIn(scene, session);
  if (units.length === 0) {
    const entry = own.length > 0 ? ownEntry(scene, session) : undefined;
    return entry ? [presenceWords[entry.state as keyof typeof presenceWords] ?? ''] : [];
  }
  if (!wasHeld(session)) return [];
  const all = units.map((unit) => presenceIn(scene, session, unit));
  const rows = all.flatMap((one) => one.rows);
  if (rows.every(({ status }) => status === 'owed' || status === 'excused')) return [say('study.notRegistered')];
  if (ofSome(session)) return [];
  const open = all.reduce((sum, { toCatchUp }) => sum + toCatchUp.length, 0);
  return open === 0 ? [] : [say('study.toCatchUp', { count: open })];
}

/** What this person took part in: lines to remember by, and for nobody else. */
function drawMine(scene: StudyScene, { open }: StudySteps): TemplateResult {
  const { say, me, entries, sessions } = scene;
  const lines = ownStudyOf(me, entries, sessions).slice(0, pageLength);
  return html`<section class="group mine" part="mine" aria-labelledby="mine">
    <h3 id="mine">${say('study.mine')}</h3>
    <p class="faint">${say('study.mineHint')}</p>
    ${
      lines.length === 0
        ? html`<p class="faint">${say('study.mineNone')}</p>`
        : html`<ul>
          ${lines.map(
            ({ session, on, title, words, content }) => html`<li>
              <button type="button" class="line" data-mine=${session} @click=${() => open(session)}>
                <span class="line-head"><span class="line-title">${title}</span><span>${words}</span></span
                ><span class="line-facts"><span class="fact">${dayWords(on)}</span>${content === '' ? nothing : html`<span class="fact">${content}</span>`}</span>
              </button>
            </li>`,
          )}
        </ul>`
    }
  </section>`;
}
