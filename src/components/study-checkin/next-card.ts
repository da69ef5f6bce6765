import { html, nothing, type TemplateResult } from 'lit';
import { personRef } from '../../core/kind/index.js';
import type { JsonObject, Rec } from '../../core/ports.js';
import { nextSession, sittingsOf, unitsOf } from '../../core/views/study/index.js';
import { eraseButton } from './erase-button.js';
import { drawReasons } from './reasons.js';
import { ownEntry, type StudyScene } from './study-scene.js';
import type { StudySteps } from './study-steps.js';

/** 「明天上午九点，活动室，有一次学习」, and what an old person may want to say to it. */
export function drawNext(scene: StudyScene, steps: StudySteps): TemplateResult {
  const { say, sessions, own, today, at } = scene;
  // Whoever has said nothing yet of a meeting of today may still do so when it was written down already.
  const isOpen = (one: Rec): boolean => one.state === 'held' && one.data?.on === today && !ownEntry(scene, one);
  const announced = sessions.map((one) => (isOpen(one) ? { ...one, state: 'noticed' } : one));
  const next = nextSession(announced, own, { today, at });
  const session = next && sessions.find(({ ref }) => ref === next.ref);
  if (!next || !session)
    return html`<section class="next" part="next"><p>${say('study.none')}</p><div class="actions">${drawHelp(scene)}</div></section>`;
  const entry = ownEntry(scene, session);
  return html`<section class="next" part="next" aria-labelledby="next-words">
    <p class="faint">${say('study.next')}</p>
    <h3 id="next-words" class="next-words">${next.words}</h3>
    <p><button type="button" class="plain" data-ref=${session.ref} @click=${() => steps.open(session.ref)}>${session.data?.title}</button></p>
    ${entry ? drawSaid(scene, steps, entry) : nothing}
    <div class="actions">${drawAnswers(scene, steps, session, entry)}${drawHelp(scene)}</div>
    ${drawCode(scene, steps, session, entry)}
  </section>`;
}

const isToday = (session: Rec, today: string): boolean => sittingsOf(session).some(({ on }) => on === today);

/** What an entry of this person would be about; `null` = there is nothing more to say. */
function placeOf({ me, own, today, readonly }: StudyScene, session: Rec, entry: Rec | undefined): JsonObject | null {
  const unit = unitsOf(session).find((one) => own.includes(one));
  if (readonly || unit === undefined || (entry && entry.state !== 'leave')) return null;
  return { session: session.ref, unit, person: me, on: isToday(session, today) ? today : String(session.data?.on) };
}

/** Only where a host decided for it; beside 我来了, never instead. */
function drawCode(scene: StudyScene, steps: StudySteps, session: Rec, entry: Rec | undefined) {
  const place = placeOf(scene, session, entry);
  if (!steps.codes || !place || !isToday(session, scene.today)) return nothing;
  return steps.codes.form.draw(scene, steps, place);
}

function drawAnswers(scene: StudyScene, steps: StudySteps, session: Rec, entry: Rec | undefined) {
  const { workspace, say, today } = scene;
  const place = placeOf(scene, session, entry);
  if (place === null) return nothing;
  const may = (name: string): boolean => workspace.allowed('attendance', name, null, place).may !== 'no';
  const carry = (name: string, label: string): void =>
    steps.carry(label, [{ kind: 'attendance', name, input: { ...place, channel: 'self' } }], true);
  return html`${
    isToday(session, today) && may('come')
      ? html`<button type="button" class="main" data-come @click=${() => carry('come', say('study.come'))}>${say('study.come')}</button>`
      : nothing
  }${
    !entry && may('askLeave')
      ? html`<button type="button" data-leave @click=${() => carry('askLeave', say('study.cannotCome'))}>${say('study.cannotCome')}</button>`
      : nothing
  }`;
}

/** What was said already; whoever asked for leave may tell why, and need not. */
function drawSaid(scene: StudyScene, steps: StudySteps, entry: Rec): TemplateResult {
  const { say, workspace, me } = scene;
  if (entry.state !== 'leave')
    return html`<p class="said">${say(entry.state === 'came' ? 'study.youCame' : 'study.youLeave')}</p>`;
  const known = workspace.sight(personRef(entry.ref))?.record.data ?? null;
  const told = steps.reason;
  const tell = (): void =>
    steps.carry(
      say('study.tell'),
      [
        {
          ...{ kind: 'attendance~person', name: 'tell', ref: personRef(entry.ref) },
          input: {
            why: told.why,
            mayKeep: true,
            unit: String(entry.data?.unit),
            person: me,
            on: String(entry.data?.on),
          },
        },
      ],
      false,
    );
  return html`<p class="said">${say('study.youLeave')}</p>
    ${
      known !== null
        ? html`<p>${say('study.told')}${eraseButton(scene, steps, entry.ref, say('study.erase'))}</p>`
        : scene.readonly
          ? nothing
          : html`<details class="rest">
            <summary>${say('study.tellWhy')}</summary>
            ${drawReasons(scene, told, (news) => steps.setReason({ ...told, ...news }))}
            ${told.agreed ? html`<div class="actions"><button type="button" data-tell @click=${tell}>${say('study.tell')}</button></div>` : nothing}
          </details>`
    }`;
}

/** 「找人帮忙」 rings whoever helps with the page. */
export function drawHelp({ settings, say }: StudyScene): TemplateResult | typeof nothing {
  const { helperPhone, phone } = settings;
  const number = helperPhone ?? phone;
  return number ? html`<a class="help" href=${`tel:${number.replace(/-/g, '')}`}>${say('study.help')}</a>` : nothing;
}
