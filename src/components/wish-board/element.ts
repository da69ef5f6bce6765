import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Ref } from '../../core/ports.js';
import { dayOf } from '../../core/rules/calendar.js';
import { jsonText } from '../../core/rules/json-text.js';
import type { Action, Seen } from '../../core/views/index.js';
import { copyText } from '../parts/copy-text.js';
import type { Sheet } from '../parts/print-sheet.js';
import type { Attempt } from '../record-view/carry-out.js';
import { drawUrgent } from '../record-view/notices.js';
import type { Scene } from '../record-view/scene.js';
import type { Part, WishFace } from './faces.js';
import type { SheetWish } from './sheet-page.js';
import type { WallWish } from './wall.js';
import { WishElement } from './wish-element.js';

const anyWallWish: WallWish = { search: '', category: '', open: false, page: 0 };
const anySheet: SheetWish = { search: '', state: '', campaign: '', page: 0 };
/** Commands about one wish by itself. */
const alone = [
  'edit',
  'reword',
  'claim',
  'giveUp',
  'leave',
  'meet',
  'finish',
  'merge',
  'reclaim',
  'part',
  'startShort',
  'confirm',
];

/**
 * Small wishes: the wall, one's own wishes and claims, the desk that looks at them, the list for the printer, the rounds.
 *
 * @tag dangjian-wish-board
 * @fires dangjian-workspace - asks for the workspace; `detail.answer(workspace, settings?)`
 * @fires dangjian-before-<command> - before it is kept on the device; cancellable; `detail` = the draft
 * @fires dangjian-change - after a command is kept on the device; `detail` = { kind, name, ref, id }
 * @fires dangjian-open - a wish is about to be opened; cancellable; `detail` = { ref }
 * @csspart faces - @csspart tools - @csspart wall - @csspart card - @csspart own - @csspart group - @csspart list - @csspart detail
 */
export class DangjianWishBoard extends WishElement {
  /** `wall`, `mine`, `claims`, `desk`, `list` or `rounds`; one that this person may not use is the wall. Follows what the person does. */
  @property({ reflect: true }) view: WishFace = 'wall';

  @state() private opened: Ref | null = null;
  @state() private wall: WallWish = anyWallWish;
  @state() private sheetWish: SheetWish = anySheet;
  @state() private picked: ReadonlySet<Ref> | null = null;
  @state() private copied: { text: string; taken: boolean } | null = null;

  private looked: { basis: string; all: Seen[]; part: Part } | null = null;

  protected override forget(another: boolean): void {
    super.forget(another);
    [this.opened, this.picked, this.copied] = [null, null, null];
    [this.wall, this.sheetWish] = [anyWallWish, anySheet];
  }

  protected override get place(): string {
    return [this.view, this.opened].join(' ');
  }

  protected override get needsDesk(): boolean {
    return super.needsDesk || this.opened !== null || this.view !== 'wall';
  }

  protected override settled({ ref }: Attempt & { done: true }, made: boolean): void {
    this.others = new Set();
    if (made && ref.startsWith(`${this.kind}/`)) this.opened = ref;
    else if (this.opened !== null) this.focusNext = 'article h2';
  }

  protected override drawPage(scene: Scene): TemplateResult | typeof nothing {
    const page = this.wishPage;
    if (!page) return nothing;
    const { all, part } = this.lookNow(scene, page.partOf);
    const view = part.faces.includes(this.view) ? this.view : 'wall';
    const info = page.drawInfo(scene);
    const sight = this.opened === null ? null : scene.workspace.sight(this.opened);
    if (sight && sight.record.data !== null) return html`${this.drawWish(scene, all, sight)}${info}`;
    return html`<header class="front">
        <h2 tabindex="-1">${scene.kind.label}</h2>
        ${part.near && !scene.readonly ? html`<button type="button" class="main" data-make @click=${() => this.make(scene)}>${scene.kind.commands.collect?.label}</button>` : nothing}
      </header>
      ${scene.readonly ? html`<p class="faint">${scene.voice.word('readonly')}</p>` : nothing} ${drawUrgent(scene)}
      ${page.drawFaces(scene, part, view, (face) => {
        [this.view, this.picked, this.copied] = [face, null, null];
      })}
      ${this.drawFace(scene, all, part, view) ?? nothing} ${info}`;
  }

  /** Every record and every unit is looked at, so only when something may have moved: not with every key. */
  private lookNow(scene: Scene, partOf: (scene: Scene, all: readonly Seen[]) => Part): { all: Seen[]; part: Part } {
    const basis = [this.link.news, today(scene), jsonText(scene.workspace.me)].join(' ');
    if (this.looked?.basis === basis) return this.looked;
    const all = this.all(scene);
    this.looked = { basis, all, part: partOf(scene, all) };
    return this.looked;
  }

  private drawFace(scene: Scene, all: Seen[], part: Part, view: WishFace): TemplateResult | typeof nothing | undefined {
    const own = { begin: (action: Action) => this.begin(action), toWall: () => this.turn('wall') };
    switch (view) {
      case 'wall':
        return this.wishPage?.drawWall(scene, all, {
          wish: this.wall,
          seek: (wish) => {
            this.wall = { ...this.wall, page: 0, ...wish };
          },
          begin: own.begin,
          open: part.near ? (ref) => this.show(ref) : null,
        });
      case 'mine':
        return this.wishDesk?.drawMine(scene, all, own);
      case 'claims':
        return this.wishDesk?.drawClaims(scene, all, own);
      case 'desk':
        return this.wishDesk?.drawDeskPage(scene, all, part, {
          ...this.deskSteps,
          rest: (ref) => void this.makeRest(scene, ref),
        });
      case 'list':
        return this.drawList(scene, all);
      case 'rounds':
        return this.wishDesk?.drawRounds(scene, all, {
          make: (maker) => this.make(scene, { start: today(scene) }, maker),
          begin: (action, refs) => this.begin(action, refs ?? null),
          list: (campaign) => {
            [this.view, this.sheetWish] = ['list', { ...anySheet, campaign }];
          },
        });
    }
  }

  private drawList(scene: Scene, all: readonly Seen[]): TemplateResult | typeof nothing {
    const desk = this.wishDesk;
    if (!desk) return nothing;
    const { picked, sheetWish: wish } = this;
    const found = picked === null ? [] : desk.listed(scene, all, wish);
    return desk.drawSheetPage(scene, all, {
      wish,
      picked,
      revealed: this.revealed,
      seek: (next) => {
        this.sheetWish = { ...wish, ...next };
      },
      pick: this.pick,
      startPicking: () => {
        this.picked = picked === null ? new Set() : null;
      },
      open: (ref) => this.show(ref),
      print: () => this.print(desk.wishSheet(scene, all, wish)),
      printNamed: () => void this.printNamed(scene, all),
      batch:
        picked === null
          ? nothing
          : (this.desk?.drawBatchBar(scene, picked, {
              found: found.length,
              all: () => found.map(({ ref }) => ref),
              alone,
              pick: (next) => {
                this.picked = next;
              },
              begin: (action, refs) => this.begin(action, refs),
            }) ?? nothing),
    });
  }

  private print(sheet: Sheet): void {
    this.desk?.printSheet(this.renderRoot as ShadowRoot, sheet);
  }

  /** Each name that is printed was asked for, and leaves its line in the log. */
  private async printNamed(scene: Scene, all: readonly Seen[]): Promise<void> {
    const { wishDesk, sheetWish } = this;
    const { person } = scene;
    if (!wishDesk || !person) return;
    const parts = wishDesk.revealable(scene, wishDesk.listed(scene, all, sheetWish));
    const drafts = parts.flatMap((ref) => (this.revealed.has(ref) ? [] : [{ kind: person.name, name: 'reveal', ref }]));
    const result = await this.carryOutAll(person.commands.reveal?.label ?? '', drafts, false, () => undefined);
    this.revealed = new Set([...this.revealed, ...(result?.refs ?? [])]);
    this.print(wishDesk.wishSheet(scene, all, sheetWish, this.revealed));
  }

  /** A wish in full, for those who look after it. */
  private drawWish(scene: Scene, all: readonly Seen[], sight: Seen): TemplateResult | typeof nothing {
    const { wishDesk, desk } = this;
    if (!wishDesk || !desk) return nothing;
    return wishDesk.drawOpenWish(scene, all, sight, {
      detail: this.detailSteps(this.back),
      drawDetail: desk.drawDetail,
      open: (other) => this.show(other),
      merge: (into) => this.mergeInto(scene, sight.ref, into),
      rest: () => void this.makeRest(scene, sight.ref),
    });
  }

  private get deskSteps() {
    return {
      open: (ref: Ref) => this.show(ref),
      begin: (action: Action, who?: string) => this.begin(action, null, who === undefined ? {} : { who }),
      copied: this.copied,
      copy: (text: string) =>
        void copyText(this.renderRoot as ShadowRoot, text).then((taken) => {
          this.copied = { text, taken };
        }),
    };
  }

  private readonly pick = (ref: Ref): void => {
    const picked = new Set(this.picked);
    if (!picked.delete(ref)) picked.add(ref);
    this.picked = picked;
  };

  private turn(view: WishFace): void {
    [this.view, this.focusNext] = [view, 'h2'];
  }

  protected override show(ref: Ref): void {
    if (!this.emit('dangjian-open', { ref })) return;
    [this.opened, this.refused, this.focusNext] = [ref, null, 'article h2'];
  }

  private readonly back = (): void => {
    [this.focusNext, this.opened] = [`[data-open="${this.opened}"]`, null];
  };
}

const today = ({ workspace }: Scene): string => (workspace.me ? dayOf(workspace.me.now) : '');

declare global {
  interface HTMLElementTagNameMap {
    'dangjian-wish-board': DangjianWishBoard;
  }
}
