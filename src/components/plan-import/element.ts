import { type CSSResultGroup, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  adoptDrafts,
  type Choices,
  choose,
  noChoices,
  type ParsedPlan,
  type PlanTask,
  parsePlan,
  planRef,
  type Span,
  taskRef,
} from '../../core/plan/index.js';
import { makerOf } from '../../core/views/index.js';
import type { Mode } from '../messages/words.js';
import { holdWhileComposing } from '../parts/composing.js';
import { version } from '../parts/version.js';
import { WorkspaceLink } from '../parts/workspace-link.js';
import type { NotDone } from '../record-view/carry-out.js';
import { formStyles } from '../record-view/form-styles.js';
import { frameStyles } from '../record-view/frame-styles.js';
import { drawNotDone } from '../record-view/notices.js';
import { drawObstacle, drawUnknown } from '../record-view/obstacle.js';
import { homesFor, type Scene, sceneOf } from '../record-view/scene.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import type { Preview } from './block.js';
import { type Brought, pasted, textOfFile, tooLong } from './bring-text.js';
import { carryOutPlan } from './carry-import.js';
import { drawImported, type ImportDone } from './done-step.js';
import { drawPaste } from './paste-step.js';
import { drawPreview, type Heading, wholeText } from './preview.js';
import { headingFlaw, headingFor, previewOf } from './preview-of.js';
import { importStyles } from './styles.js';
import { pickedIn } from './words-field.js';

const kindName = 'plan';
const noHeading: Heading = { title: '', year: '', unit: '', document: '' };

/**
 * A county's plan becomes tasks: paste → preview, with everything that is doubtful → a person confirms. Nothing is kept
 * before that, nothing is decided that nobody ticked, and nothing typed is lost by an error.
 *
 * @tag dangjian-plan-import
 * @fires dangjian-workspace - asks for the workspace; `detail.answer(workspace, settings?)`
 * @fires dangjian-before-adopt - before the plan is kept on the device; cancellable; `detail` = the draft
 * @fires dangjian-before-create - before a task is kept on the device; cancellable; `detail` = the draft
 * @fires dangjian-change - after a command is kept on the device; `detail` = { kind, name, ref, id }
 * @fires dangjian-open - the person wants to see what was imported; cancellable; `detail` = { ref }
 */
export class DangjianPlanImport extends LitElement {
  static override styles: CSSResultGroup = [tokens, base, frameStyles, formStyles, importStyles];
  static readonly version = version;

  @property({ type: Boolean }) readonly = false;
  @property({ reflect: true }) mode: Mode = 'staff';
  @property({ reflect: true }) size = '1';
  @property({ reflect: true }) theme = 'light';
  /** Text that the host brings itself; it is read at once, as if it had been pasted. */
  @property() text = '';

  @state() private typed = '';
  @state() private flaw = '';
  @state() private read: ParsedPlan | null = null;
  @state() private choices: Choices = noChoices;
  @state() private heading = noHeading;
  @state() private hints: Readonly<Record<string, string>> = {};
  @state() private flaws: Readonly<Record<string, string>> = {};
  @state() private refused: string | null = null;
  @state() private progress = '';
  @state() private busy = false;
  @state() private notDone: readonly NotDone[] = [];
  @state() private done: ImportDone | null = null;
  private focusNext: string | null = null;

  private readonly link: WorkspaceLink = new WorkspaceLink(this, {
    needs: () => ['work', 'roll'],
    joined: (another) => {
      if (another) this.forget();
    },
    heard: () => this.requestUpdate(),
  });

  private forget(): void {
    [this.typed, this.flaw, this.done, this.notDone] = ['', '', null, []];
    this.leavePreview();
  }

  private leavePreview(): void {
    [this.read, this.choices, this.heading, this.hints, this.flaws] = [null, noChoices, noHeading, {}, {}];
    [this.refused, this.progress, this.busy] = [null, '', false];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('text') || this.text === '') return;
    this.typed = this.text;
    this.look();
  }

  protected override updated(): void {
    const wanted = this.focusNext === null ? null : this.renderRoot.querySelector<HTMLElement>(this.focusNext);
    this.focusNext = null;
    wanted?.focus();
  }

  protected override render(): TemplateResult {
    return html`<div class="root" lang="zh-CN" @keydown=${holdWhileComposing}>${this.drawWhole()}</div>`;
  }

  private drawWhole(): TemplateResult {
    const { workspace, settings } = this.link;
    const obstacle = drawObstacle(this.link, this.mode);
    if (obstacle !== null || workspace === null) return obstacle ?? html``;
    const kind = workspace.catalogue.get(kindName);
    if (!kind) return drawUnknown(this, kindName);
    const scene = sceneOf(workspace, kind, { settings, mode: this.mode, readonly: this.readonly });
    const maker = makerOf(kind, undefined);
    const homes = maker && !this.readonly ? homesFor(scene, maker) : {};
    if (Object.keys(homes).length === 0) {
      return html`<p class="empty" role="status">${scene.voice.word(this.readonly ? 'readonly' : 'noPermission')}</p>`;
    }
    const { done, read } = this;
    const front = html`<header class="front"><h2 tabindex="-1">导入工作要点</h2></header>`;
    return html`${drawNotDone(scene, this.notDone, () => {
      this.notDone = [];
    })}
    ${
      done
        ? html`${front}${this.drawDone(scene, done)}`
        : read
          ? this.drawRead(scene, read, homes)
          : html`${front}${this.drawPaste()}`
    }`;
  }

  private drawPaste(): TemplateResult {
    return drawPaste({
      ...{ typed: this.typed, flaw: this.flaw, busy: this.busy },
      write: (text) => {
        [this.typed, this.flaw] = [text, ''];
      },
      paste: (event) => this.take(event),
      file: (file) => void this.takeFile(file),
      read: () => this.look(),
    });
  }

  /** A paste that is read as a page, or refused; any other is left to the browser. */
  private take(event: ClipboardEvent): void {
    const brought = event.clipboardData ? pasted(event.clipboardData) : null;
    if (!brought) return;
    event.preventDefault();
    const field = event.target as HTMLTextAreaElement;
    if ('text' in brought) field.setRangeText(brought.text, field.selectionStart, field.selectionEnd, 'end');
    this.bring(brought, field.value);
  }

  private async takeFile(file: File): Promise<void> {
    this.busy = true;
    const brought = await textOfFile(file);
    this.busy = false;
    this.bring(brought, 'text' in brought ? brought.text : this.typed);
  }

  private bring(brought: Brought, typed: string): void {
    [this.typed, this.flaw] = [typed, 'refused' in brought ? brought.refused.message : ''];
    this.focusNext = '#plan-text';
  }

  /** Reads what stands in the field. A marked paper does not stay there. */
  private look(): void {
    this.leavePreview();
    [this.done, this.notDone] = [null, []];
    const read = tooLong(this.typed.length) ?? parsePlan(this.typed);
    if (read.refused) {
      if (read.refused.mark !== undefined) [this.typed, this.text] = ['', ''];
      [this.flaw, this.focusNext] = [read.refused.message, '#plan-text'];
      return;
    }
    if (!('plan' in read)) return;
    if (read.plan.source === '') {
      [this.flaw, this.focusNext] = [read.doubts[0]?.message ?? '', '#plan-text'];
      return;
    }
    [this.read, this.flaw, this.focusNext] = [read, '', '.plan-title'];
  }

  private drawRead(scene: Scene, read: ParsedPlan, homes: Readonly<Record<string, string>>): TemplateResult {
    const heading = headingFor(scene, read, this.heading, homes);
    const preview = previewOf(scene, read, this.choices, heading, { flaws: this.flaws, hints: this.hints });
    return drawPreview(scene, preview, {
      ...{ heading, homes, refused: this.refused, progress: this.progress, busy: this.busy },
      write: (written) => {
        [this.heading, this.refused] = [{ ...this.heading, ...written }, null];
      },
      choose: (choices, focus) => this.choose(choices, focus),
      cut: (task) => this.cut(preview, task),
      list: (spans) => this.choose(choose.add(this.choices, spans), '.part [data-title]'),
      listPicked: () => {
        const span = pickedIn(this.renderRoot, wholeText, [0, 0]);
        if (span) this.choose(choose.add(this.choices, [span]));
        else this.refused = pickFirst;
      },
      back: () => {
        this.leavePreview();
        this.focusNext = '#plan-text';
      },
      send: () => void this.send(scene, preview, heading),
    });
  }

  private choose(choices: Choices, focus?: string): void {
    [this.choices, this.hints, this.refused, this.flaws] = [choices, {}, null, {}];
    if (focus !== undefined) this.focusNext = focus;
  }

  private cut({ tasks }: Preview, { block }: PlanTask): void {
    const span = pickedIn(this.renderRoot, block.key, block.span);
    const cuts = tasks.filter(({ piece, block: of }) => of.key === block.key && piece.part === 'cut');
    const wrong =
      span === null
        ? pickFirst
        : cuts.some(({ piece }) => piece.spans.some((one) => meet(one, span)))
          ? '选中的文字里有已经单独列出的，请重新选。'
          : null;
    if (span === null || wrong !== null) {
      this.hints = { [block.key]: wrong ?? pickFirst };
      return;
    }
    const choices = choose.cut(this.choices, block, span);
    this.choose(choices, `[data-words="${block.key}"]`);
  }

  private async send(scene: Scene, preview: Preview, heading: Heading): Promise<void> {
    if (this.busy) return;
    const { plan } = preview.read;
    const flaw = headingFlaw(preview.read, heading);
    if (flaw) {
      [this.refused, this.focusNext] = [flaw.why, flaw.field];
      return;
    }
    const year = Number(heading.year);
    const ref = planRef(plan, { ...heading, year });
    const drafts = adoptDrafts(plan, preview.tasks, this.choices, { ...heading, year });
    [this.busy, this.refused, this.flaws, this.progress] = [true, null, {}, '正在导入……'];
    const told = (count: number): void => {
      this.progress = `正在导入 ${count}/${drafts.tasks.length}`;
    };
    const imported = await carryOutPlan(scene.workspace, drafts, this.announce, told);
    [this.busy, this.progress] = [false, ''];
    if (!imported.done) {
      const flaws = preview.tasks.map(({ piece }) => [piece.key, imported.flaws[taskRef(ref, piece.key)]] as const);
      this.flaws = Object.fromEntries(flaws.filter((one): one is [string, string] => one[1] !== undefined));
      const some = Object.keys(this.flaws).length > 0 ? scene.voice.word('fixFirst') : null;
      this.refused = imported.refused ?? imported.flaws[ref] ?? some;
      this.focusNext = '.preview [aria-invalid]';
      return;
    }
    this.notDone = imported.notDone;
    if (imported.notDone.length > 0) {
      // What is left stays on screen, with everything that was decided about it.
      this.refused = `导入了 ${imported.tasks} 条，还有 ${imported.notDone.length} 条没有导入，可以再点一次“确认导入”。`;
      return;
    }
    this.forget();
    [this.done, this.text, this.focusNext] = [{ ref, tasks: imported.tasks, ids: imported.ids }, '', 'h2'];
  }

  private drawDone(scene: Scene, done: ImportDone): TemplateResult {
    return drawImported(scene, done, {
      see: () => this.emit('dangjian-open', { ref: done.ref }),
      again: () => {
        [this.done, this.focusNext] = [null, '#plan-text'];
      },
    });
  }

  private readonly announce = {
    before: (draft: { name: string }): boolean => this.emit(`dangjian-before-${draft.name}`, draft),
    after: (change: object): void => {
      this.emit('dangjian-change', change);
    },
  };

  private emit(type: string, detail: object): boolean {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable: true, detail }));
  }
}

const pickFirst = '请先在原文里选中要单独列的文字：用鼠标或手指划过，或按住 Shift 再按方向键。';
const meet = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

declare global {
  interface HTMLElementTagNameMap {
    'dangjian-plan-import': DangjianPlanImport;
  }
}
