import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { codeOf, say } from '../../core/codes.js';
import { kindName } from '../../core/kind/index.js';
import type { Ref } from '../../core/ports.js';
import { dayOf } from '../../core/rules/calendar.js';
import { type Action, type ListWish, makerOf, openingValues } from '../../core/views/index.js';
import { coded, developer } from '../messages/developer.js';
import { type Mode, voiceOf } from '../messages/words.js';
import { holdWhileComposing } from '../parts/composing.js';
import { saveFile } from '../parts/save-file.js';
import { rememberedSize, sizeSwitch } from '../parts/size-switch.js';
import { version } from '../parts/version.js';
import { WorkspaceLink } from '../parts/workspace-link.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { type Announce, carryOut, carryOutMaker } from './carry-out.js';
import { drawDetail, revealName } from './detail.js';
import { drawList } from './list.js';
import { type Done, drawFoot, drawParked, drawStatus, drawUrgent, type NoticeSteps } from './notices.js';
import { drawAction, drawMaker, type Sheet } from './papers.js';
import { givenFor, homesFor, type Scene, sceneOf } from './scene.js';
import { styles } from './styles.js';

/**
 * Records of one kind, drawn from the kind alone: list, detail, form and actions.
 *
 * @tag dangjian-record-view
 * @fires dangjian-workspace - asks for the workspace; `detail.answer(workspace, settings?)`
 * @fires dangjian-before-<command> - before it is kept on the device; cancellable; `detail` = the draft
 * @fires dangjian-change - after a command is kept on the device; `detail` = { kind, name, ref, id }
 * @fires dangjian-open - a record is about to be opened; cancellable; `detail` = { ref }
 * @fires dangjian-save-file - a file for the person; cancellable; `detail` = { name, text }
 * @fires dangjian-need-login - the person asked to log in again
 * @csspart status - @csspart parked - @csspart group - @csspart line - @csspart chip - @csspart detail - @csspart action
 */
export class DangjianRecordView extends LitElement {
  static override styles = [tokens, base, styles];
  static readonly version = version;

  /** Name of the kind: `task`, `wish`, `demo.honor`. */
  @property() kind = '';
  /** `list`, or the ref of a record. Follows what the person does. */
  @property() view = 'list';
  @property({ type: Boolean }) readonly = false;
  /** `elder` = 长辈版, `staff` = 工作版. */
  @property({ reflect: true }) mode: Mode = 'staff';
  /** `1`, `2` or `3`, the largest. */
  @property({ reflect: true }) size = '1';
  /** `auto`, `light` or `dark`. */
  @property({ reflect: true }) theme = 'auto';

  @state() private wish: ListWish = { search: '', state: '' };
  @state() private shown: Record<string, number> = {};
  @state() private sheet: Sheet | null = null;
  @state() private done: Done | null = null;
  @state() private refused: string | null = null;
  @state() private revealed: ReadonlySet<Ref> = new Set();
  private focusNext: string | null = null;
  /** What the console was told last, so that it is told once. */
  private complained = '';

  private readonly link = new WorkspaceLink(this, {
    needs: ({ catalogue }) => [
      ...new Set([catalogue.get(this.kind)?.scope.shelf ?? 'work', 'wall', 'people', 'roll'] as const),
    ],
    joined: () => this.forget(),
    heard: () => this.requestUpdate(),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.mode === 'elder') this.size = rememberedSize() ?? this.size;
    // A dialog that was moved has left the top layer without a word; it is opened again with the next drawing.
    this.dialog?.removeAttribute('open');
    this.requestUpdate();
  }

  /** Looks at the backend now. */
  async refresh(): Promise<void> {
    await this.link.workspace?.refresh();
  }

  /** Another person, another kind: nothing that was typed or shown in full stays behind. */
  private forget(): void {
    [this.sheet, this.done, this.refused, this.revealed] = [null, null, null, new Set()];
    this.wish = { search: '', state: '' };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('kind') || !this.hasUpdated) return;
    this.view = 'list';
    this.forget();
    this.link.renew();
  }

  protected override updated(): void {
    const { dialog } = this;
    const asked = this.sheet !== null && this.sheet.action !== null;
    if (dialog && asked && !dialog.open) dialog.showModal();
    if (dialog && !asked && dialog.open) dialog.close();
    const wanted = this.focusNext === null ? null : this.renderRoot.querySelector<HTMLElement>(this.focusNext);
    this.focusNext = null;
    wanted?.focus();
  }

  protected override render(): TemplateResult {
    return html`<div class="root" lang="zh-CN" @keydown=${holdWhileComposing}>${this.drawWhole()}</div>`;
  }

  private drawWhole(): TemplateResult {
    const { workspace, settings, unanswered, failed } = this.link;
    const { word } = voiceOf(this.mode);
    if (unanswered !== null) return html`<p class="empty" role="alert">${unanswered}（DJ-E001）</p>`;
    if (failed !== null) return html`<p class="empty" role="alert">${say(codeOf(failed) ?? 'DJ-L001')}</p>`;
    if (!workspace || workspace.status.phase === 'opening')
      return html`<p class="empty" role="status">${word('opening')}</p>`;
    if (workspace.status.phase === 'closed') return html`<p class="empty" role="status">${word('closed')}</p>`;
    const kind = workspace.catalogue.get(this.kind);
    if (!kind) {
      const message = developer['DJ-E002'](this.localName, this.kind);
      if (this.complained !== message) console.error(coded('DJ-E002', message));
      this.complained = message;
      return html`<p class="empty" role="alert">${message}（DJ-E002）</p>`;
    }
    const scene = sceneOf(workspace, kind, { settings, mode: this.mode, readonly: this.readonly });
    return html`${this.mode === 'elder' ? sizeSwitch(this.size, this.resize) : nothing}${drawStatus(scene, this.notices)}
      <div role="alert">${this.refused !== null ? html`<p class="flaw">${this.refused}</p>` : nothing}</div>
      ${drawParked(scene, this.notices)} ${this.drawPage(scene)} ${drawFoot(scene)}
      <dialog aria-labelledby="sheet-title" @cancel=${this.leaveSheet} @close=${this.closed}>
        ${this.sheet ? drawAction(scene, this.sheet, this.sheetSteps) : nothing}
      </dialog>`;
  }

  private drawPage(scene: Scene): TemplateResult | typeof nothing {
    const { sheet } = this;
    if (sheet && sheet.action === null && sheet.maker) {
      return drawMaker(scene, sheet, this.sheetSteps, homesFor(scene, sheet.maker));
    }
    const sight = this.view === 'list' ? null : scene.workspace.sight(this.view);
    if (sight && sight.record.data !== null && kindName(sight.ref) === this.kind) {
      return drawDetail(
        scene,
        { revealed: this.revealed, back: this.back, begin: this.begin, undo: (id) => this.undo([id]) },
        sight,
      );
    }
    return this.drawFront(scene);
  }

  private drawFront(scene: Scene): TemplateResult {
    const maker = scene.readonly ? null : makerOf(scene.kind, scene.person);
    const may = maker !== null && Object.keys(homesFor(scene, maker)).length > 0;
    return html`<header class="front">
        <h2 tabindex="-1">${scene.kind.label}</h2>
        ${may ? html`<button type="button" class="main" data-make @click=${() => this.make(scene)}>${maker.label}</button>` : nothing}
      </header>
      ${scene.readonly ? html`<p class="faint">${scene.voice.word('readonly')}</p>` : nothing} ${drawUrgent(scene)}
      ${drawList(scene, {
        wish: this.wish,
        shown: this.shown,
        seek: (wish) => {
          this.wish = wish;
        },
        more: (state, count) => {
          this.shown = { ...this.shown, [state]: count };
        },
        open: this.open,
      })}`;
  }

  private readonly open = (ref: Ref): void => {
    if (!this.emit('dangjian-open', { ref })) return;
    [this.view, this.refused, this.focusNext] = [ref, null, 'h2'];
  };

  private readonly back = (): void => {
    [this.focusNext, this.view, this.refused] = [`[data-ref="${this.view}"]`, 'list', null];
  };

  private readonly make = (scene: Scene): void => {
    const maker = makerOf(scene.kind, scene.person);
    if (!maker) return;
    const given = givenFor(scene, homesFor(scene, maker));
    this.sheet = { ...blank, action: null, maker, values: openingValues(maker.questions, null, given), flaws: {} };
    this.focusNext = 'h2';
  };

  private readonly begin = (action: Action): void => {
    const data = this.link.workspace?.sight(action.ref)?.record.data ?? null;
    this.sheet = { ...blank, action, maker: null, values: openingValues(action.questions, data, {}), flaws: {} };
    if (action.questions.length === 0 && action.confirm === null) void this.send();
  };

  private readonly send = async (): Promise<void> => {
    const { sheet } = this;
    const { workspace } = this.link;
    if (!sheet || !workspace || sheet.busy) return;
    const { action, maker, values } = sheet;
    this.sheet = { ...sheet, busy: true, flaws: {}, refused: null };
    const kind = action ? workspace.catalogue.get(action.kind) : undefined;
    const attempt = maker
      ? await carryOutMaker(workspace, maker, values, this.announce)
      : action && kind
        ? await carryOut(workspace, kind, action, values, this.announce)
        : null;
    if (attempt === null || attempt.done === 'held') {
      this.sheet = { ...sheet, busy: false };
    } else if (attempt.done) {
      [this.sheet, this.refused, this.focusNext] = [null, null, 'h2'];
      this.done = { ids: attempt.ids, label: maker?.label ?? action?.label ?? '', undo: action?.undo ?? false };
      if (maker) this.view = attempt.ref;
      if (action?.name === revealName) this.revealed = new Set([...this.revealed, action.ref]);
    } else if (action && action.questions.length === 0 && action.confirm === null) {
      [this.sheet, this.refused] = [null, attempt.refused ?? Object.values(attempt.flaws).join(' ')];
    } else {
      this.sheet = { ...sheet, busy: false, flaws: attempt.flaws, refused: attempt.refused };
      this.focusNext = '[aria-invalid]';
    }
  };

  private async undo(ids: readonly string[]): Promise<void> {
    const { workspace } = this.link;
    for (const id of [...ids].reverse()) {
      const undone = await workspace?.undo(id);
      if (undone && !undone.saved) {
        this.refused = `${undone.refused.message}（${undone.refused.code}）`;
        return;
      }
    }
    [this.done, this.refused, this.focusNext] = [null, null, 'h2'];
  }

  private readonly leaveSheet = (): void => {
    if (this.sheet?.action === null) this.focusNext = 'h2';
    this.sheet = null;
  };

  private readonly closed = (): void => {
    if (this.sheet?.action) this.sheet = null;
  };

  private readonly sheetSteps = {
    send: () => void this.send(),
    leave: this.leaveSheet,
    explain: () => {
      if (this.sheet) this.sheet = { ...this.sheet, explained: !this.sheet.explained };
    },
  };

  private get notices(): NoticeSteps {
    return {
      done: this.done,
      undo: ({ ids }) => void this.undo(ids),
      export: this.export,
      dismiss: (id) => void this.link.workspace?.dismiss(id),
      login: () => this.emit('dangjian-need-login', {}),
    };
  }

  private readonly resize = (size: string): void => {
    this.size = size;
  };

  private readonly export = (): void => {
    const { workspace } = this.link;
    if (!workspace) return;
    const today = dayOf(workspace.me?.now ?? new Date().toISOString());
    saveFile(this, { name: `没有报送的内容-${today}.json`, text: workspace.exportUnsent() });
  };

  private readonly announce: Announce = {
    before: (draft) => this.emit(`dangjian-before-${kebab(draft.name)}`, draft),
    after: (change) => this.emit('dangjian-change', change),
  };

  private emit(type: string, detail: object): boolean {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable: true, detail }));
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot?.querySelector('dialog') ?? null;
  }
}

/** `requestFinish` → `request-finish`. */
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const blank = { refused: null, busy: false, explained: false };

declare global {
  interface HTMLElementTagNameMap {
    'dangjian-record-view': DangjianRecordView;
  }
}
