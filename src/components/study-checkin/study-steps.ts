import type { Rec, Ref } from '../../core/ports.js';
import type { Draft } from '../../core/sync/workspace-shape.js';
import type { Action, Typed } from '../../core/views/index.js';
import type { DetailSteps } from '../record-view/detail.js';

import type { CodeDesk } from './code-desk.js';
import type { MakerAsk } from './makers.js';
import type { RollCall } from './new-call.js';
import type { PlanForm } from './new-plan.js';

type Desk = typeof import('../record-view/desk.js');

/** What a person can do on the pages of meetings; the element carries it out. */
export interface StudySteps {
  open(ref: Ref): void;
  front(): void;
  /** `given` = answers that are known beforehand. */
  begin(action: Action, given?: Typed): void;
  /** A form of the kind, some of it answered already. */
  ask(maker: MakerAsk): void;
  /** One command, or several as one batch, under one name. */
  carry(label: string, drafts: readonly Draft[], undo: boolean): void;
  call(rollCall: RollCall | null): void;
  plan(form: PlanForm | null): void;
  savePlan(form: PlanForm): void;
  saveCall(rollCall: RollCall): void;
  print(session: Rec, unit: string): void;
  /** The page of the list, counted from 0. */
  page: number;
  turn(page: number): void;
  /** Why one cannot come, while it is being said. */
  reason: { why: string; agreed: boolean };
  setReason(reason: { why: string; agreed: boolean }): void;
  /** `null` = no digits are shown or asked for, as nearly everywhere. */
  codes: CodeDesk | null;
  detail: DetailSteps;
}

/** What an open meeting needs besides: of the desk that all elements share. */
export type MeetingSteps = StudySteps & Pick<Desk, 'drawDetail' | 'photoFigure'>;
