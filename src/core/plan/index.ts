export { type Doubt, type DoubtCode, type DoubtKind, doubtKinds, type Offer } from './doubts.js';
export { type ParsedPlan, type ParseOptions, type PlanSource, parsePlan } from './parse-plan.js';
export type { Target } from './quantities.js';
export type { Recurrence } from './recurrences.js';
export type { PlanRefusal } from './refusal.js';
export type {
  Annotation,
  Due,
  Findings,
  Group,
  Item,
  Measure,
  NamedUnit,
  Piece,
  PieceRole,
  Plan,
  Section,
  Span,
  UnitRole,
} from './shape.js';
