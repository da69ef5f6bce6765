import { type CSSResultGroup, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { codeOf, say as sayCode } from '../../core/codes.js';
import type { ParsedPlan } from '../../core/plan/index.js';
import { makerOf } from '../../core/views/index.js';
import { planWords } from '../messages/plan-words.js';
import type { Mode } from '../messages/words.js';
import { holdWhileComposing } from '../parts/composing.js';
import { version } from '../parts/version.js';
import { WorkspaceLink } from '../parts/workspace-link.js';
import { type Announce, beforeEvent, type NotDone } from '../record-view/carry-out.js';
import { formStyles } from '../record-view/form-styles.js';
import { frameStyles } from '../record-view/frame-styles.js';
import { drawFoot, drawNotDone } from '../record-view/notices.js';
import { drawObstacle, drawUnknown } from '../record-view/obstacle.js';
import { homesFor, type Scene, sceneOf } from '../record-view/scene.js';
import { base } from '../theme/base.js';
import { quoted } from '../theme/quoted.js';
import { tokens } from '../theme/tokens.js';
import type { Preview } from './block.js';
import type { Comparison } from './compare.js';
import { compareStyles } from './compare-styles.js';
import { drawDone, type Finished, together } from './done-step.js';
import { drawSend, type Heading } from './preview.js';
import { PreviewElement } from './preview-element.js';
import { tasksOf } from './preview-of.js';
import { type Flawed, flawedTasks, type Sent, sendPlan } from './send-plan.js';
import { importStyles } from './styles.js';
import { undoImport } from './undo-import.js';
import { drawWholeText } from './whole-text.js';

const kindName = 'plan';
type Homes = Readonly<Record<string, string>>;
type CompareDesk = typeof import('./compare-desk.js');

/**
 * A county's plan becomes tasks: paste → preview, with everything that is doubtful → a person confirms. A new issue of a plan
 * that is there is laid beside its tasks before that. Nothing is kept before a person confirms, nothing is decided that
 * nobody ticked, and nothing typed is lost by an error.
 *
 * @tag dangjian-plan-import
 * @fires dangjian-workspace - asks for the workspace; `detail.answer(workspace, settings?)`
 * @fires dangjian-before-adopt - before the plan is kept on the device; cancellable; `detail` = the draft
 * @fires dangjian-before-reissue - before a plan that is issued again is kept; cancellable; `detail` = the draft
 * @fires dangjian-before-create - before a task is kept on the device; cancellable; `detail` = the draft
 * @fires dangjian-before-edit - before the new words of a task are kept; cancellable; `detail` = the draft
 * @fires dangjian-before-cancel - before a task or plan is cancelled; cancellable; `detail` = the draft
 * @fires dangjian-change - after a command is kept on the device; `detail` = { kind, name, ref, id }
 * @fires dangjian-open - the person wants to see what was imported; cancellable; `detail` = { ref }
 */
export class DangjianPlanImport extends PreviewElement {
  static override styles: CSSResultGroup = [tokens, base, frameStyles, formStyles, quoted, importStyles, compareStyles];
  static readonly version = version;

  @property({ type: Boolean }) readonly = false;
  @property({ reflect: true }) mode: Mode = 'staff';
  @property({ reflect: true }) size = '1';
  @property({ reflect: true }) theme = 'light';

  @state() private notDone: readonly NotDone[] = [];
  @state() private done: Finished | null = null;
  /** What of it was done already, while something is left. */
  private begun: Finished | null = null;
  /** What was just taken back, in words. */
  @state() private undone = '';
  @state() private comparison: Comparison | null = null;
  /** What lays a new issue beside the tasks; it comes when somebody has one. */
  private desk: CompareDesk | null = null;

  private readonly link: WorkspaceLink = new WorkspaceLink(this, {
    needs: () => ['work', 'roll'],
    joined: (another) => {
      if (another) this.forget();
    },
    heard: () => this.requestUpdate(),
  });

  private forget(): void {
    [this.typed, this.flaw] = ['', ''];
    this.leave();
  }

  protected override leave(): void {
    [this.done, this.notDone, this.undone] = [null, [], ''];
    this.leavePreview();
  }

  protected override leavePreview(): void {
    super.leavePreview();
    [this.comparison, this.begun] = [null, null];
  }

  protected override took(read: ParsedPlan): void {
    const scene = this.sceneNow();
    this.show(scene, read, scene ? this.homesIn(scene) : {});
  }

  private sceneNow(): Scene | null {
    const { workspace, settings, messages } = this.link;
    const kind = workspace?.catalogue.get(kindName);
    if (!workspace || !kind) return null;
    return sceneOf(workspace, kind, { settings, messages, mode: this.mode, readonly: this.readonly });
  }

  /** The units for which this person may bring a plan in. */
  private homesIn(scene: Scene): Homes {
    const maker = makerOf(scene.kind, undefined);
    return maker && !this.readonly ? homesFor(scene, maker) : {};
  }

  protected override render(): TemplateResult {
    return html`<div class="root" lang="zh-CN" @keydown=${holdWhileComposing}>${this.drawWhole()}</div>`;
  }

  private drawWhole(): TemplateResult {
    const obstacle = drawObstacle(this.link, this.mode);
    if (obstacle !== null || this.link.workspace === null) return obstacle ?? html``;
    const scene = this.sceneNow();
    if (!scene) return drawUnknown(this, kindName);
    const homes = this.homesIn(scene);
    if (Object.keys(homes).length === 0) {
      const { me, status } = scene.workspace;
      const why = me !== null ? 'noPermission' : status.link === 'offline' ? 'offline' : 'filling';
      return html`<p class="empty" role="status">${scene.voice.word(this.readonly ? 'readonly' : why)}</p>${drawFoot(scene)}`;
    }
    return html`${drawNotDone(scene, this.notDone, () => {
      this.notDone = [];
    })}${this.drawStep(scene, homes)}${drawFoot(scene)}`;
  }

  private drawStep(scene: Scene, homes: Homes): TemplateResult {
    const { done, read, comparison } = this;
    const say = scene.voice.from(planWords);
    if (read && comparison) return this.drawComparison(scene, read, comparison, homes);
    if (read) return this.drawRead(scene, read, homes);
    const front = html`<header class="front"><h2 tabindex="-1">${say('plan.title')}</h2></header>`;
    return done
      ? html`${front}${this.drawFinished(scene, done)}`
      : html`${front}<p role="status">${this.undone}</p>${this.drawText(say)}`;
  }

  private drawComparison(scene: Scene, read: ParsedPlan, comparison: Comparison, homes: Homes): TemplateResult {
    const { desk } = this;
    if (!desk) return html``;
    const { preview, heading } = this.previewNow(scene, read, homes);
    const { refused, progress, busy } = this;
    const say = scene.voice.from(planWords);
    const was = String(scene.workspace.sight(comparison.ref)?.record.data?.source ?? '');
    const send = (): void =>
      void this.send(scene, 'plan.reissuedSome', async (told) => {
        const sent = await desk.sendReissue(scene, preview, heading, comparison, this.announce, told);
        // What is left is proposed anew: what was done has become the same.
        if (sent.done && sent.notDone.length > 0) this.compare(scene, preview, desk);
        return sent;
      });
    return desk.drawCompare(scene, preview, heading, comparison, {
      refused,
      texts: html`${drawWholeText(say('plan.wholeWas'), was)}${drawWholeText(say('plan.wholeNow'), read.plan.source)}`,
      bar: (button) => drawSend({ refused, progress, busy, send }, button),
      belongs: (now, was) => {
        [this.comparison, this.refused] = [desk.belongs(comparison, now, was), null];
        this.focusNext = `[data-belongs="${now}"]`;
      },
      back: () => {
        [this.comparison, this.refused, this.focusNext] = [null, null, '.plan-title'];
      },
    });
  }

  private compare({ workspace }: Scene, preview: Preview, desk: CompareDesk): void {
    this.comparison = desk.compare(workspace, preview, tasksOf(workspace, preview.ref));
  }

  protected override goOn(scene: Scene, preview: Preview, heading: Heading): void {
    if (preview.way?.as === 'reissue') void this.lay(scene, preview, heading);
    else {
      void this.send(scene, 'plan.sentSome', (told) => sendPlan(scene, preview, heading, this.announce, told));
    }
  }

  /** Lays the new issue beside the tasks. */
  private async lay(scene: Scene, preview: Preview, heading: Heading): Promise<void> {
    const flawed = flawedTasks(scene, preview, heading);
    if (flawed) {
      this.mend(flawed);
      return;
    }
    try {
      this.desk = await import('./compare-desk.js');
      this.compare(scene, preview, this.desk);
      [this.refused, this.focusNext] = [null, 'h2'];
    } catch (thrown) {
      this.refused = thrown instanceof Error ? thrown.message : String(thrown);
    }
  }

  private mend({ refused, flaws, focus }: Flawed): void {
    [this.refused, this.flaws, this.focusNext] = [refused, flaws, focus];
  }

  /** Confirms. `some` = what is said when a part of it was not done. */
  private async send(
    scene: Scene,
    some: 'plan.sentSome' | 'plan.reissuedSome',
    work: (told: (progress: string) => void) => Promise<Sent>,
  ): Promise<void> {
    if (this.busy) return;
    const say = scene.voice.from(planWords);
    [this.busy, this.refused, this.flaws, this.progress] = [true, null, {}, say('plan.sending')];
    const sent = await work((progress) => {
      this.progress = progress;
    });
    [this.busy, this.progress] = [false, ''];
    if (sent.done === null) {
      this.mend(sent);
      return;
    }
    const done = together(this.begun, sent.done);
    if (sent.notDone.length > 0) {
      // What is left stays on screen, with everything that was decided about it.
      [this.begun, this.notDone] = [done, sent.notDone];
      this.refused = say(some, { done: sent.done.made.length, left: sent.notDone.length });
    } else {
      this.forget();
      [this.done, this.text, this.focusNext] = [done, '', 'h2'];
    }
  }

  private drawFinished(scene: Scene, done: Finished): TemplateResult {
    return drawDone(scene, done, {
      ...{ busy: this.busy, progress: this.progress, refused: this.refused },
      see: () => this.emit('dangjian-open', { ref: done.ref }),
      again: () => {
        this.leave();
        this.focusNext = '#plan-text';
      },
      undo: () => void this.undo(scene, done),
    });
  }

  private async undo(scene: Scene, done: Finished): Promise<void> {
    if (this.busy) return;
    const say = scene.voice.from(planWords);
    [this.busy, this.refused] = [true, null];
    try {
      const { count, left } = await undoImport(scene, done, this.announce, (progress) => {
        this.progress = progress;
      });
      this.leave();
      [this.notDone, this.typed, this.focusNext] = [left, done.text, 'h2'];
      this.undone =
        left.length > 0
          ? say('plan.undoneSome', { done: count, left: left.length })
          : say(done.how === 'adopted' ? 'plan.undone' : 'plan.undoneReissue');
    } catch (thrown) {
      const code = codeOf(thrown);
      if (code === null) throw thrown;
      [this.busy, this.progress, this.refused] = [false, '', sayCode(code)];
    }
  }

  private readonly announce: Announce = {
    before: (draft) => this.emit(beforeEvent(draft.name), draft),
    after: (change) => {
      this.emit('dangjian-change', change);
    },
  };

  private emit(type: string, detail: object): boolean {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable: true, detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dangjian-plan-import': DangjianPlanImport;
  }
}
