import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Ref } from '../../core/ports.js';
import { dayOf } from '../../core/rules/calendar.js';
import { jsonText } from '../../core/rules/json-text.js';
import {
  anyWish,
  type BoardView,
  type BoardWish,
  boardOf,
  type ColumnName,
  type ListWish,
  type Maker,
} from '../../core/views/index.js';
import { boardWords } from '../messages/board-words.js';
import { lightsPurpose } from '../messages/standing.js';
import type { Attempt } from '../record-view/carry-out.js';
import { drawList } from '../record-view/list.js';
import { makerFor, type Scene } from '../record-view/scene.js';
import { drawBoard } from './board.js';
import { cardSelector } from './card.js';
import { CardWindow } from './card-window.js';
import { LightCount } from './light-count.js';
import { movesTo, waysOf } from './move.js';
import type { BoardSteps } from './steps.js';
import { boardStyles } from './styles.js';
import { TaskElement } from './task-element.js';
import { type BoardFace, drawFoundNothing, drawNoTasks, drawTools } from './tools.js';

/** Below this width, in times the size of type, one column is shown at a time. */
const roomForFive = 52;

/**
 * The plan's tasks: a board and a ledger for staff (工作版), one list in plain words for old people (长辈版).
 *
 * @tag dangjian-task-board
 * @fires dangjian-workspace - asks for the workspace; `detail.answer(workspace, settings?)`
 * @fires dangjian-before-<command> - before it is kept on the device; cancellable; `detail` = the draft
 * @fires dangjian-change - after a command is kept on the device; `detail` = { kind, name, ref, id }
 * @fires dangjian-open - a task is about to be opened; cancellable; `detail` = { ref }
 * @fires dangjian-need-login - the person asked to log in again
 * @fires dangjian-save-file - a file for the person; cancellable; `detail` = { name, text }
 * @csspart status, tools, filters, columns, column, card, ledger, batch, detail, parts, parked, not-done, foot
 */
export class DangjianTaskBoard extends TaskElement {
  static override styles: CSSResultGroup = [TaskElement.styles, boardStyles];

  /** `board` or `ledger`. Follows what the person does. */
  @property({ reflect: true }) view: BoardFace = 'board';
  /** Columns of the ledger, by the names of fields, parted by commas: `number,title,unit,due,light`. */
  @property() columns = '';

  @state() private wish: BoardWish = anyWish;
  @state() private unfolded = false;
  @state() private column: ColumnName | null = null;
  @state() private page = 0;
  @state() private picked: ReadonlySet<Ref> | null = null;
  @state() private narrow = false;
  @state() private elderWish: ListWish = { search: '', state: '' };
  @state() private shown: Record<string, number> = {};
  private board: BoardView | null = null;
  /** How this person may make a task; `null` = not at all. */
  private maker: Maker | null = null;
  /** What `board` was worked out from. */
  private basis: readonly unknown[] = [];

  private readonly cards = new CardWindow(this, {
    lists: () => this.renderRoot?.querySelector('.columns') ?? null,
    probe: () => this.renderRoot?.querySelector('.probe') ?? null,
  });
  private readonly lights = new LightCount(this);
  private readonly widths =
    typeof ResizeObserver === 'undefined'
      ? null
      : new ResizeObserver(() => requestAnimationFrame(() => this.measure()));

  override connectedCallback(): void {
    super.connectedCallback();
    this.widths?.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.widths?.disconnect();
  }

  private measure(): void {
    const root = this.renderRoot?.querySelector('.root');
    if (root) this.narrow = root.clientWidth < roomForFive * Number.parseFloat(getComputedStyle(root).fontSize);
  }

  protected override forget(another: boolean): void {
    super.forget(another);
    [this.wish, this.elderWish, this.picked] = [anyWish, { search: '', state: '' }, null];
  }

  protected override get needsDesk(): boolean {
    return super.needsDesk || this.unfolded || this.picked !== null || this.view === 'ledger';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') && this.view !== 'ledger') this.view = 'board';
  }

  protected override firstUpdated(): void {
    void this.updateComplete.then(() => this.measure());
  }

  protected override settled({ ref }: Attempt & { done: true }, made: boolean): void {
    // The card went elsewhere; the focus goes with it.
    if (!made) this.focusNext = this.opened === null ? cardSelector(ref) : 'article h2';
    if (made && this.mode === 'elder') this.opened = ref;
  }

  protected override drawPage(scene: Scene): TemplateResult | typeof nothing {
    return this.mode === 'elder' ? this.drawElder(scene) : this.drawStaff(scene);
  }

  private drawElder(scene: Scene): TemplateResult | typeof nothing {
    const sight = this.opened === null ? null : scene.workspace.sight(this.opened);
    if (sight) return this.drawTask(scene, sight);
    return html`<header class="front"><h2 tabindex="-1">${scene.kind.label}</h2></header>
      ${drawList(scene, {
        wish: this.elderWish,
        shown: this.shown,
        page: this.page,
        seek: (wish) => {
          [this.elderWish, this.page] = [wish, 0];
        },
        turn: this.leaf('.group h3'),
        more: (name, count) => {
          this.shown = { ...this.shown, [name]: count };
        },
        open: this.open,
      })}`;
  }

  private drawStaff(scene: Scene): TemplateResult {
    const view = this.boardNow(scene);
    return html`<header class="front">
        <h2 tabindex="-1">${scene.kind.label}</h2>
        <div class="front-tools">
          ${view.total === 0 ? nothing : this.drawImportButton(scene)}
          ${this.maker ? html`<button type="button" class="main" data-make @click=${() => this.make(scene)}>${this.maker.label}</button>` : nothing}
        </div>
      </header>
      ${scene.readonly ? html`<p class="faint">${scene.voice.word('readonly')}</p>` : nothing}
      ${view.total === 0 ? drawNoTasks(scene, this.drawImportButton(scene)) : this.drawTasks(scene, view)}`;
  }

  /** Every record is looked at, so only when one may have moved or something else is wished for: not with every scroll. */
  private boardNow(scene: Scene): BoardView {
    const { workspace } = scene;
    const { me } = workspace;
    const [today, actor] = [me ? dayOf(me.now) : '', me?.actor ?? ''];
    const grants = jsonText(me?.grants);
    const basis = [this.link.news, today, actor, grants, this.readonly, this.wish];
    if (this.board && basis.every((part, n) => part === this.basis[n])) return this.board;
    const all = workspace.list(this.kind);
    this.board = boardOf(all, this.wish, { today, actor });
    if (basis.slice(0, -1).some((part, n) => part !== this.basis[n])) {
      this.maker = makerFor(scene);
      // Lights are counted over all tasks, whatever is wished for.
      this.lights.count(all, this.board.look);
    }
    this.basis = basis;
    return this.board;
  }

  private drawTasks(scene: Scene, view: BoardView): TemplateResult {
    const steps = this.steps(scene);
    return html`${drawTools(scene, steps, {
      view: this.view,
      open: this.unfolded,
      lights: this.lights.counts,
      filters: (this.unfolded && this.taskDesk?.drawFilters(scene, steps, this.lights.all, this.view)) || nothing,
      show: (face) => {
        [this.view, this.page] = [face, 0];
      },
      unfold: () => {
        this.unfolded = !this.unfolded;
      },
      startPicking: () => {
        this.picked = this.picked === null ? new Set() : null;
      },
      print: () => void this.print(scene),
    })}
    ${
      this.picked
        ? this.desk?.drawBatchBar(scene, this.picked, {
            found: view.found,
            alone: ['share', 'wrapUp'],
            all: () =>
              view
                .rows()
                .all()
                .map(({ ref }) => ref),
            pick: (picked) => {
              this.picked = picked;
            },
            begin: (action, refs) => this.begin(action, refs),
          })
        : nothing
    }
    ${view.found === 0 ? drawFoundNothing(scene, steps) : this.drawFace(scene, steps, view)}
    <p class="faint purpose">${lightsPurpose}</p>`;
  }

  private drawFace(scene: Scene, steps: BoardSteps, view: BoardView): TemplateResult {
    if (this.view === 'ledger' && this.taskDesk) {
      return this.taskDesk.drawLedger(scene, steps, view, {
        columns: this.taskDesk.columnsFor(scene, this.columns),
        headingOf: this.taskDesk.headings(scene, this.lights.all),
        page: this.page,
        turn: this.leaf('.ledger'),
      });
    }
    const fullest = view.columns.find(({ count }) => count > 0)?.name ?? 'unassigned';
    return drawBoard(scene, steps, view, {
      ...{ window: this.cards, held: this.heldCard, narrow: this.narrow, page: this.page },
      column: this.column ?? fullest,
      turn: (column) => {
        [this.column, this.page] = [column, 0];
      },
      leaf: this.leaf('.column h3'),
    });
  }

  /** Turns pages: what stands over them takes the focus. */
  private leaf(head: string): (page: number) => void {
    return (page) => {
      [this.page, this.focusNext] = [page, head];
    };
  }

  /** Asks where a card should go; where only one way leads there, takes it. */
  private ask(scene: Scene, ref: Ref, column: ColumnName | null): void {
    const ways = column === null ? waysOf(scene, ref) : movesTo(waysOf(scene, ref), column);
    const [only] = ways;
    if (ways.length === 0) {
      const say = scene.voice.from(boardWords);
      const where = column === null ? '' : say('board.toState', { state: scene.kind.states[column] ?? '' });
      this.refused = say('board.cannotMove', { title: scene.names.record(ref) ?? '', where });
    } else if (column !== null && only && ways.length === 1) this.begin(only.action);
    else this.moving = { ref, ways, chosen: '' };
  }

  private steps(scene: Scene): BoardSteps {
    return {
      wish: this.wish,
      picked: this.picked,
      seek: (wish) => {
        [this.wish, this.page] = [{ ...this.wish, ...wish }, 0];
      },
      open: this.open,
      begin: (action) => this.begin(action),
      move: (ref) => this.ask(scene, ref, null),
      pick: (ref) => {
        const picked = new Set(this.picked);
        if (!picked.delete(ref)) picked.add(ref);
        this.picked = picked;
      },
      lift: (event, ref) =>
        this.taskDesk?.liftCard(event, ref, this.renderRoot as ShadowRoot, {
          over: (_, column) => this.mark(column),
          drop: (card, column) => this.ask(scene, card, column),
          end: () => this.mark(null),
        }),
    };
  }

  /** Shows over which column a card is held, without drawing anything anew. */
  private mark(column: ColumnName | null): void {
    for (const one of this.renderRoot.querySelectorAll('.column')) {
      one.toggleAttribute('data-over', one.getAttribute('data-column') === column);
    }
  }

  private get heldCard(): Ref | null {
    return (this.renderRoot as ShadowRoot | null)?.activeElement?.closest('.card')?.getAttribute('data-ref') ?? null;
  }

  private async print(scene: Scene): Promise<void> {
    await this.fetchDesks();
    if (!this.board || !this.taskDesk) return;
    const year = scene.workspace.me ? `${dayOf(scene.workspace.me.now).slice(0, 4)}年` : '';
    const sheet = this.taskDesk.ledgerSheet(scene, this.board, {
      columns: this.taskDesk.columnsFor(scene, this.columns),
      headingOf: this.taskDesk.headings(scene, this.lights.all),
      title: scene.voice.from(boardWords)('board.sheet', { year }),
    });
    this.desk?.printSheet(this.renderRoot as ShadowRoot, sheet);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dangjian-task-board': DangjianTaskBoard;
  }
}
