import { html, nothing, type TemplateResult } from 'lit';
import {
  type Choices,
  choose,
  type Doubt,
  type ParsedPlan,
  type PlanTask,
  type PlanWay,
  type TaskOffer,
} from '../../core/plan/index.js';
import type { Ref } from '../../core/ports.js';
import { planWords } from '../messages/plan-words.js';
import { chip } from '../parts/chip.js';
import type { Scene } from '../record-view/scene.js';
import { drawBlockDoubts, type SortedDoubts } from './doubts.js';
import { drawOffers } from './offers.js';
import { wordsField } from './words-field.js';

/** A plan that was read, with everything that a person decided about it so far. */
export interface Preview {
  read: ParsedPlan;
  choices: Choices;
  offers: readonly TaskOffer[];
  tasks: readonly PlanTask[];
  doubts: SortedDoubts;
  /** By key of the piece: its number among all tasks. */
  numbers: ReadonlyMap<string, number>;
  /** By key of the piece: what the engine says against it. */
  flaws: Readonly<Record<string, string>>;
  /** By key of the block: why no words were cut. */
  hints: Readonly<Record<string, string>>;
  /** What the text may be to the plans that are there. */
  ways: readonly PlanWay[];
  /** Which of them it is; `null` = a person has yet to say. */
  way: PlanWay | null;
  /** Id of the plan that it becomes or is. */
  ref: Ref;
}

export interface BlockSteps {
  /** `focus` = selector of what takes the focus. */
  choose(choices: Choices, focus?: string): void;
  /** Cuts the words that are picked in the block. */
  cut(task: PlanTask): void;
}

const titleField = (key: string): string => `[data-title="${key}"]`;
const wordsOf = (key: string): string => `[data-words="${key}"]`;

/** A measure: its words, from which some can be cut, and the tasks that it makes. */
export function drawBlock(
  scene: Scene,
  preview: Preview,
  pieces: readonly PlanTask[],
  steps: BlockSteps,
): TemplateResult | typeof nothing {
  const [first] = pieces;
  if (!first) return nothing;
  const { block } = first;
  const { source } = preview.read.plan;
  const cuts = pieces.filter(({ piece }) => piece.part === 'cut').flatMap(({ piece }) => piece.spans);
  const doubts: readonly Doubt[] = preview.doubts.byBlock.get(block.key) ?? [];
  const alone = first.piece.part === 'whole' ? first : null;
  const hint = preview.hints[block.key];
  const say = scene.voice.from(planWords);
  return html`<li class="block" data-block=${block.key} ?data-off=${alone !== null && !alone.listed && !alone.there}>
    ${alone ? drawTitle(scene, preview, alone, steps) : nothing}
    ${wordsField(source, block.span, cuts, { key: block.key, label: say('plan.blockField', { title: block.title }) })}
    <div class="tools">
      ${alone?.there ? nothing : drawCutTools(scene, preview, first, cuts.length > 0, steps)}
      ${alone && !alone.there ? drawListed(scene, preview, alone, steps) : nothing}
    </div>
    <div role="alert">${hint ? html`<p class="flaw">${hint}</p>` : nothing}</div>
    ${drawBlockDoubts(say, doubts)}
    ${
      alone
        ? drawChoices(scene, preview, alone, steps)
        : html`<ol class="pieces" aria-label=${say('plan.pieces', { title: block.title })}>${pieces.map((task) => drawPiece(scene, preview, task, steps))}</ol>`
    }
  </li>`;
}

function drawCutTools(
  { voice }: Scene,
  { choices }: Preview,
  task: PlanTask,
  isCut: boolean,
  steps: BlockSteps,
): TemplateResult {
  const say = voice.from(planWords);
  const { block } = task;
  const items = choose.itemsToCut(block);
  const byItems = (): void => {
    const [item] = items;
    if (item) steps.choose(choose.cutByItems(choices, block), wordsOf(block.key));
  };
  return html`<button type="button" data-cut @click=${() => steps.cut(task)}>${say('plan.cut')}</button>
    ${
      items.length > 1 && !isCut
        ? html`<button type="button" data-items @click=${byItems}>${say(items[0]?.mark === 'inline' ? 'plan.cutInline' : 'plan.cutNumbers', { count: items.length })}</button>`
        : nothing
    }
    ${
      isCut
        ? html`<button type="button" data-whole @click=${() => steps.choose(choose.uncut(choices, block, null), titleField(block.key))}>
            ${say('plan.uncutAll')}
          </button>`
        : nothing
    }`;
}

function drawListed({ voice }: Scene, { choices }: Preview, task: PlanTask, steps: BlockSteps): TemplateResult {
  const say = voice.from(planWords);
  const words = say(task.listed ? 'plan.unlist' : task.piece.part === 'rest' ? 'plan.listRest' : 'plan.list');
  return html`<button
    type="button"
    class="plain"
    data-listed=${task.piece.key}
    aria-label=${say('plan.listOf', { words, title: task.title })}
    @click=${() => steps.choose(choose.list(choices, task, !task.listed))}
  >
    ${words}
  </button>`;
}

/** A cut, or what the cuts left. */
function drawPiece(scene: Scene, preview: Preview, task: PlanTask, steps: BlockSteps): TemplateResult {
  const { piece, block } = task;
  const say = scene.voice.from(planWords);
  const [span] = piece.spans;
  const undo = (): void => {
    if (span) steps.choose(choose.uncut(preview.choices, block, span), wordsOf(block.key));
  };
  return html`<li ?data-off=${!task.listed && !task.there}>
    ${drawTitle(scene, preview, task, steps)}
    ${piece.part === 'rest' ? html`<p class="faint">${say('plan.rest')}</p>` : nothing}
    <p class="sentence">${piece.sentence}</p>
    ${drawChoices(scene, preview, task, steps)}
    ${
      task.there
        ? nothing
        : piece.part === 'cut'
          ? html`<button type="button" class="plain" data-uncut aria-label=${say('plan.uncutOf', { title: task.title })} @click=${undo}>${say('plan.uncut')}</button>`
          : drawListed(scene, preview, task, steps)
    }
  </li>`;
}

function drawTitle(
  { voice }: Scene,
  { numbers, choices, flaws }: Preview,
  task: PlanTask,
  steps: BlockSteps,
): TemplateResult {
  const say = voice.from(planWords);
  const { piece, listed, there, title } = task;
  const flaw = flaws[piece.key];
  const number = numbers.get(piece.key) ?? '';
  const id = `title-${piece.key}`;
  if (there) return html`<p class="task-title">${title}　${chip(say('plan.there'), 'end')}</p>`;
  if (!listed) return html`<p class="task-title faint">${title}　${chip(say('plan.unlist'), 'off')}</p>`;
  return html`<div class="question">
    <label for=${id}>${say('plan.taskNumber', { number })}</label>
    <input
      id=${id}
      data-title=${piece.key}
      autocomplete="off"
      aria-invalid=${flaw ? 'true' : nothing}
      aria-describedby=${flaw ? `flaw-${piece.key}` : nothing}
      .value=${title}
      @input=${(event: Event) => steps.choose(choose.rename(choices, task, (event.target as HTMLInputElement).value))}
    />
    ${flaw ? html`<p class="flaw" id=${`flaw-${piece.key}`}>${flaw}</p>` : nothing}
  </div>`;
}

const drawChoices = (scene: Scene, { choices }: Preview, task: PlanTask, steps: BlockSteps) =>
  task.listed
    ? drawOffers(scene, task.offers, choose.tickedOf(task, choices), (offer, on) =>
        steps.choose(choose.tick(choices, task, offer, on)),
      )
    : nothing;
