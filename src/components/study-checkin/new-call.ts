import type { Ref } from '../../core/ports.js';
import type { presenceWays } from '../../core/rules/session-types.js';

/** What is said of one person. */
export interface Mark {
  what: keyof typeof presenceWays | 'leave' | 'missed';
  /** Choice of `leaveReasons`; `''` = none. Kept only with `agreed`. */
  why: string;
  agreed: boolean;
}

/** Writing down who came, while it is open. */
export interface RollCall {
  /** A meeting that is there; `null` = one that is written down now. */
  ref: Ref | null;
  unit: string;
  on: string;
  /** `''` = not chosen yet. */
  type: string;
  marks: Readonly<Record<string, Mark>>;
  /** Whose row is laid open. */
  open: string;
  flaw: string;
  /** How far the saving is; `''` = not begun. */
  progress: string;
}

export const newCall = (unit: string, on: string, ref: Ref | null = null, type = ''): RollCall => ({
  ...{ ref, unit, on, type },
  ...{ marks: {}, open: '', flaw: '', progress: '' },
});
