import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { personRef } from '../../core/kind/index.js';
import type { JsonObject, Rec } from '../../core/ports.js';
import { leaveReasons, makeUpWays, presenceWays } from '../../core/rules/session-types.js';
import type { Sight } from '../../core/sync/workspace-shape.js';
import { actionOf, dayText } from '../../core/views/index.js';
import { channelWords, type Presence, type PresenceRow, wasHeld } from '../../core/views/study/index.js';
import { presencePurpose } from '../messages/standing.js';
import { eraseButton } from './erase-button.js';
import { makerAsk } from './makers.js';
import { newCall } from './new-call.js';
import { drawSheets, sheetButton } from './sheets.js';
import { channelOf, nameOf, nameOfUnit, ofSome, presenceIn, type StudyScene } from './study-scene.js';
import type { MeetingSteps, StudySteps } from './study-steps.js';

/** Who came, of one branch, for those who keep its book. */
export function drawPresence(
  scene: StudyScene,
  steps: MeetingSteps,
  { record, foreign }: Sight,
  unit: string,
): TemplateResult {
  const { say, kept, readonly, today } = scene;
  const presence = presenceIn(scene, record, unit);
  const { guests } = presence;
  const some = ofSome(record);
  // Who was not asked to come has no row.
  const rows = some ? presence.rows.filter(({ status }) => status !== 'owed' && status !== 'excused') : presence.rows;
  const on = String(record.data?.on);
  const open = !readonly && !foreign && record.state !== 'cancelled' && record.state !== 'merged';
  const { owed, came, voters, votersCame } = presence;
  return html`<section class="presence" part="presence" aria-labelledby=${`presence-${unit}`}>
    <h3 id=${`presence-${unit}`}>${say('study.presence')}${kept.length > 1 ? html`<span class="count">${nameOfUnit(scene, unit)}</span>` : nothing}</h3>
    <p class="note" role="note">${presencePurpose}</p>
    <p role="status">
      ${say(some ? 'study.cameSome' : 'study.figures', { owed, came, voters, votersCame })}
      ${guests > 0 ? say('study.guests', { count: guests }) : nothing}
    </p>
    <div class="actions">
      ${
        open && on <= today && presence.rows.some(({ owed, entry }) => owed && entry === null)
          ? html`<button type="button" class="wide" data-register=${unit} @click=${() => steps.call(newCall(unit, on, record.ref, String(record.data?.type)))}>${say('study.register')}</button>`
          : nothing
      }${
        open && on <= today
          ? html`<button type="button" data-guest=${unit} @click=${() => steps.ask(guestAsk(scene, record, unit))}>${say('study.addGuest')}</button>`
          : nothing
      }${open && on <= today ? sheetButton(scene, steps, record, unit) : nothing}<button type="button" data-print=${unit} @click=${() => steps.print(record, unit)}>${say('study.print')}</button>
    </div>
    ${drawSheets(scene, steps, record, unit)}
    ${wasHeld(record) && !some ? drawCatchUp(scene, steps, record, unit, presence) : nothing}
    <ul class="people">
      ${repeat(
        rows,
        ({ person, entry }) => person || entry?.ref,
        (row) => drawRow(scene, steps, row, open),
      )}
    </ul>
  </section>`;
}

function guestAsk({ workspace, say }: StudyScene, session: Rec, unit: string) {
  const on = String(session.data?.on);
  const by = workspace.me?.grants.some(({ role, unit: of }) => role === 'secretary' && of === unit);
  const given = { session: session.ref, unit, on, way: 'room', channel: by ? 'secretary' : 'liaison' };
  const steps = [
    ['attendance~person', 'introduce'],
    ['attendance', 'receive'],
  ] as const;
  return makerAsk(workspace.catalogue, say('study.addGuest'), steps, given, ['guest', 'from']);
}

const reasons: Readonly<Record<string, string>> = leaveReasons;
const ways: Readonly<Record<string, string>> = presenceWays;

function drawRow(scene: StudyScene, steps: StudySteps, row: PresenceRow, open: boolean): TemplateResult {
  const { say, workspace } = scene;
  const { entry, entries, status, words, way, channel, late, conflict } = row;
  const told = entry ? (workspace.sight(personRef(entry.ref))?.record.data ?? null) : null;
  const name = row.person === '' ? String(told?.guest ?? say('study.guest')) : nameOf(scene, row.person);
  const facts = [
    status === 'came' && way !== 'room' ? (ways[way] ?? way) : '',
    status === 'leave' ? (reasons[String(told?.why ?? '')] ?? '') : '',
    row.person === '' ? String(told?.from ?? '') : '',
    channel,
    late ? say('study.late') : '',
  ].filter((part) => part !== '');
  const unsent = entries.some(({ ref }) => (workspace.sight(ref)?.unsent ?? 0) > 0);
  return html`<li data-status=${status}>
    <div class="row">
      <span class="row-name">${name}</span><strong>${words}</strong
      ><span class="row-facts">${facts.join('　')}${unsent ? html`<span class="unsent">${scene.voice.word('unsentMark')}</span>` : nothing}</span>
      ${entry && told?.why ? eraseButton(scene, steps, entry.ref, say('study.erase')) : nothing}
      ${entry && told?.guest ? eraseButton(scene, steps, entry.ref, say('study.eraseGuest')) : nothing}
      ${open && entry && !conflict ? drawStrike(scene, steps, entry, name) : nothing}
    </div>
    ${conflict ? drawConflict(scene, steps, row, name, open) : nothing}
  </li>`;
}

/** What two hands wrote, side by side: one of them is struck, and both stay. */
function drawConflict(
  scene: StudyScene,
  steps: StudySteps,
  { entries }: PresenceRow,
  name: string,
  open: boolean,
): TemplateResult {
  const states = scene.workspace.catalogue.get('attendance')?.states ?? {};
  return html`<div class="note" role="note">
    <p>${scene.say('study.conflict')}</p>
    ${entries.map((entry) => {
      const [mark] = (entry.data?.marks ?? []) as JsonObject[];
      const by = String(mark?.by ?? '');
      const channel = channelWords(String(mark?.channel ?? ''));
      return html`<p>${states[entry.state] ?? entry.state}　${scene.settings.people?.[by] ?? channel}　${dayText(String(mark?.on ?? ''))}${open ? drawStrike(scene, steps, entry, name) : nothing}</p>`;
    })}
  </div>`;
}

function drawStrike(
  { workspace, say }: StudyScene,
  steps: StudySteps,
  { ref }: Rec,
  name: string,
): TemplateResult | typeof nothing {
  const kind = workspace.catalogue.get('attendance');
  const command = kind?.commands.strike;
  if (!kind || !command || workspace.allowed('attendance', 'strike', ref).may === 'no') return nothing;
  return html`<button
    type="button"
    class="plain"
    data-strike=${ref}
    aria-label=${`${say('study.correct')}：${name}`}
    @click=${() => steps.begin(actionOf(kind, 'strike', command, ref))}
  >
    ${say('study.correct')}
  </button>`;
}

/** Those who were not there, each with four ways of having caught up, one press each. */
function drawCatchUp(
  scene: StudyScene,
  steps: StudySteps,
  { ref: session, data }: Rec,
  unit: string,
  { toCatchUp }: Presence,
): TemplateResult | typeof nothing {
  const { say, today, readonly } = scene;
  if (toCatchUp.length === 0) return nothing;
  const on = String(data?.on);
  const caughtUp = (person: string, how: string): void => {
    const input = { session, unit, person, on, how, doneOn: today, channel: channelOf(scene, unit) };
    const label = `${nameOf(scene, person)} ${makeUpWays[how as keyof typeof makeUpWays]}`;
    steps.carry(label, [{ kind: 'attendance', name: 'recordMakeUp', input }], true);
  };
  return html`<section class="catch-up" part="catch-up">
    <h4>${say('study.catchUp')}</h4>
    <p class="faint">${say('study.catchUpHint')}</p>
    <ul>
      ${toCatchUp.map(
        ({ person }) => html`<li>
          <span class="row-name">${nameOf(scene, person)}</span>
          ${
            readonly
              ? nothing
              : html`<span class="due-buttons"
                >${Object.entries(makeUpWays).map(
                  ([how, label]) =>
                    html`<button type="button" data-make-up=${`${person} ${how}`} aria-label=${`${nameOf(scene, person)}：${label}`} @click=${() => caughtUp(person, how)}>${label}</button>`,
                )}</span
              >`
          }
        </li>`,
      )}
    </ul>
  </section>`;
}
