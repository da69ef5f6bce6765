import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { NodeMatch } from '../../core/plan/index.js';
import type { Ref } from '../../core/ports.js';
import { type Tone, unitCalled } from '../../core/views/index.js';
import { type PlanSay, planWords } from '../messages/plan-words.js';
import { chip } from '../parts/chip.js';
import type { Scene } from '../record-view/scene.js';
import type { Preview } from './block.js';
import { type Comparison, grouped, isOpen, type MatchGroup, matchGroups } from './compare.js';
import { drawChanges, drawLegend } from './draw-changes.js';
import type { Heading } from './preview.js';
import { draftsOf } from './send-reissue.js';

export interface CompareSteps {
  /** What was said against it; what is open is marked then. */
  refused: string | null;
  /** Both texts in full. */
  texts: TemplateResult;
  /** The bar at the foot, with this button. */
  bar(button: { label: string; off: boolean }): TemplateResult;
  /** Says that a point belongs to a task, or to none. */
  belongs(now: string, was: Ref | null): void;
  back(): void;
}

/** What everything on the page looks at. */
interface Page {
  scene: Scene;
  preview: Preview;
  comparison: Comparison;
  steps: CompareSteps;
  say: PlanSay;
}

const tones: Readonly<Record<MatchGroup, Tone>> = {
  unsure: 'new',
  changed: 'going',
  new: 'new',
  dropped: 'off',
  kept: 'end',
};

/** Each point of a new issue beside the task that it belongs to. */
export function drawCompare(
  scene: Scene,
  preview: Preview,
  heading: Heading,
  comparison: Comparison,
  steps: CompareSteps,
): TemplateResult {
  const say = scene.voice.from(planWords);
  const page: Page = { scene, preview, comparison, steps, say };
  const groups = grouped(comparison);
  const { plan, tasks } = draftsOf(scene, preview, heading, comparison);
  const nothingLeft = plan === null && tasks.length === 0;
  return html`<form class="preview compare" novalidate @submit=${stay}>
    <button type="button" class="plain back" @click=${steps.back}>‹ ${say('plan.backToPreview')}</button>
    <h2 tabindex="-1">${say('plan.compare')}</h2>
    <p>${say('plan.comparing', { title: scene.names.record(comparison.ref) ?? '' })}</p>
    <p class="counts" role="status">
      ${groups.unsure.length > 0 ? html`<strong>${say('plan.group.unsure')} ${groups.unsure.length}</strong>　` : nothing}${say(
        'plan.tally',
        {
          changed: groups.changed.length,
          added: groups.new.length,
          dropped: groups.dropped.length,
          kept: groups.kept.length,
        },
      )}
    </p>
    ${groups.unsure.length + groups.changed.length > 0 ? drawLegend(say) : nothing}
    ${matchGroups.map((name) => (groups[name].length === 0 ? nothing : drawGroup(page, name, groups[name])))}
    ${steps.texts} ${steps.bar({ label: say(nothingLeft ? 'plan.reissueNothing' : 'plan.reissue'), off: nothingLeft })}
  </form>`;
}

/** Enter in a choice is no consent to the whole. */
const stay = (event: Event): void => event.preventDefault();

function drawGroup(page: Page, name: MatchGroup, matches: readonly NodeMatch[]): TemplateResult {
  const { say } = page;
  const heading = html`${say(`plan.group.${name}`)}<span class="count">${matches.length}</span>`;
  const draw = name === 'kept' ? drawKept : drawMatch;
  const list = html`<ul>
    ${repeat(
      matches,
      ({ now, was }) => now ?? was,
      (match) => draw(page, match, name),
    )}
  </ul>`;
  // What did not change is there for whoever wants to look.
  return name === 'kept'
    ? html`<details class="part" data-group="kept"><summary><h3>${heading}</h3></summary>${list}</details>`
    : html`<section class="part" data-group=${name} aria-labelledby=${`group-${name}`}><h3 id=${`group-${name}`}>${heading}</h3>${list}</section>`;
}

const drawKept = (page: Page, match: NodeMatch): TemplateResult => html`<li class="kept">
  <span>${titleHere(page, match)}</span>
  <span class="faint">${wasLine(page, match.was ?? '')}　→　${nowLine(page, match.now ?? '')}</span>
</li>`;

function drawMatch(page: Page, match: NodeMatch, group: MatchGroup): TemplateResult {
  const { comparison, say } = page;
  const { was, now } = match;
  const [before, after] = [wordsOf(comparison.sides.was, was), wordsOf(comparison.sides.now, now)];
  return html`<li class="match" data-match=${now ?? was}>
    <div class="match-head"><h4>${titleHere(page, match)}</h4>${chip(say(`plan.group.${group}`), tones[group])}</div>
    ${
      was !== null && now !== null
        ? html`<div class="sides">
          <section><p class="faint">${isOpen(match, comparison) ? `${say('plan.likely')}：` : nothing}${wasLine(page, was)}　${taskLine(page.scene, was)}</p><p class="quoted was">${drawChanges(before, after, 'gone')}</p></section>
          <section><p class="faint">${nowLine(page, now)}</p><p class="quoted">${drawChanges(before, after, 'fresh')}</p></section>
        </div>`
        : html`<p class="faint">${now === null ? html`${wasLine(page, was ?? '')}　${taskLine(page.scene, was ?? '')}` : nowLine(page, now)}</p>
          <p class=${now === null ? 'quoted was' : 'quoted'}>${before || after}</p>`
    }
    ${drawOutcome(page, match)} ${now === null ? nothing : drawBelongs(page, match, now)}
  </li>`;
}

/** What becomes of the task, where it is not what one would think. */
function drawOutcome({ scene: { workspace }, say }: Page, { was, how }: NodeMatch) {
  if (how === 'new') return html`<p class="faint">${say('plan.becomesNew')}</p>`;
  const may = workspace.allowed('task', how === 'dropped' ? 'cancel' : 'edit', was);
  if (may.may === 'no') {
    const words = how === 'dropped' ? 'plan.staysHere' : 'plan.staysAsIs';
    return html`<p class="note" role="note">${say(words, { why: may.why.message })}</p>`;
  }
  return how === 'dropped' ? html`<p class="faint">${say('plan.becomesCancelled')}</p>` : nothing;
}

/** 「对应原第几项」: every task that is not kept word for word may be the one. */
function drawBelongs(page: Page, match: NodeMatch, now: string): TemplateResult {
  const { scene, comparison, steps, say } = page;
  const [id, open] = [`belongs-${now}`, isOpen(match, comparison)];
  const free = comparison.matches.flatMap(({ was, how }) => (was === null || how === 'kept' ? [] : [was]));
  const order = comparison.sides.was.map(({ key }) => key);
  const chosen = open ? '' : (match.was ?? none);
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (value !== '') steps.belongs(now, value === none ? null : value);
  };
  return html`<div class="question">
    <label for=${id}>${say('plan.belongsTo')}${open ? html`<span class="need" data-required>${scene.voice.word('required')}</span>` : nothing}</label>
    <select
      id=${id}
      data-belongs=${now}
      aria-label=${say('plan.belongsToOf', { title: titleHere(page, match) })}
      aria-invalid=${open && steps.refused !== null ? 'true' : nothing}
      .value=${chosen}
      @change=${choose}
    >
      ${open ? html`<option value="" selected>${scene.voice.word('choose')}</option>` : nothing}
      ${order
        .filter((was) => free.includes(was))
        .map(
          (was) =>
            html`<option value=${was} ?selected=${was === chosen}>${say('plan.belongsOne', { number: numberOf(page, was), title: scene.names.record(was) ?? '' })}</option>`,
        )}
      <option value=${none} ?selected=${chosen === none}>${say('plan.belongsNone')}</option>
    </select>
  </div>`;
}
const none = 'none';

const wordsOf = (side: Comparison['sides']['was'], key: string | null): string =>
  side.find((one) => one.key === key)?.words ?? '';

/** The point as the new text calls it; of what is dropped, the task. */
function titleHere({ scene, preview }: Page, { was, now }: NodeMatch): string {
  const task = preview.tasks.find(({ piece }) => piece.key === now);
  return task?.title ?? scene.names.record(was ?? '') ?? '';
}

/** Its number in the plan as it was; where the task has none, its place. */
function numberOf({ scene, comparison }: Page, was: Ref): string {
  const number = scene.workspace.sight(was)?.record.data?.number;
  return String(number ?? comparison.sides.was.findIndex(({ key }) => key === was) + 1);
}
const wasLine = (page: Page, was: Ref): string => page.say('plan.wasNumber', { number: numberOf(page, was) });
const nowLine = ({ preview, say }: Page, now: string): string =>
  say('plan.nowNumber', { number: preview.numbers.get(now) ?? '' });

/** 「办理中　县教育局」 */
function taskLine({ workspace, names, voice }: Scene, ref: Ref): string {
  const record = workspace.sight(ref)?.record;
  const state = workspace.catalogue.get('task')?.states[record?.state ?? ''] ?? '';
  const unit = String(record?.data?.unit ?? '');
  return [voice.state(state), unit === '' ? '' : unitCalled(names, unit)].filter((part) => part !== '').join('　');
}
