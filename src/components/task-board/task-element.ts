import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Ref } from '../../core/ports.js';
import type { Draft, Sight } from '../../core/sync/workspace-shape.js';
import { type Action, type Seen, type Tally, talliesOf, tallyText, titleOf } from '../../core/views/index.js';
import { boardWords } from '../messages/board-words.js';
import { copyText } from '../parts/copy-text.js';
import { keepOpen } from '../parts/keep-open.js';
import { loadPlanImport } from '../plan-import/load.js';
import { RecordElement } from '../record-view/record-element.js';
import type { Scene } from '../record-view/scene.js';
import { cardSelector } from './card.js';
import type { Way } from './move.js';
import type { Sharing } from './owners.js';
import type { Copied } from './parts.js';

type TaskDesk = typeof import('./task-desk.js');

/** What can be done with one task, whatever shows it: opened, moved, given to many, wrapped up. Each has a dialog of its own. */
export abstract class TaskElement extends RecordElement {
  readonly kind = 'task';

  @state() protected opened: Ref | null = null;
  @state() protected moving: { ref: Ref; ways: readonly Way[]; chosen: string } | null = null;
  @state() private sharing: Sharing | null = null;
  @state() private copied: Copied | null = null;
  /** The import of a plan: `late` = not asked for yet; its element stays, and with it what was typed. */
  @state() private importing: 'late' | 'open' | 'shut' = 'late';
  /** The card from which a dialog was opened: the focus returns to it. */
  private came: Ref | null = null;

  /** What draws whatever of the tasks comes with a click. */
  protected taskDesk: TaskDesk | null = null;

  protected override get place(): string {
    return String(this.opened);
  }

  protected override get needsDesk(): boolean {
    return super.needsDesk || this.opened !== null || this.moving !== null || this.sharing !== null;
  }

  protected override async fetchOwn(): Promise<void> {
    this.taskDesk = await import('./task-desk.js');
    this.adopt(...this.taskDesk.taskDeskStyles);
  }

  protected override forget(another: boolean): void {
    super.forget(another);
    [this.opened, this.moving, this.sharing, this.copied, this.importing] = [null, null, null, null, 'late'];
  }

  protected override updated(): void {
    const dialog = (name: string): HTMLDialogElement | null => this.renderRoot.querySelector(`dialog.${name}`);
    keepOpen(dialog('task'), this.opened !== null && this.mode === 'staff');
    keepOpen(dialog('move'), this.moving !== null);
    keepOpen(dialog('sharing'), this.sharing !== null);
    keepOpen(dialog('plan'), this.importing === 'open');
    super.updated();
  }

  protected override drawDialogs(scene: Scene): TemplateResult {
    const say = scene.voice.from(boardWords);
    const sight = this.opened === null || this.mode === 'elder' ? null : scene.workspace.sight(this.opened);
    return html`<dialog class="task" aria-label=${say('board.detail')} @close=${this.shut}>
        ${sight ? this.drawTask(scene, sight) : nothing}
      </dialog>
      <dialog class="move" aria-labelledby="move-title" @close=${this.stay}>${this.drawMoving(scene)}</dialog>
      <dialog class="sharing" aria-labelledby="sharing-title" @close=${this.keepWhole}>
        ${
          this.sharing
            ? this.taskDesk?.drawSharing(scene, this.sharing, {
                choose: (chosen) => this.share({ chosen, flaw: '' }),
                seek: (search) => this.share({ search }),
                send: () => void this.sendParts(scene),
                leave: this.keepWhole,
              })
            : nothing
        }
      </dialog>
      <dialog class="plan" aria-label=${say('board.import')} @close=${this.closedImport}>
        ${this.importing === 'late' ? nothing : this.drawImport(say('board.backToTasks'))}
      </dialog>`;
  }

  /** Whether this person may bring a plan in here. */
  protected mayImport({ workspace, readonly }: Scene): boolean {
    return (
      !readonly &&
      workspace.catalogue.get('plan') !== undefined &&
      workspace.allowed('plan', 'adopt', null).may !== 'no'
    );
  }

  protected drawImportButton(scene: Scene): TemplateResult | typeof nothing {
    return this.mayImport(scene)
      ? html`<button type="button" data-import @click=${() => void this.openImport()}>${scene.voice.from(boardWords)('board.import')}</button>`
      : nothing;
  }

  private drawImport(back: string): TemplateResult {
    return html`<button type="button" class="plain back" @click=${this.shutImport}>‹ ${back}</button>
      <dangjian-plan-import
        .mode=${this.mode}
        .size=${this.size}
        .theme=${this.theme}
        @dangjian-open=${this.sawImport}
      ></dangjian-plan-import>`;
  }

  private async openImport(): Promise<void> {
    try {
      await loadPlanImport();
      [this.importing, this.refused] = ['open', null];
    } catch (thrown) {
      this.refused = String((thrown as { message?: unknown }).message ?? thrown);
    }
  }

  private readonly shutImport = (): void => {
    if (this.importing !== 'open') return;
    [this.importing, this.focusNext] = ['shut', '[data-import]'];
  };

  /** A dialog tells of its closing late: by then it may be open again. */
  private readonly closedImport = (event: Event): void => {
    if (!(event.target as HTMLDialogElement).open) this.shutImport();
  };

  /** The tasks that were imported are right here. */
  private readonly sawImport = (event: Event): void => {
    event.stopPropagation();
    this.shutImport();
  };

  protected drawTask(scene: Scene, sight: Sight): TemplateResult | typeof nothing {
    const parts = this.taskDesk?.drawParts(scene, this.tally(scene, sight), {
      open: this.open,
      copied: this.copied,
      copy: (text) =>
        void copyText(this.renderRoot as ShadowRoot, text).then((taken) => {
          this.copied = { text, taken };
        }),
    });
    return this.desk?.drawDetail(scene, this.detailSteps(this.shut), sight, parts) ?? nothing;
  }

  private drawMoving(scene: Scene): TemplateResult | typeof nothing {
    const { moving } = this;
    if (!moving || !this.taskDesk) return nothing;
    const title = titleOf(scene.kind, scene.workspace.sight(moving.ref)?.record.data ?? null, scene.names);
    return this.taskDesk.drawMove(scene, title, moving.ways, {
      chosen: moving.chosen,
      choose: (chosen) => {
        this.moving = { ...moving, chosen };
      },
      go: () => {
        const way = moving.ways.find(({ action }) => action.name === moving.chosen);
        this.moving = null;
        if (way) this.begin(way.action);
      },
      leave: this.stay,
    });
  }

  private tally({ workspace }: Scene, { ref }: Seen): Tally | undefined {
    return talliesOf(workspace.list(this.kind)).get(ref);
  }

  protected readonly open = (ref: Ref): void => {
    if (!this.emit('dangjian-open', { ref })) return;
    [this.opened, this.came, this.copied, this.refused, this.focusNext] = [
      ref,
      this.came ?? ref,
      null,
      null,
      'article h2',
    ];
  };

  protected readonly shut = (): void => {
    if (this.opened === null) return;
    this.focusNext = this.mode === 'elder' ? `[data-ref="${this.opened}"]` : cardSelector(this.came ?? this.opened);
    [this.opened, this.came, this.copied] = [null, null, null];
  };

  private readonly stay = (): void => {
    if (this.moving) this.focusNext = cardSelector(this.moving.ref);
    this.moving = null;
  };

  private readonly keepWhole = (): void => {
    this.sharing = null;
  };

  /** Giving a task to many has a page of its own before the command; wrapping it up begins with how far the many are. */
  protected override begin(action: Action, refs: readonly Ref[] | null = null): void {
    const { workspace } = this.link;
    const whole = workspace?.sight(action.ref);
    if (action.name === 'share' && refs === null && whole) {
      this.sharing = { whole, chosen: new Set(), search: '', flaw: '', progress: '' };
      return;
    }
    super.begin(action, refs);
    if (action.name !== 'wrapUp' || !workspace || !this.sheet || this.sheet.values.result) return;
    const tally = talliesOf(workspace.list(this.kind)).get(action.ref);
    const name = (unit: string): string => String(workspace.sight(`unit/${unit}`)?.record.data?.name ?? unit);
    if (tally) this.sheet = { ...this.sheet, values: { ...this.sheet.values, result: tallyText(tally, name) } };
  }

  private share(news: Partial<Sharing>): void {
    if (this.sharing) this.sharing = { ...this.sharing, ...news };
  }

  private async sendParts(scene: Scene): Promise<void> {
    const { sharing, taskDesk } = this;
    const say = scene.voice.from(boardWords);
    if (!sharing || !taskDesk || sharing.progress !== '') return;
    if (sharing.chosen.size === 0) {
      this.share({ flaw: say('board.noOwners') });
      return;
    }
    const { word } = scene.voice;
    const owners = taskDesk.ownersOf(scene).flatMap(({ id }) => (sharing.chosen.has(id) ? [id] : []));
    const keep = (drafts: readonly Draft[]) =>
      this.carryOutAll(say('board.shared'), drafts, false, (progress) => this.share({ progress }));
    this.share({ progress: word('saving', { done: 0, all: owners.length }) });
    const [whole, ...parts] = taskDesk.sharingDrafts(sharing, owners);
    const first = await keep(whole ? [whole] : []);
    const [id] = first?.ids ?? [];
    if (id === undefined) {
      this.share({ progress: '', flaw: first?.notDone[0]?.why || word('heldBack') });
      this.notDone = [];
      return;
    }
    // Nobody is asked for a part of what was not shared in the end.
    await keep(parts.map((part) => ({ ...part, after: id, batch: id })));
    if (this.done) this.done = { ...this.done, ids: [id, ...this.done.ids] };
    this.sharing = null;
  }
}
