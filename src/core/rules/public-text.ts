import { type DigitRun, digitRuns, inDigits, readsAsTime } from './digit-runs.js';

/** The shortest telephone number. */
const shortest = 7;
const amount = /^\d{1,5}[-–—~]{1,2}\d{1,5}$/;
const measure = /^\s*(?:元|块|字|米|斤|页|册|平|人|度|毫|瓦)/;
/** A number to ring, to pay to or to know somebody by; a time, or an amount with its measure, is none. */
const isNumber = (run: DigitRun): boolean =>
  run.digits.length >= shortest && !readsAsTime(run) && !(amount.test(run.text) && measure.test(run.after));

/** An account or an address at which somebody can be reached. */
const account =
  /(?:微信|qq|扣扣)号?[:\s]*[a-z\d][\w-]{4,}|(?:微信|qq|扣扣)号|加[我他她]?(?:的?微信|qq)|[\w.-]+@\w+\.\w/i;

const payment =
  /[收付]钱码|收款(?:二维)?码|支付码|[赞打]赏码|扫(?:二维)?码[付支给转]|支付宝[账帐收转号]|https?:|www\.|wxp:/i;

const n = '[\\d〇零一二三四五六七八九十]';
/** 3栋502, 3号楼, 2单元, 502室, 朝阳路12号: a door that can be found. `5号电池`, `3号线` and `两室一厅` are none. */
const door = new RegExp(
  [
    '\\d+\\s*[栋幢]|[二三四五六七八九十]+[栋幢]|一[栋幢](?=\\s*[\\d〇一二三四五六七八九十单东西])',
    `${n}+\\s*号\\s*[楼院房宅]`,
    `(?<!第)(?<!${n})${n}+\\s*单元`,
    '(?:\\d|[〇零一二三四五六七八九]){2,4}\\s*室(?!\\s*[\\d一二两三]\\s*厅)',
    '\\d{3,4}\\s*房',
    `[路街巷弄道村组里苑院区]\\s*${n}+\\s*号(?![门线厅馆]|电池)`,
    '(?<!\\d)\\d{1,2}-\\d{1,2}-\\d{3,4}(?!\\d)',
  ].join('|'),
);

/** Illnesses and states of health that people name when they say why they wish something. */
const illness = new RegExp(
  (
    '癌 肿瘤 白血病 糖尿 高血压 血压高 低血压 高血脂 心脏病 心梗 心衰 冠心病 肾病 肾衰 肝病 肝炎 肝硬化 肺病 肺炎 慢阻肺 哮喘 尿毒症 ' +
    '透析 化疗 放疗 脑梗 脑出血 卒中 截瘫 痛风 结石 前列腺 甲亢 偏瘫 瘫痪 卧床 失智 失能 失明 失聪 痴呆 阿尔茨海默 帕金森 癫痫 精神病 精神障碍 抑郁 残疾 伤残 截肢 骨折 ' +
    '白内障 青光眼 风湿 关节炎 耳聋 聋哑 盲人 病重 重病 患病 生病 病人 病友 病情 绝症 艾滋 住院 手术 ' +
    // 空中风景 and 山中风光 are no illness.
    '(?<![空山途城])中风(?![景光味俗雨车筝])'
  )
    .split(' ')
    .join('|'),
);

/**
 * What a text for the wall must not hold (product rule of the wish: never in public the name, phone, house number,
 * illness, a code to pay to); `null` = nothing was found. It finds forms, not meanings: a person still reads before publishing.
 */
export function unfitForWall(text: string): '号码' | '收款码' | '门牌' | '病情' | null {
  const plain = text.normalize('NFKC');
  if (account.test(plain) || digitRuns(inDigits(text)).some(isNumber)) return '号码';
  if (payment.test(plain)) return '收款码';
  if (door.test(plain)) return '门牌';
  return illness.test(plain) ? '病情' : null;
}
