import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Ref } from '../../core/ports.js';
import { dayOf } from '../../core/rules/calendar.js';
import {
  type Action,
  actionsOf,
  actorCalled,
  claimsOf,
  dayText,
  deskOf,
  goneFrom,
  type Seen,
  silentClaims,
} from '../../core/views/index.js';
import { reveal } from '../messages/standing.js';
import { wishWords } from '../messages/wish-words.js';
import { stateChip } from '../parts/chip.js';
import { emptyWord } from '../record-view/list.js';
import type { Scene } from '../record-view/scene.js';
import type { Part } from './faces.js';
import { drawLooks } from './looks.js';

export interface DeskSteps {
  open(ref: Ref): void;
  /** `who` = the claimant it is about. */
  begin(action: Action, who?: string): void;
  /** A text for one claimant, to be pasted wherever one talks with them. */
  copy(text: string): void;
  copied: { text: string; taken: boolean } | null;
  /** What was not done of a wish goes on as one of its own. */
  rest(ref: Ref): void;
}

interface Row {
  seen: Seen;
  /** A claimant that the row is about. */
  who?: string;
  /** What to look at, and what else may be pressed. */
  notes?: TemplateResult;
  /** What a claimant is reminded with. */
  reminder?: string;
  /** The commands that stand open in the row. */
  actions: readonly string[];
  /** Whether the rest of it is still to be told. */
  rest?: true;
}
interface Section {
  name: 'drafts' | 'review' | 'renew' | 'contact' | 'recall' | 'confirming' | 'tell' | 'settle' | 'partly';
  rows: Row[];
}

/** All that waits for whoever looks after the wishes, by what is to be done. */
function sectionsOf(scene: Scene, all: readonly Seen[], { office }: Part, steps: DeskSteps): Section[] {
  const { workspace, names, voice } = scene;
  const say = voice.from(wishWords);
  const today = workspace.me ? dayOf(workspace.me.now) : '';
  const desk = deskOf(all, today);
  const byRef = new Map(all.map((seen) => [seen.ref, seen]));
  const inState = (...states: string[]): Seen[] => all.filter(({ record }) => states.includes(record.state));
  const carriedOn = new Set(all.map(({ record }) => record.data?.restOf));
  const rows = (some: readonly Seen[], ...actions: string[]): Row[] =>
    some.map((seen) => ({ seen, actions, notes: drawHow(scene, seen) }));
  const gone = goneFrom(workspace.list('member'));
  const silent = (which: readonly ('contact' | 'again' | 'recall' | 'gone')[], ...actions: string[]): Row[] =>
    silentClaims(all, today, gone)
      .filter(({ step }) => which.includes(step))
      .flatMap(({ ref, by, on, days, title, step }): Row[] => {
        const seen = byRef.get(ref);
        if (!seen) return [];
        const who = actorCalled(names, by);
        const notes = html`<p class="faint">${say('wish.daysSince', { who, day: dayText(on), days })}</p>`;
        const reminder = say('wish.remindText', { title, day: dayText(on) });
        return [{ seen, who: by, notes, actions, ...(step === 'gone' ? {} : { reminder }) }];
      });
  const until = ({ record }: Seen) =>
    html`<p class="faint">${say('wish.until', { day: dayText(String(record.data?.until ?? '')) })}</p>`;
  const sections: Section[] = [
    {
      name: 'review',
      rows: office
        ? desk.review.map((review) => ({
            seen: review.seen,
            actions: ['approve', 'sendBack'],
            notes: drawLooks(scene, review, steps),
          }))
        : [],
    },
    { name: 'drafts', rows: rows(inState('draft', 'returned'), 'submit') },
    { name: 'confirming', rows: rows(inState('confirming'), 'confirmFor', 'dispute') },
    { name: 'tell', rows: rows(desk.tell, 'tell', 'answer', 'reopen') },
    { name: 'contact', rows: silent(['contact', 'again']) },
    { name: 'recall', rows: [...silent(['gone'], 'release'), ...silent(['recall'], 'reclaim')] },
    { name: 'renew', rows: desk.renew.map((seen) => ({ seen, actions: ['renew', 'unpublish'], notes: until(seen) })) },
    {
      name: 'partly',
      rows: rows(inState('partly').filter(({ ref }) => !carriedOn.has(ref))).map((row) => ({ ...row, rest: true })),
    },
    { name: 'settle', rows: office ? rows(desk.settle, 'settle') : [] },
  ];
  return sections.filter(({ rows: some }) => some.length > 0);
}

/** How it went so far, in the words of whoever wrote it: what a row asks to be told, put right or confirmed. */
function drawHow({ voice }: Scene, { record: { state, data } }: Seen): TemplateResult {
  const say = voice.from(wishWords);
  const text = (name: string): string => String(data?.[name] ?? '');
  const done = claimsOf(data).map(({ result }) => String(result ?? ''));
  const lines = [
    ...(['returned', 'impossible'].includes(state) && text('reason') ? [say('wish.why', { why: text('reason') })] : []),
    ...(state === 'referred'
      ? [say('wish.referred', { to: text('referredTo'), day: dayText(text('referredOn')) })]
      : []),
    ...(state === 'referred' && text('answer') ? [say('wish.answered', { answer: text('answer') })] : []),
    ...[text('result'), ...done].filter((result) => result !== '').map((result) => say('wish.done', { result })),
  ];
  return html`${lines.map((line) => html`<p>${line}</p>`)}`;
}

/** 核实台 of the office, 本支部心愿 of a liaison: what waits, each with the step that is next. */
export function drawDeskPage(scene: Scene, all: readonly Seen[], part: Part, steps: DeskSteps): TemplateResult {
  const { voice } = scene;
  const say = voice.from(wishWords);
  const sections = sectionsOf(scene, all, part, steps);
  if (sections.length === 0) {
    const why = emptyWord(scene);
    return html`<p class="empty">${why === 'empty' ? say('wish.deskEmpty') : voice.word(why)}</p>`;
  }
  return html`${drawCopied(scene, steps)}
    ${sections.map(
      ({ name, rows }) => html`<section class="group" part="group" data-section=${name} aria-labelledby=${`d-${name}`}>
        <h3 id=${`d-${name}`}>${say(`wish.desk.${name}`)}<span class="count">${rows.length}</span></h3>
        <ul>
          ${repeat(
            rows,
            ({ seen, who = '' }) => `${seen.ref} ${who}`,
            (row) => drawRow(scene, row, steps),
          )}
        </ul>
      </section>`,
    )}`;
}

function drawRow(scene: Scene, row: Row, steps: DeskSteps): TemplateResult {
  const { kind, names, voice } = scene;
  const { ref, record, unsent } = row.seen;
  const [title, data] = [String(record.data?.title ?? ''), record.data ?? {}];
  const claims = claimsOf(data).length;
  const facts = [
    names.unit(String(data.unit ?? '')) ?? '',
    dayText(String(data.on ?? '')),
    claims > 0 ? voice.from(wishWords)('wish.claimedBy', { count: claims, helpers: String(data.helpers ?? 1) }) : '',
  ].filter((text) => text !== '');
  return html`<li class="desk-row" data-ref=${ref}>
    <div class="desk-head">
      <button type="button" class="plain desk-title" data-open=${ref} @click=${() => steps.open(ref)}>${title}</button>
      ${stateChip({ kind, voice }, record.state)}
    </div>
    <p class="faint">${facts.map((text) => html`<span class="fact">${text}</span>`)}${unsent > 0 ? html`<span class="fact unsent">${voice.word('unsentMark')}</span>` : nothing}</p>
    ${row.notes} ${drawSteps(scene, row, title, steps)}
  </li>`;
}

/** The steps that are next, the first of them marked; what stands in its way is said. */
function drawSteps(scene: Scene, { seen, who, reminder, rest, actions: wanted }: Row, title: string, steps: DeskSteps) {
  const { workspace, kind, voice, readonly } = scene;
  const { ref, record, foreign } = seen;
  const say = voice.from(wishWords);
  if (readonly || foreign) return nothing;
  const may = actionsOf(kind, ref, record.state, (name) => workspace.allowed(kind.name, name, ref));
  const actions = wanted.flatMap((name) => may.filter((action) => action.name === name));
  const closed = actions.find(({ disabled }) => disabled !== null);
  if (actions.length === 0 && reminder === undefined && !rest) return nothing;
  return html`<div class="actions">
      ${actions.map(
        (action, n) => html`<button
          type="button"
          class=${n === 0 && action.disabled === null ? 'near' : ''}
          data-action=${action.name}
          aria-label=${`${action.label}：${title}`}
          ?disabled=${action.disabled !== null}
          @click=${() => steps.begin(action, who)}
        >
          ${action.label}
        </button>`,
      )}${
        reminder === undefined
          ? nothing
          : html`<button type="button" data-remind aria-label=${say('wish.remindOf', { title })} @click=${() => steps.copy(reminder)}>${say('wish.remind')}</button>`
      }${
        rest
          ? html`<button type="button" class="near" data-rest=${ref} aria-label=${`${say('wish.rest')}：${title}`} @click=${() => steps.rest(ref)}>${say('wish.rest')}</button>`
          : nothing
      }
    </div>
    ${rest ? html`<p class="faint">${reveal}</p>` : nothing}
    ${closed ? html`<p class="faint why">${closed.label}：${closed.disabled}</p>` : nothing}`;
}

function drawCopied({ voice }: Scene, { copied }: DeskSteps): TemplateResult {
  const say = voice.from(wishWords);
  const all = (event: Event): void => (event.target as HTMLTextAreaElement).select();
  return html`<div role="status">${
    copied
      ? html`<label class="copied"
          ><span>${say(copied.taken ? 'wish.copied' : 'wish.copyByHand')}</span
          ><textarea readonly rows="3" .value=${copied.text} @focus=${all}></textarea
        ></label>`
      : nothing
  }</div>`;
}
