import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Draft } from '../../core/sync/workspace-shape.js';
import type { ListWish } from '../../core/views/index.js';
import type { Attempt } from './carry-out.js';
import { drawList } from './list.js';
import { drawUrgent } from './notices.js';
import { OpenRecordElement } from './open-record.js';
import { makerFor, type Scene } from './scene.js';

const noWish: ListWish = { search: '', state: '' };

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
export class DangjianRecordView extends OpenRecordElement {
  /** Name of the kind: `task`, `wish`, `demo.honor`. */
  @property() override kind = '';

  @state() private wish = noWish;
  @state() private shown: Record<string, number> = {};
  @state() private page = 0;
  /** How far the batch of follow-ups is; `null` = none is under way. */
  @state() private following: string | null = null;

  protected override forget(another: boolean): void {
    super.forget(another);
    [this.wish, this.page] = [noWish, 0];
  }

  protected override get needsDesk(): boolean {
    return super.needsDesk || this.view !== 'list';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('kind') || !this.hasUpdated) return;
    this.forget(true);
    this.link.renew();
  }

  protected override settled({ ref }: Attempt & { done: true }, made: boolean): void {
    if (made) this.view = ref;
  }

  protected override drawPage(scene: Scene): TemplateResult {
    const sight = this.opened(scene);
    if (!this.desk || !sight) return this.drawFront(scene);
    const follows = this.desk.drawFollowUps(scene, sight, { busy: this.following, carryOut: this.followUp });
    return this.desk.drawDetail(scene, this.detailSteps(this.back), sight, follows);
  }

  private drawFront(scene: Scene): TemplateResult {
    const maker = makerFor(scene);
    return html`<header class="front">
        <h2 tabindex="-1">${scene.kind.label}</h2>
        ${maker ? html`<button type="button" class="main" data-make @click=${() => this.make(scene)}>${maker.label}</button>` : nothing}
      </header>
      ${scene.readonly ? html`<p class="faint">${scene.voice.word('readonly')}</p>` : nothing} ${drawUrgent(scene)}
      ${drawList(scene, {
        wish: this.wish,
        shown: this.shown,
        page: this.page,
        seek: (wish) => {
          [this.wish, this.page] = [wish, 0];
        },
        turn: (page) => {
          [this.page, this.focusNext] = [page, '.group h3'];
        },
        more: (state, count) => {
          this.shown = { ...this.shown, [state]: count };
        },
        open: this.open,
      })}`;
  }

  private readonly followUp = async (label: string, drafts: readonly Draft[]): Promise<void> => {
    if (this.following !== null) return;
    this.following = '';
    try {
      await this.carryOutAll(label, drafts, false, (progress) => {
        this.following = progress;
      });
    } finally {
      this.following = null;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dangjian-record-view': DangjianRecordView;
  }
}
