import { nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { kindName } from '../../core/kind/index.js';
import type { Ref, Shelf } from '../../core/ports.js';
import type { Draft, Workspace } from '../../core/sync/workspace-shape.js';
import type { Action, Typed } from '../../core/views/index.js';
import type { Settings } from '../messages/settings.js';
import type { Attempt } from '../record-view/carry-out.js';
import { drawParked } from '../record-view/notices.js';
import { OpenRecordElement } from '../record-view/open-record.js';
import { type Scene, sceneOf } from '../record-view/scene.js';
import type { CodeDesk } from './code-desk.js';
import type { RollCall } from './new-call.js';
import type { PlanForm } from './new-plan.js';
import type { StudyScene } from './study-scene.js';
import type { StudySteps } from './study-steps.js';

const noReason = { why: '', agreed: false };

/**
 * 到会登记: meetings and study of a branch, for its secretary and liaison, and for each member the next meeting and the own
 * record. Voluntary: nothing is counted, rated or compared.
 *
 * @tag dangjian-study-checkin
 * @fires dangjian-workspace - asks for the workspace; `detail.answer(workspace, settings?)`
 * @fires dangjian-before-<command> - before it is kept on the device; cancellable; `detail` = the draft
 * @fires dangjian-change - after a command is kept on the device; `detail` = { kind, name, ref, id }
 * @fires dangjian-open - a meeting is about to be opened; cancellable; `detail` = { ref }
 * @csspart next - @csspart frequency - @csspart group - @csspart line - @csspart detail - @csspart presence - @csspart mine
 */
export class DangjianStudyCheckin extends OpenRecordElement {
  readonly kind = 'session';
  @state() private call: RollCall | null = null;
  @state() private plan: PlanForm | null = null;
  @state() private page = 0;
  @state() private reason = noReason;
  protected override readonly beside: readonly Shelf[] = ['presence', 'roll', 'people', 'wall'];
  private studyPage: typeof import('./study-page.js') | null = null;
  private studyDesk: typeof import('./study-desk.js') | null = null;
  /** `undefined` = not asked for. */
  private codes: CodeDesk | null | undefined;
  private study: StudyScene | null = null;
  /** What `study` was worked out from. */
  private basis: readonly unknown[] = [];

  protected override get place(): string {
    return [this.view, this.call === null, this.plan === null].join(' ');
  }

  protected override get needsDesk(): boolean {
    return super.needsDesk || this.call !== null || this.plan !== null || this.view !== 'list';
  }

  protected override fetchPage(): Promise<void> | null {
    const { workspace, settings } = this.link;
    const lacks = this.studyPage === null || (settings.rotatingCode === true && this.codes === undefined);
    return lacks && workspace !== null ? this.bringPage() : null;
  }

  private async bringPage(): Promise<void> {
    const page = await import('./study-page.js');
    this.adopt(page.studyStyles);
    this.studyPage = page;
    if (this.link.settings.rotatingCode === true && this.codes === undefined) await this.bringCodes(page);
  }

  /** Where the digits cannot be had, 我来了 and paper are there all the same. */
  private async bringCodes({ fetchCodes }: typeof import('./study-page.js')): Promise<void> {
    this.codes = null;
    const part = await fetchCodes().catch((thrown: unknown) => console.warn(thrown));
    if (!part) return;
    this.adopt(part.codeStyles);
    this.codes = part.openCodes(this);
  }

  protected override async fetchOwn(): Promise<void> {
    await this.bringPage();
    const desk = await this.studyPage?.fetchDesk();
    if (desk) this.adopt(desk.studyDeskStyles);
    this.studyDesk = desk ?? null;
  }

  protected override forget(another: boolean): void {
    super.forget(another);
    [this.call, this.plan, this.page, this.reason] = [null, null, 0, noReason];
    this.codes = undefined;
  }

  /** Names of the own members, as far as they were sent to this person. */
  protected override widen(settings: Settings, workspace: Workspace): Settings {
    return { ...settings, people: { ...settings.people, ...this.studyPage?.namesIn(workspace) } };
  }

  protected override settled({ ref }: Attempt & { done: true }, made: boolean): void {
    // A month that was explained has no page that anybody looks for.
    const state = this.link.workspace?.sight(ref)?.record.state;
    if (made && kindName(ref) === this.kind && state !== 'explained') this.view = ref;
  }

  protected override drawPage(scene: Scene): TemplateResult | typeof nothing {
    const [page, desk, shared] = [this.studyPage, this.studyDesk, this.desk];
    if (!page) return nothing;
    const study = this.studyNow(scene, page);
    const steps = this.steps(study);
    if (desk && this.call) return desk.drawRollCall(study, steps, this.call);
    if (desk && this.plan) return desk.drawPlan(study, steps, this.plan);
    const parked = this.drawRefused(scene);
    const sight = this.opened(scene);
    if (!sight || !desk || !shared) return page.drawPage(parked, page.drawFront(study, steps));
    const { drawDetail, photoFigure } = shared;
    return page.drawPage(parked, desk.drawMeeting(study, { ...steps, drawDetail, photoFigure }, sight));
  }

  /** What was refused of entries: the page itself tells what was refused of meetings. */
  private drawRefused(scene: Scene): TemplateResult | typeof nothing {
    const kind = scene.workspace.catalogue.get('attendance');
    if (!kind) return nothing;
    const { settings, mode, readonly } = scene;
    const entries = sceneOf(scene.workspace, kind, { settings, messages: this.link.messages, mode, readonly });
    return drawParked(entries, this.noticesOn(entries));
  }

  /** Every record is looked at, so only when one may have moved. */
  private studyNow(scene: Scene, { studySceneOf }: NonNullable<typeof this.studyPage>): StudyScene {
    const basis = [this.link.news, scene.workspace.me?.now, this.mode, this.readonly, this.link.settings];
    if (!this.study || basis.some((part, n) => part !== this.basis[n])) {
      this.study = studySceneOf(scene);
      this.basis = basis;
    }
    return this.study as StudyScene;
  }

  private steps(study: StudyScene): StudySteps {
    return {
      open: this.open,
      front: this.back,
      begin: (action, given) => this.begin(action, null, given),
      ask: ({ maker, given }) => this.make(study, given, maker),
      carry: (label, drafts, undo) => void this.carry(label, drafts, undo),
      call: (call) => this.turnTo({ call }, call === null || call.type !== this.call?.type),
      plan: (plan) => this.turnTo({ plan }, plan === null || this.plan === null),
      savePlan: (form) => void this.savePlan(study, form),
      saveCall: (call) => void this.saveCall(study, call),
      print: (session, unit) => {
        const sheet = this.studyDesk?.signIn(study, session, unit);
        if (sheet) this.desk?.printSheet(this.renderRoot as ShadowRoot, sheet);
      },
      page: this.page,
      turn: (page) => {
        [this.page, this.focusNext] = [page, '.group h3'];
      },
      reason: this.reason,
      setReason: (reason) => {
        this.reason = reason;
      },
      codes: this.codes ?? null,
      // Two entries of one meeting are joined where they are set beside each other.
      detail: { ...this.detailSteps(this.back), offers: ({ name }) => name !== 'merge' },
    };
  }

  /** `anew` = another page: the focus goes to its heading. */
  private turnTo(
    { call = this.call, plan = this.plan }: { call?: RollCall | null; plan?: PlanForm | null },
    anew: boolean,
  ): void {
    [this.call, this.plan] = [call, plan];
    if (anew) this.focusNext = 'h2';
  }

  /** A meeting is changed on a page of its own; figures that are known are not asked for. */
  protected override begin(action: Action, refs: readonly Ref[] | null = null, given: Typed = {}): void {
    const [desk, study] = [this.studyDesk, this.study];
    const session = study?.sessions.find(({ ref }) => ref === action.ref);
    if (desk && session && action.name === 'edit') this.turnTo({ plan: desk.planOf(session) }, true);
    else {
      const known = desk && study ? desk.presenceFigures(study, action.name, action.ref) : {};
      super.begin(action, refs, { ...known, ...given });
    }
  }

  private async carry(label: string, drafts: readonly Draft[], undo: boolean): Promise<void> {
    await this.carryOutAll(label, drafts, undo, () => undefined);
    if (this.done) this.done = { ...this.done, label };
    this.reason = noReason;
  }

  private async saveCall(study: StudyScene, call: RollCall): Promise<void> {
    if (call.progress !== '' || !this.studyDesk) return;
    const told = (done: number, all: number): void => {
      this.call = { ...call, progress: study.voice.word('saving', { done, all }) };
    };
    told(0, Object.keys(call.marks).length);
    const { ids, notDone, session } = await this.studyDesk.saveRollCall(study, call, this.announce, told);
    [this.call, this.notDone, this.refused, this.focusNext] = [null, notDone, null, 'h2'];
    // A meeting that was written down afterwards has no way back of its own once it was sent.
    if (ids.length > 0) this.done = { ids, label: study.say('study.register'), undo: call.ref !== null };
    if (session !== '') this.view = session;
  }

  private async savePlan(study: StudyScene, form: PlanForm): Promise<void> {
    const desk = this.studyDesk;
    if (form.busy || !desk) return;
    const flaws = desk.planFlaws(study, form);
    if (Object.keys(flaws).length > 0) {
      [this.plan, this.focusNext] = [{ ...form, flaws, refused: '' }, '[aria-invalid]'];
      return;
    }
    this.plan = { ...form, busy: true, flaws, refused: '' };
    const { ref } = form;
    const name = ref === null ? 'plan' : 'edit';
    const draft = { kind: this.kind, name, input: desk.planInput(study, form), ...(ref === null ? {} : { ref }) };
    const label = study.kind.commands[name]?.label ?? '';
    const result = await this.carryOutAll(label, [draft], false, () => undefined);
    const [made] = result?.refs ?? [];
    if (made === undefined) {
      this.plan = { ...form, busy: false, refused: result?.notDone.map(({ why }) => why).join(' ') ?? '' };
      this.notDone = [];
      return;
    }
    if (this.done) this.done = { ...this.done, label };
    [this.plan, this.view] = [null, made];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dangjian-study-checkin': DangjianStudyCheckin;
  }
}
