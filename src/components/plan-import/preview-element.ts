import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import {
  type Choices,
  choose,
  cutsAsBefore,
  noChoices,
  type ParsedPlan,
  type PlanTask,
  type PlanWay,
  type Span,
} from '../../core/plan/index.js';
import { type PlanSay, planWords } from '../messages/plan-words.js';
import type { Scene } from '../record-view/scene.js';
import type { Preview } from './block.js';
import { drawPreview, type Heading, wholeText } from './preview.js';
import { headingFor, previewOf, tasksOf } from './preview-of.js';
import { TextElement } from './text-element.js';
import { pickedIn } from './words-field.js';

const noHeading: Heading = { title: '', year: '', unit: '', document: '' };

/** The second step: what was read, with everything that is doubtful, and what a person decides about it. */
export abstract class PreviewElement extends TextElement {
  @state() protected read: ParsedPlan | null = null;
  @state() private choices: Choices = noChoices;
  @state() private heading = noHeading;
  /** Which plan the text is a new issue of, or none, as the person said. */
  @state() private way: PlanWay | null = null;
  @state() private hints: Readonly<Record<string, string>> = {};
  @state() protected flaws: Readonly<Record<string, string>> = {};
  @state() protected refused: string | null = null;
  @state() protected progress = '';

  /** The person has seen all of it and goes on. */
  protected abstract goOn(scene: Scene, preview: Preview, heading: Heading): void;

  protected show(scene: Scene | null, read: ParsedPlan, homes: Readonly<Record<string, string>>): void {
    this.read = read;
    const { way } = scene ? this.previewNow(scene, read, homes).preview : { way: null };
    if (scene && way) this.decide(scene, read, way);
  }

  protected leavePreview(): void {
    [this.read, this.choices, this.heading, this.way] = [null, noChoices, noHeading, null];
    [this.hints, this.flaws, this.refused, this.progress, this.busy] = [{}, {}, null, '', false];
  }

  /** What is shown of the text now, and the heading that it has. */
  protected previewNow(
    scene: Scene,
    read: ParsedPlan,
    homes: Readonly<Record<string, string>>,
  ): { preview: Preview; heading: Heading } {
    const heading = headingFor(scene, read, this.heading, homes);
    const { choices, way, flaws, hints } = this;
    return { heading, preview: previewOf(scene, read, { heading, choices, way, flaws, hints }) };
  }

  protected drawRead(scene: Scene, read: ParsedPlan, homes: Readonly<Record<string, string>>): TemplateResult {
    const { preview, heading } = this.previewNow(scene, read, homes);
    const say = scene.voice.from(planWords);
    return drawPreview(scene, preview, {
      ...{ heading, homes, refused: this.refused, progress: this.progress, busy: this.busy },
      write: (written) => {
        [this.heading, this.refused] = [{ ...this.heading, ...written }, null];
      },
      choose: (choices, focus) => this.choose(choices, focus),
      cut: (task) => this.cut(say, preview, task),
      list: (spans) => this.choose(choose.add(this.choices, spans), '.part [data-title]'),
      listPicked: () => this.listPicked(say, preview),
      decide: (way) => this.decide(scene, read, way),
      back: () => {
        this.leavePreview();
        this.focusNext = '#plan-text';
      },
      send: () => this.goOn(scene, preview, heading),
    });
  }

  private choose(choices: Choices, focus?: string): void {
    [this.choices, this.hints, this.refused, this.flaws] = [choices, {}, null, {}];
    if (focus !== undefined) this.focusNext = focus;
  }

  private decide({ workspace }: Scene, { plan }: ParsedPlan, way: PlanWay): void {
    [this.way, this.refused] = [way, null];
    if (way.as === 'reissue') this.choose(cutsAsBefore(this.choices, plan, tasksOf(workspace, way.ref)));
  }

  private cut(say: PlanSay, { tasks }: Preview, { block }: PlanTask): void {
    const cuts = tasks.filter(({ piece, block: of }) => of.key === block.key && piece.part === 'cut');
    const span = this.picked(say, block.key, block.span, cuts);
    if (span) this.choose(choose.cut(this.choices, block, span), `[data-words="${block.key}"]`);
  }

  private listPicked(say: PlanSay, { read, tasks }: Preview): void {
    const span = this.picked(say, wholeText, [0, read.plan.source.length], tasks);
    if (span) this.choose(choose.add(this.choices, [span]), `[data-words="${wholeText}"]`);
  }

  /** What is picked in a field; words that stand by themselves already are none, and the field says so. */
  private picked(say: PlanSay, key: string, field: Span, listed: readonly PlanTask[]): Span | null {
    const span = pickedIn(this.renderRoot, key, field);
    const twice = span !== null && listed.some(({ piece }) => piece.spans.some((one) => meet(one, span)));
    if (span !== null && !twice) return span;
    this.hints = { [key]: say(twice ? 'plan.pickedTwice' : 'plan.pickFirst') };
    return null;
  }
}

const meet = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];
