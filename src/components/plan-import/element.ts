import { type CSSResultGroup, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  type Choices,
  choose,
  noChoices,
  type ParsedPlan,
  type PlanTask,
  parsePlan,
  type Span,
} from '../../core/plan/index.js';
import { makerOf } from '../../core/views/index.js';
import type { Mode } from '../messages/words.js';
import { holdWhileComposing } from '../parts/composing.js';
import { version } from '../parts/version.js';
import { WorkspaceLink } from '../parts/workspace-link.js';
import type { NotDone } from '../record-view/carry-out.js';
import { formStyles } from '../record-view/form-styles.js';
import { frameStyles } from '../record-view/frame-styles.js';
import { drawFoot, drawNotDone } from '../record-view/notices.js';
import { drawObstacle, drawUnknown } from '../record-view/obstacle.js';
import { homesFor, type Scene, sceneOf } from '../record-view/scene.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import type { Preview } from './block.js';
import { type Brought, pasted, textOfFile, tooLong } from './bring-text.js';
import { drawImported, type ImportDone } from './done-step.js';
import { drawPaste } from './paste-step.js';
import { drawPreview, type Heading, wholeText } from './preview.js';
import { headingFor, previewOf } from './preview-of.js';
import { sendPlan } from './send-plan.js';
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
    void this.look();
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
    const { workspace, settings, messages } = this.link;
    const obstacle = drawObstacle(this.link, this.mode);
    if (obstacle !== null || workspace === null) return obstacle ?? html``;
    const kind = workspace.catalogue.get(kindName);
    if (!kind) return drawUnknown(this, kindName);
    const scene = sceneOf(workspace, kind, { settings, messages, mode: this.mode, readonly: this.readonly });
    const maker = makerOf(kind, undefined);
    const homes = maker && !this.readonly ? homesFor(scene, maker) : {};
    if (Object.keys(homes).length === 0) {
      const { me, status } = workspace;
      const why = me !== null ? 'noPermission' : status.link === 'offline' ? 'offline' : 'filling';
      return html`<p class="empty" role="status">${scene.voice.word(this.readonly ? 'readonly' : why)}</p>${drawFoot(scene)}`;
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
    }${drawFoot(scene)}`;
  }

  private drawPaste(): TemplateResult {
    return drawPaste({
      ...{ typed: this.typed, flaw: this.flaw, busy: this.busy },
      write: (text) => {
        [this.typed, this.flaw] = [text, ''];
      },
      paste: (event) => void this.take(event),
      file: (file) => void this.takeFile(file),
      read: () => void this.look(),
    });
  }

  /** A paste that is read as a page, or refused; any other is left to the browser. */
  private async take(event: ClipboardEvent): Promise<void> {
    const asked = event.clipboardData ? pasted(event.clipboardData) : null;
    if (!asked) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.target as HTMLTextAreaElement;
    const brought = typeof asked === 'function' ? await this.whileBusy(asked) : asked;
    const { typed } = this;
    const text = 'text' in brought ? typed.slice(0, selectionStart) + brought.text + typed.slice(selectionEnd) : typed;
    this.bring(brought, text);
  }

  /** Says that something is read, and lets the page say it, before it is. */
  private async whileBusy<T>(read: () => T): Promise<T> {
    this.busy = true;
    await new Promise((resolve) => setTimeout(resolve, moment));
    this.busy = false;
    return read();
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
  private async look(): Promise<void> {
    this.leavePreview();
    [this.done, this.notDone] = [null, []];
    const { typed } = this;
    const parse = (): ReturnType<typeof tooLong> | ParsedPlan => tooLong(typed.length) ?? parsePlan(typed);
    const read = typed.length > readAtOnce ? await this.whileBusy(parse) : parse();
    if (!read) return;
    if (read.refused) {
      if (read.refused.mark !== undefined) [this.typed, this.text] = ['', ''];
      [this.flaw, this.focusNext] = [read.refused.message, '#plan-text'];
    } else if ('plan' in read && read.plan.source === '') {
      [this.flaw, this.focusNext] = [read.doubts[0]?.message ?? '', '#plan-text'];
    } else if ('plan' in read) {
      [this.read, this.flaw, this.focusNext] = [read, '', '.plan-title'];
    }
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
      listPicked: () => this.listPicked(preview),
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
    const cuts = tasks.filter(({ piece, block: of }) => of.key === block.key && piece.part === 'cut');
    const span = this.picked(block.key, block.span, cuts);
    if (span) this.choose(choose.cut(this.choices, block, span), `[data-words="${block.key}"]`);
  }

  private listPicked({ read, tasks }: Preview): void {
    const span = this.picked(wholeText, [0, read.plan.source.length], tasks);
    if (span) this.choose(choose.add(this.choices, [span]), `[data-words="${wholeText}"]`);
  }

  /** What is picked in a field; words that stand by themselves already are none, and the field says so. */
  private picked(key: string, field: Span, listed: readonly PlanTask[]): Span | null {
    const span = pickedIn(this.renderRoot, key, field);
    const twice = span !== null && listed.some(({ piece }) => piece.spans.some((one) => meet(one, span)));
    if (span !== null && !twice) return span;
    this.hints = { [key]: twice ? '选中的文字里有已经单独列出的，请重新选。' : pickFirst };
    return null;
  }

  private async send(scene: Scene, preview: Preview, heading: Heading): Promise<void> {
    if (this.busy) return;
    [this.busy, this.refused, this.flaws, this.progress] = [true, null, {}, '正在导入……'];
    const sent = await sendPlan(scene, preview, heading, this.announce, (progress) => {
      this.progress = progress;
    });
    [this.busy, this.progress] = [false, ''];
    if (sent.done === null) {
      [this.refused, this.flaws, this.focusNext] = [sent.refused, sent.flaws, sent.focus];
    } else if (sent.notDone.length > 0) {
      // What is left stays on screen, with everything that was decided about it.
      this.notDone = sent.notDone;
      this.refused = `导入了 ${sent.done.tasks} 条，还有 ${sent.notDone.length} 条没有导入，可以再点一次“确认导入”。`;
    } else {
      this.forget();
      [this.done, this.text, this.focusNext] = [sent.done, '', 'h2'];
    }
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

/** So many characters are read before anybody could notice. */
const readAtOnce = 20_000;
/** Milliseconds in which a page draws what it is told. */
const moment = 50;
const pickFirst = '请先在原文里选中要单独列的文字：用鼠标或手指划过，或按住 Shift 再按方向键。';
const meet = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

declare global {
  interface HTMLElementTagNameMap {
    'dangjian-plan-import': DangjianPlanImport;
  }
}
