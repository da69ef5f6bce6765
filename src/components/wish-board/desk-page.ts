import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Ref } from '../../core/ports.js';
import { dayOf } from '../../core/rules/calendar.js';
import {
  type Action,
  actionsOf,
  claimsOf,
  dayText,
  deskOf,
  type Seen,
  silentClaims,
  toneOf,
} from '../../core/views/index.js';
import { wishWords } from '../messages/wish-words.js';
import { chip } from '../parts/chip.js';
import { emptyWord } from '../record-view/list.js';
import type { Scene } from '../record-view/scene.js';
import type { Part } from './faces.js';
import { drawLooks } from './looks.js';

export interface DeskSteps {
  /** Wishes picked for a batch; `null` = nobody is picking. */
  picked: ReadonlySet<Ref> | null;
  pick(ref: Ref): void;
  open(ref: Ref): void;
  /** `who` = the claimant it is about. */
  begin(action: Action, who?: string): void;
  /** A text for one claimant, to be pasted wherever one talks with them. */
  copy(text: string): void;
  copied: { text: string; taken: boolean } | null;
}

interface Row {
  seen: Seen;
  /** A claimant that the row is about. */
  who?: string;
  /** What to look at, and what else may be pressed. */
  notes?: TemplateResult | typeof nothing;
  /** The command that stands open in the row. */
  action: string;
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
  const rows = (some: readonly Seen[], action: string): Row[] => some.map((seen) => ({ seen, action }));
  const silent = (which: readonly ('contact' | 'again' | 'recall')[], action: string): Row[] =>
    silentClaims(all, today)
      .filter(({ step }) => which.includes(step))
      .flatMap(({ ref, by, on, days, title }): Row[] => {
        const seen = byRef.get(ref);
        if (!seen) return [];
        const who = names.actor(by) ?? by;
        const text = say('wish.remindText', { title, day: dayText(on) });
        const notes = html`<p class="faint">${say('wish.daysSince', { who, day: dayText(on), days })}</p>
          <p><button type="button" data-remind aria-label=${say('wish.remindOf', { title })} @click=${() => steps.copy(text)}>${say('wish.remind')}</button></p>`;
        return [{ seen, who: by, notes, action }];
      });
  const until = ({ record }: Seen) =>
    html`<p class="faint">${say('wish.until', { day: dayText(String(record.data?.until ?? '')) })}</p>`;
  const sections: Section[] = [
    {
      name: 'review',
      rows: office
        ? desk.review.map((review) => ({
            seen: review.seen,
            action: 'approve',
            notes: drawLooks(scene, review, steps),
          }))
        : [],
    },
    { name: 'drafts', rows: rows(inState('draft', 'returned'), 'submit') },
    { name: 'confirming', rows: rows(inState('confirming'), 'confirmFor') },
    { name: 'tell', rows: rows(desk.tell, 'tell') },
    { name: 'contact', rows: silent(['contact', 'again'], '') },
    { name: 'recall', rows: silent(['recall'], 'reclaim') },
    { name: 'renew', rows: desk.renew.map((seen) => ({ seen, action: 'renew', notes: until(seen) })) },
    {
      name: 'partly',
      rows: rows(
        inState('partly').filter(({ ref }) => !carriedOn.has(ref)),
        '',
      ),
    },
    { name: 'settle', rows: office ? rows(desk.settle, 'settle') : [] },
  ];
  return sections.filter(({ rows: some }) => some.length > 0);
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

function drawRow(scene: Scene, { seen, who, notes = nothing, action: wanted }: Row, steps: DeskSteps): TemplateResult {
  const { workspace, kind, names, voice, readonly } = scene;
  const { ref, record, unsent, foreign } = seen;
  const [title, data] = [String(record.data?.title ?? ''), record.data ?? {}];
  const action =
    readonly || foreign || steps.picked !== null
      ? undefined
      : actionsOf(kind, ref, record.state, (name) => workspace.allowed(kind.name, name, ref)).find(
          ({ name }) => name === wanted,
        );
  const claims = claimsOf(data).length;
  const facts = [
    names.unit(String(data.unit ?? '')) ?? '',
    dayText(String(data.on ?? '')),
    claims > 0 ? `${claims}/${data.helpers ?? 1}` : '',
  ].filter((text) => text !== '');
  return html`<li class="desk-row" data-ref=${ref}>
    <div class="desk-head">
      ${
        steps.picked === null
          ? nothing
          : html`<label class="pick"><input type="checkbox" .checked=${steps.picked.has(ref)} @change=${() => steps.pick(ref)} /><span class="spoken">${voice.word('choose')}${title}</span></label>`
      }
      <button type="button" class="plain desk-title" data-open=${ref} @click=${() => steps.open(ref)}>${title}</button>
      ${chip(voice.state(kind.states[record.state] ?? record.state), toneOf(kind, record.state))}
    </div>
    <p class="faint">${facts.map((text) => html`<span class="fact">${text}</span>`)}${unsent > 0 ? html`<span class="fact unsent">${voice.word('unsentMark')}</span>` : nothing}</p>
    ${notes}
    ${
      action
        ? html`<div class="actions">
            <button
              type="button"
              class=${action.disabled === null && action.main ? 'main' : ''}
              data-action=${action.name}
              aria-label=${`${action.label}：${title}`}
              ?disabled=${action.disabled !== null}
              @click=${() => steps.begin(action, who)}
            >
              ${action.label}
            </button>
          </div>
          ${action.disabled === null ? nothing : html`<p class="faint why">${action.disabled}</p>`}`
        : nothing
    }
  </li>`;
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
