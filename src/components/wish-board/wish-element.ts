import { nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { kindName, openRef, personRef, type Question } from '../../core/kind/index.js';
import type { JsonObject, Parked, Ref } from '../../core/ports.js';
import { type Action, actionOf, type Maker, type Seen, type Typed } from '../../core/views/index.js';
import type { Sheet } from '../record-view/papers.js';
import type { More } from '../record-view/questions.js';
import { RecordElement } from '../record-view/record-element.js';
import type { Scene } from '../record-view/scene.js';
import { underway, wishMaker } from './wish-maker.js';

type WishPage = typeof import('./wish-page.js');
type WishDesk = typeof import('./wish-desk.js');

/** Fields that a liaison is not asked for: what goes on from another wish is known, and so is who writes it. */
const hidden = ['restOf'];
/** What the rest of a wish has in common with it. */
const common = ['title', 'category', 'township', 'age', 'sum', 'unit', 'wisher', 'campaign'] as const;
const personal = ['name', 'phone', 'address'] as const;

/** What can be done with a wish, whatever shows it: told anew, joined with another, taken back with everything about it. */
export abstract class WishElement extends RecordElement {
  readonly kind = 'wish';

  /** Wishes of which was said that the one being told is another thing. */
  @state() protected others: ReadonlySet<Ref> = new Set();
  protected wishPage: WishPage | null = null;
  protected wishDesk: WishDesk | null = null;

  /** Opens a wish, or does nothing when the page holds it. */
  protected abstract show(ref: Ref): void;

  protected override fetchPage(): Promise<void> | null {
    return this.wishPage === null && this.link.workspace !== null ? this.bringPage() : null;
  }

  private async bringPage(): Promise<void> {
    const page = await import('./wish-page.js');
    this.adopt(...page.wishStyles);
    this.wishPage = page;
  }

  protected override async fetchOwn(): Promise<void> {
    await this.bringPage();
    const desk = await this.wishPage?.fetchDesk();
    if (desk) this.adopt(...desk.wishDeskStyles);
    this.wishDesk = desk ?? null;
  }

  protected override forget(another: boolean): void {
    super.forget(another);
    this.others = new Set();
  }

  protected all({ workspace }: Scene): Seen[] {
    return workspace.list(this.kind);
  }

  protected override makerFor({ kind, person, workspace }: Scene): Maker | null {
    const rounds = workspace.list('campaign').some(({ record }) => underway(record.state));
    return wishMaker(kind, person, rounds ? hidden : [...hidden, 'campaign']);
  }

  protected override drawMaking(scene: Scene, sheet: Sheet): More {
    const { wishPage, wishDesk } = this;
    if (!wishPage || !wishDesk || sheet.maker?.steps.every(({ kind }) => kind.name !== this.kind)) return {};
    const all = this.all(scene);
    return wishDesk.drawMaking(scene, sheet, all, {
      preview: (draft) => wishPage.drawPreview(scene, draft, all),
      others: this.others,
      same: (ref) => {
        this.leaveSheet();
        this.show(ref);
      },
      another: (ref) => {
        this.others = new Set([...this.others, ref]);
      },
    });
  }

  /** The part of a wish that was not done goes on as a wish of its own, which the person agrees to anew; who it is, is looked up. */
  protected async makeRest(scene: Scene, ref: Ref): Promise<void> {
    const pick = (data: JsonObject | null | undefined, names: readonly string[]): JsonObject =>
      Object.fromEntries(names.flatMap((name) => (data?.[name] ? [[name, data[name] ?? null]] : [])));
    const { workspace, person } = scene;
    const part = personRef(ref);
    const known = person && workspace.allowed(person.name, 'reveal', part).may !== 'no';
    const looked = known && (await workspace.execute({ kind: person.name, name: 'reveal', ref: part })).saved;
    const who = looked ? workspace.sight(part)?.record.data : null;
    this.make(scene, { ...pick(workspace.sight(ref)?.record.data, common), ...pick(who, personal), restOf: ref });
  }

  /** The rest waits until its beginning was taken as done in part. */
  protected override firstOf({ restOf }: Typed): string | undefined {
    const parts = (this.link.workspace?.outbox ?? []).filter(
      ({ command }) => command.ref === restOf && command.name === 'part',
    );
    return parts.slice(-1)[0]?.command.id;
  }

  /** Whoever takes the consent back takes back the wish: everything stops. */
  protected override async follow({ kind, name, ref }: Action): Promise<readonly string[]> {
    const { workspace } = this.link;
    if (!workspace || name !== 'eraseConsent' || kind !== `${this.kind}~person`) return [];
    const wish = openRef(ref);
    const next = ['withdraw', 'end', 'unpublish'].find((one) => workspace.allowed(this.kind, one, wish).may !== 'no');
    if (next === undefined) return [];
    const draft = { kind: this.kind, name: next, ref: wish };
    if (!this.announce.before(draft)) return [];
    const kept = await workspace.execute(draft);
    if (!kept.saved) return [];
    this.announce.after({ ...draft, id: kept.id });
    return [kept.id];
  }

  protected override answersTo(scene: Scene, question: Question, ref: Ref | null): Record<string, string> | undefined {
    return this.wishDesk?.answersTo(scene, this.all(scene), question, ref);
  }

  /** Two claims at one moment: one wins, the other is told and offered the next. */
  protected override drawInstead(scene: Scene, { command }: Parked): TemplateResult | typeof nothing {
    if (command.kind !== this.kind || command.name !== 'claim') return nothing;
    const instead = this.wishPage?.drawLost(scene, this.all(scene), command.ref, (action) => {
      void scene.workspace.dismiss(command.id);
      this.begin(action);
    });
    return instead ?? nothing;
  }

  protected mergeInto(scene: Scene, ref: Ref, into: Ref): void {
    const merge = scene.kind.commands.merge;
    if (merge) this.begin(actionOf(scene.kind, 'merge', merge, ref), null, { mergedInto: into });
  }

  protected override begin(action: Action, refs: readonly Ref[] | null = null, given: Typed = {}): void {
    const person = this.link.workspace?.sight(personRef(action.ref))?.record.data;
    // The wall shows it as long as the person agreed to, unless the desk says otherwise.
    const agreed = kindName(action.ref) === this.kind && (action.name === 'approve' || action.name === 'renew');
    const until =
      agreed && refs === null && typeof person?.consentUntil === 'string' ? { until: person.consentUntil } : {};
    super.begin(action, refs, { ...until, ...given });
  }
}
