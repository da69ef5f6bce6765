import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { choose, countsOf, headingOf, type PlanTask, type Section, type Span } from '../../core/plan/index.js';
import type { Scene } from '../record-view/scene.js';
import { type BlockSteps, drawBlock, type Preview } from './block.js';
import { drawWholeDoubts } from './doubts.js';
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
  back(): void;
  send(): void;
  refused: string | null;
  progress: string;
  busy: boolean;
}
/** Key of the field that holds the whole text. */
export const wholeText = 'whole';

export function drawPreview(scene: Scene, preview: Preview, steps: PreviewSteps): TemplateResult {
  const { read, tasks, choices } = preview;
  const { sections, measures, items } = countsOf(read.plan);
  const listed = tasks.filter((task) => task.listed).length;
  const sure = tasks.reduce((count, task) => count + sureLeft(task, preview), 0);
  return html`<form class="preview" novalidate @submit=${stay}>
    <button type="button" class="plain back" @click=${steps.back}>‹ 返回修改原文</button>
    <h2 class="plan-title" tabindex="-1">${read.plan.title || '没有标题的要点'}</h2>
    <p class="counts" role="status"><strong>${sections} 部分，${measures} 条，${items} 项</strong>　请和纸质要点对一对。现在会列为 ${listed} 条任务。</p>
    <p class="faint">一条里有几件事的，选中原文里的文字，就能单独列成一条。</p>
    ${drawHeading(read.plan.title === '', read.plan.year, steps)}
    ${drawWholeDoubts(read.plan, preview.doubts.whole, steps.list)}
    ${measures === 0 ? drawWholeText(preview, steps) : nothing}
    ${
      sure > 0
        ? html`<div class="actions"><button type="button" data-sure @click=${() => steps.choose(choose.tickSure(choices, tasks))}>
            勾上原文写明的单位和时限（${sure} 处）
          </button></div>`
        : nothing
    }
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
    <div class="send">
      <div role="alert">${steps.refused === null ? nothing : html`<p class="flaw">${steps.refused}</p>`}</div>
      <p role="status">${steps.progress}</p>
      <div class="actions">
        <button type="button" class="main" data-send @click=${steps.send} ?disabled=${steps.busy || listed === 0}>确认导入 ${listed} 条</button>
      </div>
    </div>
  </form>`;
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
  untitled: boolean,
  year: number | undefined,
  { heading, homes, write }: PreviewSteps,
): TemplateResult {
  const field = (name: keyof Heading, label: string, need: string) => html`<div class="question">
    <label for=${`plan-${name}`}>${label}<span class="need" ?data-required=${need === '必填'}>${need}</span></label>
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
    ${untitled ? field('title', '标题', '必填') : nothing}
    ${year === undefined ? field('year', '哪一年的要点', '必填') : nothing}
    ${
      units.length > 1
        ? html`<div class="question">
            <label for="plan-unit">发文单位<span class="need" data-required>必填</span></label>
            <select id="plan-unit" name="plan-unit" @change=${(event: Event) => write({ unit: (event.target as HTMLSelectElement).value })}>
              ${units.map(([id, name]) => html`<option value=${id} ?selected=${id === heading.unit}>${name}</option>`)}
            </select>
          </div>`
        : nothing
    }
    ${field('document', '文号', '可不填')}
  </div>`;
}

/** Without numbers there is nothing to begin from but the text itself. */
const drawWholeText = (
  { read: { plan }, tasks, hints }: Preview,
  steps: PreviewSteps,
): TemplateResult => html`<section class="block">
  <h3>原文</h3>
  ${wordsField(
    plan.source,
    [0, plan.source.length],
    tasks.flatMap(({ piece }) => piece.spans).sort((a, b) => a[0] - b[0]),
    { key: wholeText, label: '要点原文，可以选中其中的文字' },
  )}
  <div class="tools"><button type="button" data-list-picked @click=${steps.listPicked}>把选中的文字列为一条</button></div>
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
