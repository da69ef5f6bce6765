import { dayText } from '../../core/views/index.js';
import { audienceOf, officeOf, type Settings } from './settings.js';

/** Sentences that stand on screen word for word; only what is set in 〈〉 here comes from the settings. */
export const secrecy = '本页面为非涉密页面，严禁录入、上传国家秘密、工作秘密和不宜公开的内部资料。';
export const sample = '示例数据，非真实单位和人员。';
/** Stands wherever lights do. */
export const lightsPurpose = '仅作工作提醒，不用于考核、通报和排名。';
/** Stands wherever study is. */
export const studyPurpose = '学习自愿。记录只给本人和本支部整理资料用，不计分、不排名、不统计时长、不作考评。';
/** Stands wherever it is written down who came. */
export const presencePurpose = '到会情况由支部如实登记，纸质记录同样有效。请假原因只有本支部书记、联络员看得到。';
/** Stands where a computer may be shared; the button is the host's. */
export const sharedComputer = '用完请点“退出并清除本机记录”。';
export const reveal = '查看完整信息会留下记录。';
/** Under whatever leaves the page with a name in it. */
export const exportFoot = (who: string, when: string): string =>
  `含个人信息，仅限工作使用，用后删除。导出人${who} 时间${when}`;

/** 「意见建议、投诉：〈电话〉　不会用？找〈人〉，电话〈电话〉」 */
export function foot(settings: Settings): string {
  const complaints = `意见建议、投诉：${settings.phone ?? officeOf(settings)}`;
  if (settings.helper === undefined) return complaints;
  return `${complaints}　不会用？找${settings.helper}${settings.helperPhone ? `，电话${settings.helperPhone}` : ''}`;
}

export const wall = (settings: Settings): string =>
  `微心愿由组织核实、统一对接。这里不募捐、不收款、不转账；有人借此要钱，请拨打${settings.fraudPhone ?? '110'}。`;

export const urgent = (settings: Settings): string =>
  `急事请直接打 120、110，或打${settings.urgentPhone ?? officeOf(settings)}。这里不处理急事。`;

/** 「个人信息怎么用」: who is responsible, what for, which, how long, and how to see, correct and delete them (PIPL art. 17). */
export const wishInfo = (settings: Settings): readonly string[] => [
  `谁负责：${officeOf(settings)}和本支部联络员${settings.phone ? `，电话${settings.phone}` : ''}。`,
  '用来做什么：只用来核实、对接、回访这个心愿，不作别的用。',
  '用哪些：姓名、电话、住址；本人另外同意的，才用身体情况。',
  '用多久：心愿办结后30天内删除；公示的话，只公示到本人同意的那一天。',
  '想看、想改、想删：打上面的电话，或找本支部联络员，马上办。',
];

/** The same of meetings. */
export const studyInfo = (settings: Settings): readonly string[] => [
  `谁负责：本支部书记和联络员；也可以找${officeOf(settings)}${settings.phone ? `，电话${settings.phone}` : ''}。`,
  '用来做什么：只用来登记到会、安排补学、整理支部资料，不作别的用。',
  '用哪些：姓名、到会和补学情况；本人另外同意的，才用请假原因和手写登记页照片。',
  '用多久：请假原因和照片两年后删除，随时可以提前删；到会情况随支部资料保存。',
  '想看、想改、想删：自己的记录随时看得到；要改要删，打上面的电话，或找本支部书记、联络员，马上办。',
];

/** Three parts, so that 「点这里」 can be a button. */
export const withdrawal = ['随时可以撤回，打电话或', '点这里', '，撤回不影响以后再提。'] as const;

/** Why a consent that was given counts no more, and what to do. */
export const changedWords = (words: string): string =>
  `要公示的话改过了，原来的同意不再算数。请把现在这段话念给本人听，同意后在这里重新勾选：「${words}」`;

/** Kinds that show wishes of people to others carry both sentences. */
export const standsOnWall = (kind: string): boolean => kind === 'wish';

/**
 * Labels of a kind may name 〈office〉 and 〈audience〉, which are settings, and 〈a field〉 with a day that is told in the same
 * form; until it is told, there is a blank.
 */
export const filledIn = (label: string, settings: Settings, told: Readonly<Record<string, unknown>> = {}): string =>
  label
    .replace(/〈office〉/g, officeOf(settings))
    .replace(/〈audience〉/g, audienceOf(settings))
    .replace(/〈(\w+)〉/g, (_, name: string) => dayText(String(told[name] ?? '')) || '__年__月__日');
