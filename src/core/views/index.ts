/** Records → what a screen shows: pure, so that any framework may draw it. */
export { type Action, actionOf, actionsOf } from './action-view.js';
export {
  type BoardColumn,
  type BoardView,
  boardColumns,
  boardOf,
  type ColumnName,
  columnOf,
  lightCounter,
} from './board-view.js';
export { anyWish, type BoardLook, type BoardWish, lightOfTask, orders } from './board-wish.js';
export { type CardView, cardOf, dueText } from './card-view.js';
export { asItCounts, lapsed, withWords, wordsNow } from './consent-view.js';
export { type DetailView, detailOf, type Log, type LogEntry } from './detail-view.js';
export { type Facets, facetsOf } from './facets.js';
export {
  consequencesOf,
  type FollowUp,
  type FollowUpQuestion,
  followUpsOf,
  goneFrom,
} from './follow-ups.js';
export { earlyFlaws, flawsOf, inputOf, openingValues, refusalOf, type Typed } from './form-view.js';
export { type RowGroup, rowsBetween } from './group-view.js';
export { type LazyOrder, lazyOrder } from './lazy-order.js';
export {
  type Cite,
  type LedgerCell,
  type LedgerColumn,
  type LedgerRow,
  ledgerColumns,
  ledgerRow,
} from './ledger-view.js';
export {
  type Fact,
  type Group,
  type Line,
  type ListView,
  type ListWish,
  listOf,
  type Seen,
  type Tone,
  titleOf,
  toneOf,
} from './list-view.js';
export { type Maker, type MakerStep, makerOf } from './maker-view.js';
export { measureOf } from './measure-of.js';
export { type MyWish, myWishes } from './my-wish.js';
export { naturalOrder } from './natural-order.js';
export { officeFacts } from './office-facts.js';
export { type Tally, talliesOf, tallyText } from './parts-view.js';
export { memberNames, type Named, tellApart } from './person-names.js';
export { type MemberOn, type Roster, rosterOf } from './roster-view.js';
export { type Standing, standingOn } from './standing-view.js';
export { actorCalled, dayText, momentText, type Names, recordCalled, unitCalled, valueText } from './value-text.js';
export { cardFields, type Sharing, sharingOf, unlikely, type WallCard, wallCard } from './wish-card.js';
export { claimsOf, type MyClaim, myClaims, type SilentClaim, silentClaims } from './wish-claims.js';
export { deskOf, type Review, renewDays, type WishDesk } from './wish-desk.js';
export { namedColumns, type WishTally, wishColumns, wishRows, wishTally } from './wish-ledger.js';
export { type LikeWish, likeness, likeWishes } from './wish-like.js';
