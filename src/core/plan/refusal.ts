import { markedPaper } from '../rules/marked-papers.js';
import { isGarbled } from './garbled-text.js';

/** Why a text is not read at all. Nothing of it is kept; the caller still has what was pasted. */
export interface PlanRefusal {
  code: 'DJ-P001' | 'DJ-P002';
  /** For people: what is wrong and what to do. */
  message: string;
  /** The marking that was found: 机密, 内部资料 … */
  mark?: string;
}

/** Marked papers do not belong on an open page; text in the wrong character set has nothing in it to read. */
export function refusalOf(text: string): PlanRefusal | null {
  const marking = markedPaper(text);
  if (marking) {
    const { mark } = marking;
    const message = `这份材料标有“${mark}”，不能在这里录入，也没有保存。请改用可以公开的要点，或请发文单位确认后再导入。（DJ-P001）`;
    return { code: 'DJ-P001', message, mark };
  }
  if (!isGarbled(text)) return null;
  const message = '粘贴的文字是乱码，认不出来，也没有保存。请打开原文件，看到正常的文字后再复制粘贴。（DJ-P002）';
  return { code: 'DJ-P002', message };
}
