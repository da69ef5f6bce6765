import { codes } from './codes.js';
import { planCodes } from './plan/codes.js';

/** The whole table, as it is exported in the contract: code → cause and way out. */
export const allCodes = { ...codes, ...planCodes } as const;
