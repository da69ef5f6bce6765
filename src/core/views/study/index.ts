/** Meetings and who came: what only the pages about study show. */
export { excusedOn, exemptionsEnding } from './exemption-view.js';
export { type FrequencyLine, type FrequencyState, frequencyOf } from './frequency-view.js';
export { type OwnLine, ownStudyOf } from './own-study-view.js';
export {
  channelWords,
  type Presence,
  type PresenceQuestion,
  type PresenceRow,
  type PresenceStatus,
  presenceOf,
  presenceWords,
  withMerged,
} from './presence-view.js';
export {
  linkOf,
  type NextSession,
  nextSession,
  type Sitting,
  sittingsOf,
  typeLabel,
  typesOf,
  unitsOf,
  wasHeld,
} from './session-view.js';
export { type SignInSheet, signInSheet } from './sign-in-view.js';
export { type Twins, twinsIn } from './twins-view.js';
