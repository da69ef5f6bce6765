export {
  type AdoptOptions,
  adoptDrafts,
  countsOf,
  headingOf,
  longestPlan,
  type PlanDraft,
  planRef,
} from './adopt.js';
export type { Block } from './blocks.js';
export { calledNow } from './called-now.js';
/** What a person decides about a plan, step by step: `choose.cut(choices, block, span)`. */
export * as choose from './choices.js';
export { type Choices, noChoices } from './choices.js';
export { cutsAsBefore } from './cuts-as-before.js';
export { type Doubt, type DoubtCode, type DoubtKind, doubtKinds, type Offer } from './doubts.js';
export { isUnsure, matchNodes, type NodeMatch, type PlanNode, rematch } from './match-nodes.js';
export { measureTitles } from './measure-titles.js';
export { type ParsedPlan, type ParseOptions, type PlanSource, parsePlan } from './parse-plan.js';
export type { Piece as TaskPiece } from './pieces.js';
export { type EarlierTask, type PlanTask, planTasks, taskRef } from './plan-tasks.js';
export { type PlanThere, type PlanWay, planWays } from './plan-ways.js';
export type { Target } from './quantities.js';
export type { Recurrence } from './recurrences.js';
export { type PlanRefusal, planRefused } from './refusal.js';
export {
  nodesOfPieces,
  nodesOfTasks,
  type ReissueDraft,
  type ReissueOptions,
  reissueDrafts,
} from './reissue.js';
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
export { isTicked, type TaskOffer, taskOffers } from './task-offers.js';
export { unknownOwners } from './unknown-owners.js';
