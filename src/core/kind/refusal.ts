import { type Code, codes } from '../codes.js';
import type { Json, Ref } from '../ports.js';

/** A command that may not be done, and why: a value, never thrown. */
export interface Refusal {
  code: Code;
  /** Cause and fix in plain Chinese. */
  message: string;
  /** The field that the author should look at. */
  field?: string;
  /** The records that stand in the way. */
  refs?: readonly Ref[];
  detail?: Json;
}

/** `what` replaces the general cause by a particular one, `fix` the general way out. */
export function refuse(code: Code, o: { what?: string; fix?: string; field?: string; detail?: Json } = {}): Refusal {
  const [cause, fix] = codes[code];
  return {
    code,
    message: `${o.what ?? cause}。${o.fix ?? fix}。`,
    ...(o.field === undefined ? {} : { field: o.field }),
    ...(o.detail === undefined ? {} : { detail: o.detail }),
  };
}
