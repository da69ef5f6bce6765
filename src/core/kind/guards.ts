import { claims } from './guards/claims.js';
import { codes } from './guards/codes.js';
import { days } from './guards/days.js';
import { facts } from './guards/facts.js';
import type { Guards } from './guards/guard.js';
import { reads } from './guards/reads.js';
import { units } from './guards/units.js';
import { values } from './guards/values.js';
import { words } from './guards/words.js';

export type { GuardCall, GuardView, Verdict } from './guards/guard.js';

/**
 * The whole table. A kind names a guard and gives arguments; nothing else can stand between a command and a record,
 * so a machine written in another language needs these and no more. Vectors for each are exported under `contract/`.
 */
export const guards: Guards = { ...values, ...words, ...days, ...facts, ...claims, ...codes, ...reads, ...units };
