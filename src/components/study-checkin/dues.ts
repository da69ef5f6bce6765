import { html, nothing, type TemplateResult } from 'lit';
import { addMonths } from '../../core/rules/terms.js';
import { dayText } from '../../core/views/index.js';
import {
  exemptionsEnding,
  type FrequencyLine,
  frequencyOf,
  type Twins,
  twinsIn,
  typeLabel,
} from '../../core/views/study/index.js';
import { makerAsk } from './makers.js';
import { newCall } from './new-call.js';
import { channelOf, dayWords, keptIn, nameOf, nameOfUnit, type StudyScene } from './study-scene.js';
import type { StudySteps } from './study-steps.js';

/** What a branch still has to look at, for those who keep its book, branch by branch. */
export const drawDues = (scene: StudyScene, steps: StudySteps): TemplateResult =>
  html`${drawTwins(scene, steps)}${scene.kept.map((unit) => drawFrequency(scene, steps, unit))}${drawExemptions(scene, steps)}`;

function drawFrequency(scene: StudyScene, steps: StudySteps, unit: string): TemplateResult | typeof nothing {
  const { say, kept, sessions, roster, today } = scene;
  const lines = frequencyOf({ unit, sessions, roster, today });
  const isOpen = ({ state }: FrequencyLine): boolean => state === 'missing' || state === 'planned';
  // What is past for longer stands behind a press: a reminder is about now.
  const recent = addMonths(today, -1);
  const near = lines.filter((line) => isOpen(line) && line.to >= recent);
  const rest = lines.filter((line) => !near.includes(line));
  if (lines.length === 0) return nothing;
  return html`<section class="dues" part="frequency">
    <h3>${say('study.frequency')}${kept.length > 1 ? html`<span class="count">${nameOfUnit(scene, unit)}</span>` : nothing}</h3>
    <p class="faint">${say('study.frequencyHint')}</p>
    ${near.length === 0 ? html`<p>${say('study.noneDue')}</p>` : html`<ul>${near.map((line) => drawDue(scene, steps, unit, line))}</ul>`}
    ${
      rest.length === 0
        ? nothing
        : html`<details class="rest"><summary>${say('study.earlier')}</summary><ul>${rest.map((line) => drawDue(scene, steps, unit, line))}</ul></details>`
    }
  </section>`;
}

function drawDue(scene: StudyScene, steps: StudySteps, unit: string, line: FrequencyLine): TemplateResult {
  const { say, workspace, readonly, today } = scene;
  const { type, period, from, to, state, words } = line;
  const within = today < to ? today : to;
  const given = { title: say('study.explainTitle', { period, type: typeLabel(type) }), type, unit, on: within };
  const explain = (): void =>
    steps.ask(
      makerAsk(workspace.catalogue, say('study.explain'), [['session', 'explain']], given, ['title', 'on', 'reason']),
    );
  const buttons =
    readonly || state !== 'missing'
      ? nothing
      : html`<span class="due-buttons"
          ><button type="button" data-due=${`${type} ${from}`} aria-label=${`${say('study.recordThis')}：${words}`} @click=${() => steps.call(newCall(unit, within, null, type))}>
            ${say('study.recordThis')}</button
          ><button type="button" class="plain" data-explain=${`${type} ${from}`} aria-label=${`${say('study.explain')}：${words}`} @click=${explain}>${say('study.explain')}</button></span
        >`;
  return html`<li title=${line.source}><span>${words}</span>${buttons}</li>`;
}

/** Two entries that seem to be one meeting. */
function drawTwins(scene: StudyScene, steps: StudySteps): TemplateResult | typeof nothing {
  const { sessions, workspace, say } = scene;
  const twins = twinsIn(sessions).filter(
    ({ drop }) => keptIn(scene, drop).length > 0 && workspace.allowed('session', 'merge', drop.ref).may !== 'no',
  );
  if (twins.length === 0 || scene.readonly) return nothing;
  return html`<section class="dues" part="twins">
    <h3>${say('study.twins')}</h3>
    <ul>${twins.map((pair) => drawPair(scene, steps, pair))}</ul>
  </section>`;
}

function drawPair({ say, kind }: StudyScene, steps: StudySteps, { keep, drop, differs }: Twins): TemplateResult {
  const title = (data: typeof keep.data): string => String(data?.title ?? '');
  const fields = differs.map((name) => kind.fields[name]?.label ?? name).join('、');
  return html`<li>
    <span>
      ${say('study.twinsOf', { day: dayWords(String(keep.data?.on)), keep: title(keep.data), drop: title(drop.data) })}
      ${differs.length > 0 ? say('study.differs', { fields }) : say('study.same')}
    </span>
    <span class="due-buttons"
      ><button
        type="button"
        data-merge=${drop.ref}
        @click=${() => steps.carry(say('study.merge'), [{ kind: 'session', name: 'merge', ref: drop.ref, input: { mergedInto: keep.ref } }], true)}
      >
        ${say('study.merge')}</button
      ><button type="button" class="plain" @click=${() => steps.open(drop.ref)}>${say('study.look')}</button></span
    >
  </li>`;
}

/** Agreements not to come: to be looked at again, and a new one. */
function drawExemptions(scene: StudyScene, steps: StudySteps): TemplateResult | typeof nothing {
  const { say, entries, kept, today, workspace, readonly } = scene;
  const ending = exemptionsEnding(
    entries.filter(({ data }) => kept.includes(String(data?.unit))),
    today,
  );
  const [unit = ''] = kept;
  const agree = (): void => {
    const given = { unit, on: today, until: addMonths(today, 12), channel: channelOf(scene, unit) };
    const asked = [...(kept.length > 1 ? ['unit'] : []), 'person', 'on', 'until'];
    steps.ask(makerAsk(workspace.catalogue, say('study.exempt'), [['attendance', 'excuse']], given, asked));
  };
  return html`<section class="dues" part="exemptions">
    <h3>${say('study.exemptions')}</h3>
    <ul>${ending.map(({ ref, person, until }) => html`<li data-ending=${ref}><span>${say('study.exemptEnds', { name: nameOf(scene, person), day: dayText(until) })}</span></li>`)}</ul>
    ${readonly ? nothing : html`<div class="actions"><button type="button" data-exempt @click=${agree}>${say('study.exempt')}</button></div>`}
  </section>`;
}
