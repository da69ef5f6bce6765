import { words } from './person.js';

/** What the card says is fit for a wall. */
export const fit = [
  ['withinWishes', 'title'],
  ['impersonal', 'title'],
  ['impersonal', 'township'],
] as const;
/** What a wall shows is what the person agreed to, for as long as that holds. */
export const mayShow = [
  ['blank', 'hiddenOn'],
  ...fit,
  ['held', 'person', 'consentShow'],
  ['lasts', 'person', 'consentUntil'],
  ['withholds', 'title', 'person', 'name'],
  ['withholds', 'title', 'person', 'phone'],
  ['withholds', 'title', 'person', 'address'],
  ['agreedTo', 'person', 'consentTo', ...words],
  ['filled', 'until'],
  ['notBefore', 'until', '$today'],
  ['coveredBy', 'until', 'person', 'consentUntil'],
] as const;
