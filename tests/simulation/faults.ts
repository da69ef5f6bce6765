import type { Random } from './random.js';

/** Everything that can go wrong; each is on in about half of all seeds. */
export const faultNames = [
  'overlap', // database transactions run into each other
  'dropRequest',
  'dropResponse',
  'twice', // the network delivers a request a second time
  'slow',
  'cut', // half an answer
  'captive', // 200 with a login page of the hotel
  'login', // 401 until the token is renewed
  'small', // 413 above a few commands
  'busy', // 429 with Retry-After
  'broken', // 5xx, before or after the work was done
  'restore', // the server goes back to a backup
  'crash', // the device loses its volatile tail
  'freeze', // a tab stands still, mostly while it leads
  'secondTab',
  'quota',
  'skew', // device clocks up to a day off
  'signOut', // another person at the same device
  'revoked', // a grant ends in the middle
  'undo',
] as const;
export type Fault = (typeof faultNames)[number];
export type Faults = ReadonlySet<Fault>;

export const faultsOf = (random: Random): Faults => new Set(faultNames.filter(() => random.chance(0.5)));
