import { html, nothing, type TemplateResult } from 'lit';
import type { Rec } from '../../core/ports.js';
import type { PresenceRow } from '../../core/views/study/index.js';
import { presencePurpose } from '../messages/standing.js';
import type { Mark, RollCall } from './new-call.js';
import { drawReasons } from './reasons.js';
import { nameOf, ofSome, presenceIn, type StudyScene } from './study-scene.js';
import type { StudySteps } from './study-steps.js';
import { drawTypes } from './type-step.js';

const there: Mark = { what: 'room', why: '', agreed: false };
const away: Mark = { what: 'missed', why: '', agreed: false };
const isAway = ({ what }: Mark): boolean => what === 'leave' || what === 'missed';

/** The meeting as far as it is known: for one that is written down now, its day and its branch are enough. */
const meetingOf = ({ sessions }: StudyScene, { ref, unit, on, type }: RollCall): Rec =>
  sessions.find((session) => session.ref === ref) ?? {
    ...{ ref: '', kindVersion: 1, version: 0, scopes: [], state: 'held', at: '', did: [] },
    data: { unit, on, type },
  };

/** Rows that are still to be written: whoever has one already is left alone. */
export const openRows = (scene: StudyScene, call: RollCall): PresenceRow[] =>
  presenceIn(scene, meetingOf(scene, call), call.unit).rows.filter(
    ({ owed, status }) => owed && (status === 'owed' || status === 'excused'),
  );

export function drawRollCall(scene: StudyScene, steps: StudySteps, call: RollCall): TemplateResult {
  const { say, voice } = scene;
  const rows = openRows(scene, call);
  const some = ofSome(meetingOf(scene, call));
  const change = (news: Partial<RollCall>): void => steps.call({ ...call, flaw: '', ...news });
  const all = (): void => {
    const expected = rows.filter(({ status }) => status === 'owed');
    change({
      marks: { ...Object.fromEntries(expected.map(({ person }) => [person, there])), ...call.marks },
      open: '',
    });
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (Object.keys(call.marks).length === 0) change({ flaw: say(some ? 'study.nobodyCame' : 'study.nobodyYet') });
    else steps.saveCall(call);
  };
  if (call.type === '' && call.ref === null) return drawTypes(scene, steps, call);
  const marks = Object.values(call.marks);
  const gone = marks.filter(isAway).length;
  const figures = { owed: rows.length, came: marks.length - gone, away: gone, open: rows.length - marks.length };
  return html`<form class="call" part="roll-call" novalidate @submit=${submit}>
    <button type="button" class="plain back" @click=${() => steps.call(null)}>‹ ${voice.word('back')}</button>
    <h2 tabindex="-1">${say('study.who')}</h2>
    ${
      rows.length === 0
        ? html`<p class="note" role="note">${say('study.nobody')}</p>`
        : html`<p>${say(some ? 'study.someHint' : 'study.whoHint')}</p>
          <p class="note" role="note">${presencePurpose}</p>
          ${some ? nothing : html`<p class="lead"><button type="button" class="wide" data-all @click=${all}>${say('study.allCame')}</button></p>`}
          <ul class="people">${rows.map((row) => drawPerson(scene, call, row, change))}</ul>`
    }
    <p role="status">${call.progress || say(some ? 'study.countSome' : 'study.count', figures)}</p>
    <div role="alert">${call.flaw === '' ? nothing : html`<p class="flaw">${call.flaw}</p>`}</div>
    ${call.ref === null ? html`<p class="faint">${voice.word('sentForGood')}</p>` : nothing}
    <div class="actions">
      <button type="submit" class="main" ?disabled=${call.progress !== ''}>${say('study.savePresence')}</button
      ><button type="button" @click=${() => steps.call(null)}>${voice.word('cancel')}</button>
    </div>
  </form>`;
}

function drawPerson(
  scene: StudyScene,
  call: RollCall,
  { person, status, words }: PresenceRow,
  change: (news: Partial<RollCall>) => void,
): TemplateResult {
  const { say } = scene;
  const mark = call.marks[person];
  const put = (news: Mark): void => change({ marks: { ...call.marks, [person]: news }, open: person });
  // The first press says what is most likely meant: of somebody there, that they were not; of anybody else, that they were.
  const press = (): void => {
    if (call.open === person) change({ open: '' });
    else if (mark && isAway(mark)) change({ open: person });
    else put(mark ? away : there);
  };
  const state = mark ? say(`study.${mark.what}`) : status === 'excused' ? words : say('study.unwritten');
  return html`<li ?data-away=${mark !== undefined && isAway(mark)} ?data-there=${mark !== undefined && !isAway(mark)}>
    <button type="button" class="person-row" data-person=${person} aria-expanded=${call.open === person} @click=${press}>
      <span>${nameOf(scene, person)}</span><strong>${state}</strong>
    </button>
    ${call.open === person && mark ? drawChoices(scene, mark, put) : nothing}
  </li>`;
}

function drawChoices({ say }: StudyScene, mark: Mark, put: (mark: Mark) => void): TemplateResult {
  const choice = (pressed: boolean, label: string, name: string, choose: () => void) => html`<button
    type="button"
    class="choice"
    data-choice=${name}
    aria-pressed=${pressed}
    @click=${choose}
  >
    ${label}
  </button>`;
  const whats = ['room', 'online', 'home', 'leave', 'missed'] as const;
  return html`<div class="choices">
      ${whats.map((what) => choice(mark.what === what, say(`study.${what}`), what, () => put({ what, why: '', agreed: false })))}
    </div>
    ${mark.what === 'leave' ? drawReasons({ say }, mark, (news) => put({ ...mark, ...news })) : nothing}`;
}
