import { nothing, type TemplateResult } from 'lit';
import type { Question } from '../../core/kind/index.js';
import type { Parked, Ref, Shelf } from '../../core/ports.js';
import type { Workspace } from '../../core/sync/workspace-shape.js';
import { type Action, type Maker, makerOf, type Typed } from '../../core/views/index.js';
import type { Settings } from '../messages/settings.js';
import type { Attempt } from './carry-out.js';
import { DeskElement } from './desk-element.js';
import type { Sheet } from './papers.js';
import type { More } from './questions.js';
import type { Scene } from './scene.js';

/** What an element of records says for itself; all but its page may be left as it is. */
export abstract class RecordHooks extends DeskElement {
  /** Shelves that are needed beside the kind's own. */
  protected readonly beside: readonly Shelf[] = ['wall', 'people', 'roll'];
  /** Where on its pages the element is: what was being read out of one is not read on beside another. */
  protected get place(): string {
    return '';
  }

  /** The settings of the host, with what the element knows besides, such as names of people. */
  protected widen(settings: Settings, _workspace: Workspace): Settings {
    return settings;
  }

  /** What stands between the notices and the foot. */
  protected abstract drawPage(scene: Scene): TemplateResult | typeof nothing;
  /** Something was done. `made` = a new record, by its ref. */
  protected abstract settled(attempt: Attempt & { done: true }, made: boolean): void;
  /** Dialogs of the element's own, beside the one with the questions. */
  protected drawDialogs(_scene: Scene): TemplateResult | typeof nothing {
    return nothing;
  }

  /** How a record is made here; an element may ask for less than the kind would. */
  protected makerFor(scene: Scene): Maker | null {
    return makerOf(scene.kind, scene.person);
  }
  /** What an element says of a new record while it is typed. */
  protected drawMaking(_scene: Scene, _sheet: Sheet): More {
    return {};
  }
  /** Id of a command that a new record has to wait for. */
  protected firstOf(_values: Typed): string | undefined {
    return undefined;
  }
  /** What belongs to a command that was just kept; its ids, so that both are taken back together. */
  protected async follow(_action: Action): Promise<readonly string[]> {
    return [];
  }
  /** What a question may be answered with, where the element knows better than the kind. */
  protected answersTo(_scene: Scene, _question: Question, _ref: Ref | null): Record<string, string> | undefined {
    return undefined;
  }
  /** What is offered instead of a command that was refused. */
  protected drawInstead(_scene: Scene, _entry: Parked): TemplateResult | typeof nothing {
    return nothing;
  }
}
