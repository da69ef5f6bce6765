import type { UnitRole } from './shape.js';

/** What a column of a task table holds. `text` columns, from left to right: section, task, details. */
export type Column = 'ordinal' | 'text' | 'due' | 'other' | UnitRole;

/** Heads of the columns as offices write them; the first that fits wins. */
const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['ordinal', /^(?:序号|序|编号|项目号|No\.?)$/i],
  ['due', /时限|时间|期限|日期|节点|进度安排|工期/],
  ['person', /责任人|负责人|责任领导|分管领导|牵头领导|包联领导|联系人|责任县领导/],
  ['lead', /牵头|主责|主办/],
  ['support', /配合|协同|协办|参与|参加/],
  ['guide', /指导|督办|督导|督查/],
  ['responsible', /责任|负责|承办|落实单位|实施单位|落实部门|单位$|部门$|科室$/],
  ['other', /进展|完成情况|落实情况|提醒|备注|说明|分值|得分|考核|依据|来源|电话|方式|合计/],
  ['text', /内容|工作|任务|措施|举措|要求|目标|项目|事项|重点|类别|要点|活动|主题|标准|载体|安排|分类|板块/],
];

const columnOf = (head: string): Column | null => HEADS.find(([, pattern]) => pattern.test(head))?.[0] ?? null;

/**
 * The columns of a table whose first row is this one, or `null` when it is no head of a task table: short cells, one
 * that names work, and one that names who, when or the number.
 */
export function columnsOf(cells: readonly string[]): Column[] | null {
  const heads = cells.map((cell) => cell.replace(/\s/g, ''));
  if (heads.length < 2 || heads.length > 30 || heads.some((head) => head.length > 14 || /[。；]/.test(head)))
    return null;
  const columns = heads.map(columnOf);
  const known = columns.filter((column) => column !== null);
  if (!known.includes('text') || known.length < 2 || known.length < heads.length / 2) return null;
  // A title across the table is the same words in every column.
  const titled = heads.length > 2 && known.every((column) => column === 'text');
  if (new Set(heads).size < (titled ? 3 : 2)) return null;
  return columns.map((column) => column ?? 'other');
}

/**
 * How many of the leading text columns only group the rows below them: their cell is merged (blank) in some row that
 * has words further right.
 */
export function groupColumns(columns: readonly Column[], rows: readonly (readonly string[])[]): number[] {
  const texts = columns.flatMap((column, index) => (column === 'text' ? [index] : []));
  const groups: number[] = [];
  for (const index of texts.slice(0, -1)) {
    const later = texts.filter((other) => other > index);
    if (!rows.some((row) => !row[index] && later.some((other) => row[other]))) break;
    groups.push(index);
  }
  return groups;
}
