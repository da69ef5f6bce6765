import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Kind } from '../../core/kind/index.js';
import type { JsonObject, Ref } from '../../core/ports.js';
import type { Draft, Executed } from '../../core/sync/workspace-shape.js';
import { type Action, type Maker, openingValues, type Typed } from '../../core/views/index.js';
import { type Mode, voiceOf } from '../messages/words.js';
import { holdWhileComposing } from '../parts/composing.js';
import { Ease } from '../parts/ease.js';
import { keepOpen } from '../parts/keep-open.js';
import { rememberedSize } from '../parts/size-switch.js';
import { version } from '../parts/version.js';
import { WorkspaceLink } from '../parts/workspace-link.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import {
  type Announce,
  type BatchResult,
  batchOf,
  beforeEvent,
  carryOut,
  carryOutMaker,
  carryOutMany,
  type NotDone,
} from './carry-out.js';
import { openedData } from './consent.js';
import type { DetailSteps } from './detail.js';
import { drawLoss, drawNote } from './loss-notice.js';
import { type Done, drawFoot, drawNotDone, drawParked, drawStatus, type NoticeSteps } from './notices.js';
import { drawObstacle, drawUnknown } from './obstacle.js';
import type { Sheet } from './papers.js';
import { RecordHooks } from './record-hooks.js';
import { givenFor, homesFor, type Scene, sceneOf, shelvesOf } from './scene.js';
import { styles } from './styles.js';
import { UnsentFile } from './unsent-file.js';
import { untaken } from './untaken.js';

/**
 * What every element of records is, whatever it shows of them: it has a workspace, says how things stand, asks the
 * questions of a command, carries it out, offers the way back, and loses nothing that was typed. An element says in
 * `drawPage` what stands between the notices and the foot.
 */
export abstract class RecordElement extends RecordHooks {
  static override styles: CSSResultGroup = [tokens, base, styles];
  static readonly version = version;

  /** Name of the kind: `task`, `wish`, `demo.honor`. */
  abstract readonly kind: string;
  @property({ type: Boolean }) readonly = false;
  /** `elder` = 长辈版, `staff` = 工作版. */
  @property({ reflect: true }) mode: Mode = 'staff';
  /** `1`, `2` or `3`, the largest. */
  @property({ reflect: true }) size = '1';
  /** `light`, `dark`, or `auto` = as the device is set. Light, because the portals around us are. */
  @property({ reflect: true }) theme = 'light';

  @state() protected sheet: Sheet | null = null;
  @state() protected done: Done | null = null;
  @state() protected refused: string | null = null;
  @state() protected revealed: ReadonlySet<Ref> = new Set();
  /** What of the last batch was not done. */
  @state() protected notDone: readonly NotDone[] = [];
  /** Selector of what takes the focus with the next drawing. */
  protected focusNext: string | null = null;

  protected readonly link: WorkspaceLink = new WorkspaceLink(this, {
    needs: ({ catalogue }) => [...new Set([...shelvesOf(catalogue, this.kind), ...this.beside])],
    joined: (another) => this.forget(another),
    heard: () => {
      const { workspace } = this.link;
      if (workspace && this.done && untaken(workspace, this.done.ids)) this.done = null;
      this.requestUpdate();
    },
  });

  private readonly ease: Ease = new Ease(this);
  private readonly unsentFile = new UnsentFile(this, this.link);

  protected override get needsDesk(): boolean {
    return this.sheet !== null;
  }
  protected override withoutDesk(why: string): void {
    this.forget(true);
    this.refused = why;
  }
  override connectedCallback(): void {
    super.connectedCallback();
    if (this.mode === 'elder') this.size = rememberedSize() ?? this.size;
    // A dialog that was moved has left the top layer without a word; it is opened again with the next drawing.
    for (const dialog of this.renderRoot?.querySelectorAll('dialog') ?? []) dialog.removeAttribute('open');
    this.requestUpdate();
  }

  /** Looks at the backend now. */
  async refresh(): Promise<void> {
    await this.link.workspace?.refresh();
  }

  /** Another kind or (`another`) another person: nothing that was typed or shown in full stays behind. */
  protected forget(_another: boolean): void {
    [this.sheet, this.done, this.refused, this.revealed, this.notDone] = [null, null, null, new Set(), []];
  }

  protected override updated(): void {
    keepOpen(this.renderRoot.querySelector('dialog.asks'), this.sheet !== null && isAsked(this.sheet));
    const wanted = this.focusNext === null ? null : this.renderRoot.querySelector<HTMLElement>(this.focusNext);
    this.focusNext = null;
    wanted?.focus();
    if (this.link.workspace?.status.phase === 'ready') this.fetchWhenIdle();
    this.ease.movedTo([this.place, this.sheet?.maker?.label].join(' '));
  }

  protected override render(): TemplateResult {
    return html`<div class="root" lang="zh-CN" @keydown=${holdWhileComposing}>${this.drawWhole()}</div>`;
  }

  private drawWhole(): TemplateResult {
    const { workspace, messages } = this.link;
    const obstacle = drawObstacle(this.link, this.mode);
    if (obstacle !== null || workspace === null) return obstacle ?? html``;
    const kind = workspace.catalogue.get(this.kind);
    if (!kind) return drawUnknown(this, this.kind);
    const settings = this.widen(this.link.settings, workspace);
    const scene = sceneOf(workspace, kind, { settings, messages, mode: this.mode, readonly: this.readonly });
    scene.answers = (question, ref) => this.answersTo(scene, question, ref);
    const notices = this.noticesOn(scene);
    return html`${this.mode === 'elder' ? this.ease.draw(scene) : nothing}${drawStatus(scene, notices)}${drawLoss(scene)}${drawNote(this.link.note)}
      <div role="alert">${this.refused !== null ? html`<p class="flaw">${this.refused}</p>` : nothing}</div>
      ${drawNotDone(scene, this.notDone, () => {
        this.notDone = [];
      })}
      ${drawParked(scene, notices)} ${this.drawMaker(scene) ?? this.drawPage(scene)}
      ${this.unsentFile.draw(scene)} ${drawFoot(scene)} ${this.drawDialogs(scene)}
      <dialog class="asks" aria-labelledby="sheet-title" @cancel=${this.leaveSheet} @close=${this.closed}>
        ${this.sheet ? this.desk?.drawAction(scene, this.sheet, this.sheetSteps) : nothing}
      </dialog>`;
  }

  private drawMaker(scene: Scene): TemplateResult | typeof nothing | undefined {
    const { sheet } = this;
    const [last] = sheet?.action === null ? (sheet.maker?.steps.slice(-1) ?? []) : [];
    if (!sheet?.maker || !last) return undefined;
    const homes = homesFor(scene, sheet.maker);
    const more = this.drawMaking(scene, sheet);
    return this.desk?.drawMaker({ ...scene, kind: last.kind }, sheet, this.sheetSteps, homes, more);
  }

  protected detailSteps(back: () => void): DetailSteps {
    return {
      revealed: this.revealed,
      back,
      begin: (action) => this.begin(action),
      undo: (id) => void this.undo([id]),
    };
  }

  /** `given` = what is known of it already, also where nobody is asked for it. */
  protected make(scene: Scene, given: JsonObject = {}, maker: Maker | null = this.makerFor(scene)): void {
    if (!maker) return;
    const known = { ...givenFor(scene, homesFor(scene, maker)), ...given };
    const asked = maker.steps.flatMap(({ questions }) => questions);
    this.sheet = { ...blank, action: null, maker, values: openingValues(asked, null, known), flaws: {} };
    this.focusNext = 'h2';
  }

  /** `refs` = the same on all of these, as one batch; `given` = answers that are known beforehand. */
  protected begin(action: Action, refs: readonly Ref[] | null = null, given: Typed = {}): void {
    const data = this.link.workspace ? openedData(this.link.workspace, action.ref) : null;
    const values = { ...openingValues(action.questions, refs === null ? data : null, {}), ...given };
    this.sheet = { ...blank, action, maker: null, refs, values, flaws: {} };
    if (goesAtOnce(action)) void this.send();
  }

  protected readonly send = async (): Promise<void> => {
    const { sheet } = this;
    const { workspace } = this.link;
    if (!sheet || !workspace || sheet.busy) return;
    const { action, maker, values } = sheet;
    this.sheet = { ...sheet, busy: true, flaws: {}, refused: null };
    const kind = action ? workspace.catalogue.get(action.kind) : undefined;
    if (action && kind && sheet.refs) return this.sendBatch(kind, action, sheet.refs, values);
    const attempt = maker
      ? await carryOutMaker(workspace, maker, values, this.announce, this.firstOf(values))
      : action && kind
        ? await carryOut(workspace, kind, action, values, this.announce)
        : null;
    if (attempt === null || attempt.done === 'held') {
      this.sheet = action && goesAtOnce(action) ? null : { ...sheet, busy: false };
    } else if (attempt.done) {
      const ids = [...attempt.ids, ...(action ? await this.follow(action) : [])];
      [this.sheet, this.refused, this.focusNext] = [null, null, 'h2'];
      this.done = { ids, label: maker?.label ?? action?.label ?? '', undo: action?.undo ?? false };
      this.settled(attempt, maker !== null);
      if (action?.name === revealName) this.revealed = new Set([...this.revealed, action.ref]);
    } else if (action && goesAtOnce(action)) {
      [this.sheet, this.refused] = [null, attempt.refused ?? Object.values(attempt.flaws).join(' ')];
    } else {
      this.sheet = { ...sheet, busy: false, flaws: attempt.flaws, refused: attempt.refused };
      this.focusNext = '[aria-invalid]';
    }
  };

  private async sendBatch(kind: Kind, action: Action, refs: readonly Ref[], values: Typed): Promise<void> {
    const { workspace } = this.link;
    if (!workspace || !this.sheet) return;
    const asked = batchOf(workspace, kind, action, refs, values);
    if ('flaws' in asked) {
      [this.sheet, this.focusNext] = [{ ...this.sheet, busy: false, flaws: asked.flaws }, '[aria-invalid]'];
      return;
    }
    await this.carryOutAll(action.label, asked.drafts, action.undo, (progress) => {
      if (this.sheet) this.sheet = { ...this.sheet, progress };
    });
    this.sheet = null;
  }

  /** One click, one batch; what was not done is told one by one, and the rest can be taken back together. */
  protected async carryOutAll(
    label: string,
    drafts: readonly Draft[],
    undo: boolean,
    told: (progress: string) => void,
  ): Promise<BatchResult | null> {
    const { workspace } = this.link;
    if (!workspace) return null;
    const { word } = voiceOf(this.mode, this.link.messages);
    const result = await carryOutMany(workspace, drafts, this.announce, (done) =>
      told(word('saving', { done, all: drafts.length })),
    );
    const { ids, notDone } = result;
    [this.refused, this.focusNext, this.notDone] = [null, 'h2', notDone];
    this.done = ids.length === 0 ? null : { ids, label: `${label} ${word('items', { count: ids.length })}`, undo };
    return result;
  }

  protected async undo(ids: readonly string[]): Promise<void> {
    const { workspace } = this.link;
    for (const id of [...ids].reverse()) {
      const undone = await workspace?.undo(id);
      if (this.refusedBy(undone)) return;
    }
    [this.done, this.refused, this.focusNext] = [null, null, 'h2'];
  }

  /** Shows why something was not kept; whether there was a reason. */
  private refusedBy(done: Executed | undefined): boolean {
    const refused = done && !done.saved ? done.refused : null;
    this.refused = refused && `${refused.message}（${refused.code}）`;
    return refused !== null;
  }

  protected readonly leaveSheet = (): void => {
    if (this.sheet?.action === null) this.focusNext = 'h2';
    this.sheet = null;
  };

  private readonly closed = (): void => {
    if (this.sheet?.action) this.sheet = null;
  };

  private readonly sheetSteps = {
    send: () => void this.send(),
    leave: this.leaveSheet,
    renew: () => this.requestUpdate(),
    explain: () => {
      if (this.sheet) this.sheet = { ...this.sheet, explained: !this.sheet.explained };
    },
  };

  protected noticesOn(scene: Scene): NoticeSteps {
    return {
      instead: (entry) => this.drawInstead(scene, entry),
      done: this.done,
      undo: ({ ids }) => void this.undo(ids),
      export: this.unsentFile.save,
      resend: async (id) => void this.refusedBy(await this.link.workspace?.resend(id)),
      dismiss: (id) => void this.link.workspace?.dismiss(id),
      login: () => this.emit('dangjian-need-login', {}),
    };
  }

  protected readonly announce: Announce = {
    before: (draft) => this.emit(beforeEvent(draft.name), draft),
    after: (change) => this.emit('dangjian-change', change),
  };

  protected emit(type: string, detail: object): boolean {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable: true, detail }));
  }
}

/** Nothing to answer and nothing to confirm: pressed is done. */
const goesAtOnce = ({ questions, confirm }: Action): boolean => questions.length === 0 && confirm === null;
/** Whether there is a dialog for it; a batch tells in it how far it is. */
const isAsked = ({ action, refs }: Sheet): boolean => action !== null && (refs !== null || !goesAtOnce(action));
/** The command that shows a person part in full, by its name in the kind. */
const revealName = 'reveal';
const blank = { refs: null, refused: null, busy: false, progress: '', explained: false };
