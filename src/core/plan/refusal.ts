import { markedPaper } from '../rules/marked-papers.js';
import { sentence } from '../sentence.js';
import { planCodes } from './codes.js';
import { isGarbled } from './garbled-text.js';

/** Why a text is not read at all. Nothing of it is kept; the caller still has what was pasted. */
export interface PlanRefusal {
  code: keyof typeof planCodes;
  /** For people: what is wrong and what to do. */
  message: string;
  /** The marking that was found: 机密, 内部资料 … */
  mark?: string;
}

/** Marked papers do not belong on an open page; text in the wrong character set has nothing in it to read. */
export function refusalOf(text: string): PlanRefusal | null {
  const mark = markedPaper(text)?.mark;
  if (mark !== undefined) return planRefused('DJ-P001', `这份材料标有“${mark}”，不能在这里录入，也没有保存`, { mark });
  return isGarbled(text) ? planRefused('DJ-P002') : null;
}

/** A refusal in the words of the table; `what` replaces the general cause. */
export const planRefused = (code: PlanRefusal['code'], what?: string, more: { mark?: string } = {}): PlanRefusal => ({
  code,
  message: sentence(code, planCodes[code], what),
  ...more,
});
