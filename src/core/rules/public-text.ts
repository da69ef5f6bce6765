/** A run of digits as long as a telephone, card or identity number, also with blanks, dots or dashes inside. */
const number = /(?:\d[\s.–—_-]{0,2}){6,}\d/;
/** 3栋502, 2单元, 朝阳路12号: a door that can be found. `5号电池` is none. */
const door = /[\d一二三四五六七八九十]+\s*(?:栋|幢|单元|室)|[路街巷道村组]\s*[\d一二三四五六七八九十]+\s*号/;
/** Illnesses and states of health that people name when they say why they wish something. */
const illnesses = (
  '癌 肿瘤 白血病 糖尿病 高血压 心脏病 冠心病 肾病 肝病 肺病 尿毒症 透析 中风 脑梗 偏瘫 瘫痪 卧床 失智 失能 痴呆 ' +
  '帕金森 精神病 抑郁 残疾 病重 重病 患病 生病 病人 病友 绝症 艾滋'
).split(' ');

/**
 * What a text for the wall must not hold (product rule of the wish: never in public the name, phone, house number,
 * illness); `null` = nothing was found. It finds forms, not meanings: a person still reads before publishing.
 */
export function unfitForWall(text: string): '号码' | '门牌' | '病情' | null {
  const plain = text.normalize('NFKC');
  if (number.test(plain)) return '号码';
  if (door.test(plain)) return '门牌';
  return illnesses.some((illness) => plain.includes(illness)) ? '病情' : null;
}
