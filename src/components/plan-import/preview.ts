import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  choose,
  countsOf,
  headingOf,
  type PlanTask,
  type PlanWay,
  type Section,
  type Span,
} from '../../core/plan/index.js';
import { type PlanSay, planWords } from '../messages/plan-words.js';
import type { Scene } from '../record-view/scene.js';
import { type BlockSteps, drawBlock, type Preview } from './block.js';
import { drawWholeDoubts } from './doubts.js';
import { drawWays } from './which-plan.js';
import { wordsField } from './words-field.js';

/** What the record of the plan needs beside the text. */
export interface Heading {
  title: string;
  year: string;
  unit: string;
  document: string;
}
export interface PreviewSteps extends BlockSteps {
  heading: Heading;
  /** Units that may issue a plan here, id → name. */
  homes: Readonly<Record<string, string>>;
  write(heading: Partial<Heading>): void;
  /** Lists words that stand in no measure. */
  list(spans: readonly Span[]): void;
  /** Lists the words that are picked in the whole text. */
  listPicked(): void;
  /** Says what the text is to the plans that are there. */
  decide(way: PlanWay): void;
  back(): void;
  /** Imports it, or lays it beside the plan that is issued again. */
  send(): void;
  refused: string | null;
  progress: string;
  busy: boolean;
}
/** Key of the field that holds the whole text. */
export const wholeText = 'whole';

export function drawPreview(scene: Scene, preview: Preview, steps: PreviewSteps): TemplateResult {
  const { read, tasks, way } = preview;
  const say = scene.voice.from(planWords);
  const { sections, measures, items } = countsOf(read.plan);
  const listed = tasks.filter((task) => task.listed).length;
  const again = way?.as === 'reissue';
  return html`<form class="preview" novalidate @submit=${stay}>
    <button type="button" class="plain back" @click=${steps.back}>‹ ${say('plan.backToText')}</button>
    <h2 class="plan-title" tabindex="-1">${read.plan.title || say('plan.untitled')}</h2>
    <p class="counts" role="status"><strong>${say('plan.counts', { sections, measures, items })}</strong>　${say(again ? 'plan.listedAgain' : 'plan.listed', { count: listed })}</p>
    <p class="faint">${say('plan.cutHint')}</p>
    ${drawHeading(scene, read.plan.title === '', read.plan.year, steps)} ${drawWays(scene, preview, steps)}
    ${drawWholeDoubts(say, read.plan, preview.doubts.whole, steps.list)}
    ${measures === 0 ? drawWholeText(say, preview, steps) : nothing} ${drawSure(say, preview, steps)}
    ${bySection(tasks).map(
      ({ section, blocks }) => html`<section class="part">
        ${section?.title ? html`<h3>${headingOf(read.plan, section)}</h3>` : nothing}
        <ul>
          ${repeat(
            blocks,
            ([first]) => first?.block.key,
            (pieces) => drawBlock(scene, preview, pieces, steps),
          )}
        </ul>
      </section>`,
    )}
    ${drawSend(steps, {
      label: again ? say('plan.toCompare') : say('plan.send', { count: listed }),
      off: listed === 0,
    })}
  </form>`;
}

/** The bar at the foot: why it was not done, how far it is, and the button. */
export const drawSend = (
  { refused, progress, busy, send }: Pick<PreviewSteps, 'refused' | 'progress' | 'busy' | 'send'>,
  { label, off }: { label: string; off: boolean },
): TemplateResult => html`<div class="send">
  <div role="alert">${refused === null ? nothing : html`<p class="flaw">${refused}</p>`}</div>
  <p role="status">${progress}</p>
  <div class="actions">
    <button type="button" class="main" data-send @click=${send} ?disabled=${busy || off}>${label}</button>
  </div>
</div>`;

function drawSure(say: PlanSay, preview: Preview, steps: PreviewSteps): TemplateResult | typeof nothing {
  const { tasks, choices } = preview;
  const count = tasks.reduce((sure, task) => sure + sureLeft(task, preview), 0);
  if (count === 0) return nothing;
  return html`<div class="actions">
    <button type="button" data-sure @click=${() => steps.choose(choose.tickSure(choices, tasks))}>
      ${say('plan.tickSure', { count })}
    </button>
  </div>`;
}

/** Enter in a title is no consent to the whole. */
const stay = (event: Event): void => event.preventDefault();

/** What the text says outright about a task and nobody has decided yet. */
function sureLeft(task: PlanTask, { choices }: Preview): number {
  if (!task.listed) return 0;
  const decided = new Set(choose.tickedOf(task, choices).map(({ about }) => about));
  const open = task.offers.filter(({ sure, about }) => sure && !decided.has(about)).map(({ about }) => about);
  return new Set(open).size;
}

function drawHeading(
  { voice }: Scene,
  untitled: boolean,
  year: number | undefined,
  { heading, homes, write }: PreviewSteps,
): TemplateResult {
  const say = voice.from(planWords);
  const need = (required: boolean) =>
    html`<span class="need" ?data-required=${required}>${voice.word(required ? 'required' : 'optional')}</span>`;
  const field = (name: keyof Heading, required: boolean) => html`<div class="question">
    <label for=${`plan-${name}`}>${say(`plan.heading.${name}`)}${need(required)}</label>
    <input
      id=${`plan-${name}`}
      name=${`plan-${name}`}
      autocomplete="off"
      inputmode=${name === 'year' ? 'numeric' : nothing}
      .value=${heading[name]}
      @input=${(event: Event) => write({ [name]: (event.target as HTMLInputElement).value })}
    />
  </div>`;
  const units = Object.entries(homes);
  return html`<div class="questions">
    ${untitled ? field('title', true) : nothing}
    ${year === undefined ? field('year', true) : nothing}
    ${
      units.length > 1
        ? html`<div class="question">
            <label for="plan-unit">${say('plan.heading.unit')}${need(true)}</label>
            <select id="plan-unit" name="plan-unit" @change=${(event: Event) => write({ unit: (event.target as HTMLSelectElement).value })}>
              ${units.map(([id, name]) => html`<option value=${id} ?selected=${id === heading.unit}>${name}</option>`)}
            </select>
          </div>`
        : nothing
    }
    ${field('document', false)}
  </div>`;
}

/** Without numbers there is nothing to begin from but the text itself. */
const drawWholeText = (
  say: PlanSay,
  { read: { plan }, tasks, hints }: Preview,
  steps: PreviewSteps,
): TemplateResult => html`<section class="block">
  <h3>${say('plan.source')}</h3>
  ${wordsField(
    plan.source,
    [0, plan.source.length],
    tasks.flatMap(({ piece }) => piece.spans).sort((a, b) => a[0] - b[0]),
    { key: wholeText, label: say('plan.sourceField') },
  )}
  <div class="tools"><button type="button" data-list-picked @click=${steps.listPicked}>${say('plan.listPicked')}</button></div>
  <div role="alert">${hints[wholeText] ? html`<p class="flaw">${hints[wholeText]}</p>` : nothing}</div>
</section>`;

interface Part {
  section: Section | null;
  blocks: PlanTask[][];
}

/** Tasks under the headings of the plan, those of one block together. */
function bySection(tasks: readonly PlanTask[]): Part[] {
  const parts: Part[] = [];
  for (const task of tasks) {
    const part = parts[parts.length - 1];
    const blocks = part && part.section === task.block.section ? part.blocks : null;
    const pieces = blocks?.[blocks.length - 1];
    if (pieces?.[0]?.block.key === task.block.key) pieces.push(task);
    else if (blocks) blocks.push([task]);
    else parts.push({ section: task.block.section, blocks: [[task]] });
  }
  return parts;
}
