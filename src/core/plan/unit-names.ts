/** Last words of the names of offices, bodies and posts. */
const UNIT_END =
  /(?:局|署|委|办|部|厅|院|会|团|社|校|园|所|站|中心|公司|支部|总支|党委|党组|组织|政府|乡|镇|街道|村|社区|单位|部门|科|室|处|组|队|厂|行|集团|联|学院|大学|学校|中学|小学|机关|书记|副书记|主任|委员|成员|组长|干部|党员|负责人|联络员|志愿者|企业|园区|中央|台|馆|网|基地|县直|市直|省|市|县|区|州|旗|各地|各级|班子|领导|人员)(?:[（(][^（）()]{1,20}[）)])?$/;
/** Within brackets names may be listed: 各县（市、区）人民政府. */
const NAME = /^(?:[\u3400-\u9fff\w·“”《》+—-]|[（(][\u3400-\u9fff\w·、，,“”—-]{1,30}[）)]){2,40}$/;
/** Words of sentences: what holds them is no name. */
const SENTENCE_WORD = /[的了是把被为以]|应当|必须|需要|要求|自愿|简称|专人|达到|不得|负责制|一把手|人人/;
const AND = /^(?:和|与|及|以及|会同|并)/;
const SHORT_BODIES = /^(?:县委|市委|区委|省委|党委|党组|支部|政府|人大|政协)$/;

export const looksLikeUnit = (name: string): boolean => UNIT_END.test(name);

/** Whether every name can be one, and (unless a label such as 责任单位： says so) at least one ends like an office. */
export function areNames(names: readonly string[], labelled: boolean): boolean {
  if (names.length === 0 || !names.every((name) => NAME.test(name) && !SENTENCE_WORD.test(name))) return false;
  return labelled || names.some(looksLikeUnit);
}

/**
 * Names out of 「甲、乙、丙等和各丁」. 和 parts two names only where the left one is complete: 文化和旅游局 stays whole.
 * What stands in brackets is never parted: 各乡镇（街道、园区）.
 */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  const take = (to: number): void => {
    const name = text
      .slice(from, to)
      .trim()
      .replace(/^由|等(?:有关|相关)?(?:部门|单位)?$/g, '');
    // A telephone number behind a person names nobody.
    if (name && !/^[\d\s+-]+$/.test(name)) names.push(name);
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (/[（(]/.test(char)) depth++;
    else if (/[）)]/.test(char)) depth--;
    if (depth > 0) continue;
    const and = AND.exec(text.slice(at, at + 2))?.[0];
    if (and && partsHere(text.slice(from, at), text.slice(at + and.length))) {
      take(at);
      from = at + and.length;
      at = from - 1;
    } else if (/[、，,；;/\s]/.test(char)) {
      take(at);
      from = at + 1;
    }
  }
  take(text.length);
  return names;
}

function partsHere(left: string, right: string): boolean {
  const name = left.trim();
  if (right.trim().length < 2) return false;
  if (/等$/.test(name) || SHORT_BODIES.test(name)) return true;
  return name.length >= 3 && looksLikeUnit(name) && !/^(?:文化|改革|法制|自然|信息)/.test(right);
}
