import type { Span } from './shape.js';

const HAN = '[\\u4e00-\\u9fff]';
const BODY = '党支部|党总支|支部|党委|党组织|单位|部门|乡镇|街道|社区|学校|企业|科室|园区';
const OFFICE = '工委|纪委|党校|组织部|宣传部|统战部|政法委|办公室|委员会|总工会|妇联|团委|协会';
const EACH = `各级?(?:有关|相关)?(?:(?![的项类个种位])${HAN}){0,10}?(?:${BODY})`;
const NAMED = `[县市区省州旗镇乡](?:${HAN}{0,10}?(?:${OFFICE})|${HAN}{0,5}[^格布结全大当]局|局)`;
const CANDIDATE = new RegExp(`${EACH}|${NAMED}`, 'g');
/** 城市, 小区, 社区, 全县: the character belongs to a word before it, not to an office. */
const WORD_BEFORE = /[城都小社地校园辖]/;
const MOST = 6;

export interface Candidate {
  name: string;
  span: Span;
}

/**
 * Bodies that a stretch speaks of (各单位, 县委离退休干部工委), each once: those who might owe the work. The plan does not
 * say that they do, so they are offered to a person and never set.
 */
export function candidateOwners(source: string, [from, to]: Span): Candidate[] {
  const text = source.slice(from, to);
  const found = new Map<string, Candidate>();
  for (const { 0: name, index } of text.matchAll(CANDIDATE)) {
    if (WORD_BEFORE.test(text.charAt(index - 1)) || found.has(name)) continue;
    found.set(name, { name, span: [from + index, from + index + name.length] });
    if (found.size === MOST) break;
  }
  return [...found.values()];
}
