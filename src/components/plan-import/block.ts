import { html, nothing, type TemplateResult } from 'lit';
import {
  type Choices,
  choose,
  type Doubt,
  type ParsedPlan,
  type PlanTask,
  type TaskOffer,
} from '../../core/plan/index.js';
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
  return html`<li class="block" data-block=${block.key} ?data-off=${alone !== null && !alone.listed && !alone.there}>
    ${alone ? drawTitle(preview, alone, steps) : nothing}
    ${wordsField(source, block.span, cuts, { key: block.key, label: `“${block.title}”的原文，可以选中其中的文字` })}
    <div class="tools">
      ${alone?.there ? nothing : drawCutTools(preview, first, cuts.length > 0, steps)}
      ${alone && !alone.there ? drawListed(preview, alone, steps) : nothing}
    </div>
    <div role="alert">${hint ? html`<p class="flaw">${hint}</p>` : nothing}</div>
    ${drawBlockDoubts(doubts)}
    ${
      alone
        ? drawChoices(scene, preview, alone, steps)
        : html`<ol class="pieces" aria-label=${`“${block.title}”分成的任务`}>${pieces.map((task) => drawPiece(scene, preview, task, steps))}</ol>`
    }
  </li>`;
}

function drawCutTools({ choices }: Preview, task: PlanTask, isCut: boolean, steps: BlockSteps): TemplateResult {
  const { block } = task;
  const items = choose.itemsToCut(block);
  const byItems = (): void => {
    const [item] = items;
    if (item) steps.choose(choose.cutByItems(choices, block), wordsOf(block.key));
  };
  return html`<button type="button" data-cut @click=${() => steps.cut(task)}>把选中的文字单独列为一条</button>
    ${
      items.length > 1 && !isCut
        ? html`<button type="button" data-items @click=${byItems}>按“${items[0]?.mark === 'inline' ? '一是、二是' : '编号'}”分成 ${items.length} 条</button>`
        : nothing
    }
    ${
      isCut
        ? html`<button type="button" data-whole @click=${() => steps.choose(choose.uncut(choices, block, null), titleField(block.key))}>
            合回一条
          </button>`
        : nothing
    }`;
}

function drawListed({ choices }: Preview, task: PlanTask, steps: BlockSteps): TemplateResult {
  const words = task.listed ? '不列为任务' : task.piece.part === 'rest' ? '余下的也列为一条' : '列为任务';
  return html`<button
    type="button"
    class="plain"
    data-listed=${task.piece.key}
    aria-label=${`${words}：${task.title}`}
    @click=${() => steps.choose(choose.list(choices, task, !task.listed))}
  >
    ${words}
  </button>`;
}

/** A cut, or what the cuts left. */
function drawPiece(scene: Scene, preview: Preview, task: PlanTask, steps: BlockSteps): TemplateResult {
  const { piece, block } = task;
  const [span] = piece.spans;
  const undo = (): void => {
    if (span) steps.choose(choose.uncut(preview.choices, block, span), wordsOf(block.key));
  };
  return html`<li ?data-off=${!task.listed && !task.there}>
    ${drawTitle(preview, task, steps)}
    ${piece.part === 'rest' ? html`<p class="faint">余下的文字</p>` : nothing}
    <p class="sentence">${piece.sentence}</p>
    ${drawChoices(scene, preview, task, steps)}
    ${
      task.there
        ? nothing
        : piece.part === 'cut'
          ? html`<button type="button" class="plain" data-uncut aria-label=${`不单独列：${task.title}`} @click=${undo}>不单独列</button>`
          : drawListed(preview, task, steps)
    }
  </li>`;
}

function drawTitle({ numbers, choices, flaws }: Preview, task: PlanTask, steps: BlockSteps): TemplateResult {
  const { piece, listed, there, title } = task;
  const flaw = flaws[piece.key];
  const number = numbers.get(piece.key);
  const id = `title-${piece.key}`;
  if (there) return html`<p class="task-title">${title}　${chip('已导入', 'end')}</p>`;
  if (!listed) return html`<p class="task-title faint">${title}　${chip('不列为任务', 'off')}</p>`;
  return html`<div class="question">
    <label for=${id}>第 ${number} 条任务</label>
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
    ? drawOffers(task.offers, choose.tickedOf(task, choices), scene.names, (offer, on) =>
        steps.choose(choose.tick(choices, task, offer, on)),
      )
    : nothing;
