import type { Trouble, TroubleCode } from './ports.js';
import { sentence } from './sentence.js';

/**
 * Every coded message of the core: what happened and what to do next, in plain Chinese.
 * Refusals (`DJ-R`) are values; troubles (`DJ-N` way to the backend, `DJ-L` this device, `DJ-F` pictures) are thrown; `DJ-K` speaks to developers.
 * What the reader of plans says (`DJ-P`) stands in `plan/codes`, so that pages without it ship none of it; `all-codes` is both.
 */
export const codes = {
  'DJ-R001': ['这一步现在不能做', '页面上的情况可能已有变化，请看看最新进展'],
  'DJ-R002': ['您没有办理这一步的权限', '请联系本支部联络员或老干部局'],
  'DJ-R003': ['这条记录还不存在或已删除', '请返回列表重新选择'],
  'DJ-R004': ['这条记录已经有了', '请在列表里打开它'],
  'DJ-R005': ['有一项没有填', '请补填后再提交，已填的内容都在'],
  'DJ-R006': ['有一项填写不合要求', '请按提示修改，已填的内容都在'],
  'DJ-R007': ['内容里像有身份证号码', '这里任何一栏都不登记身份证号码，请删去后再提交'],
  'DJ-R008': ['这一步有条件没有满足', '请先补齐条件'],
  'DJ-R009': ['您看过之后，别人已经改过这一条', '请看看新内容，再决定要不要继续'],
  'DJ-R010': ['前面一步没有办成，这一步也没有报送', '请先处理前面那一步'],
  'DJ-R011': ['本页面的版本旧了，不认识这条记录', '请更新页面后查看'],
  'DJ-R012': ['这一步要由后台核对，现在的后台做不到', '请联系维护人员'],
  'DJ-R013': ['您已不再负责这条记录所在的单位', '没有报送的内容可以导出，请联系老干部局'],
  'DJ-R014': ['这一步没有可以撤销的办法', '请联系老干部局更正'],
  'DJ-R015': ['同一编号的操作内容不一样', '请更新页面后重新操作'],
  'DJ-R016': ['这条内容太大，后台不接收', '请删减文字后重新提交'],
  'DJ-R017': ['后台没有认出这一步', '请更新页面；仍不行请联系维护人员'],
  'DJ-R018': ['这一步报送过，后台说不准收没收到', '请对照最新进展，没有的话再做一次；看不到的，请联系老干部局'],
  'DJ-R019': ['还不知道您是哪一位', '请先连网打开一次本页面，以后没有网也能用'],
  'DJ-R020': ['这个文件不是从这里导出的，或已经损坏', '请重新选择导出的文件，原文件不要删'],
  'DJ-R021': ['这个文件是另一位同志或另一套系统导出的', '请由导出人本人登录后导入'],
  'DJ-N001': ['现在连不上', '已保存在本机，有网时自动报送'],
  'DJ-N002': ['登录已过期', '请重新登录，没有报送的内容都还在'],
  'DJ-N003': ['后台没有放行', '请联系维护人员'],
  'DJ-N004': ['一次报送的内容太多', '会自动分批再报'],
  'DJ-N005': ['后台正忙', '会自动稍后再报'],
  'DJ-N006': ['后台出了问题', '会自动再报；一直不行请联系维护人员'],
  'DJ-L001': ['这台设备不能保存', '可以继续看；要保存请换个浏览器或关闭无痕模式'],
  'DJ-L002': ['这台设备的存储空间满了', '请先联网把没有报送的内容交上去，或清理空间后再试'],
  'DJ-L003': ['存储正被另一个旧页面占用', '请关闭本网站的其他页面，再刷新'],
  'DJ-L004': ['本机的记录被清除了', '正在重新取回；没有报送的内容请核对一遍'],
  'DJ-L005': ['这条内容本机保存不了', '已填的内容都在；请更新页面后再试，仍不行请联系维护人员'],
  'DJ-F001': ['这个文件不是照片，或已经损坏', '请重新选一张照片；文档请存在单位自己的地方'],
  'DJ-F002': ['照片太大', '请换一张小一些的照片'],
  'DJ-F003': ['照片已经不在了', '请重新选一张再报送；也可以不附照片，不影响办结'],
  'DJ-F004': ['后台没有收下这张照片', '可以不附照片再报送，不影响办结'],
  'DJ-F005': ['照片里还带着拍摄地点、时间等信息', '请在这里重新选一次这张照片，会自动去掉'],
} as const satisfies Record<string, readonly [cause: string, fix: string]>;

/** Every code that a person may get to read. */
export type Code = keyof typeof codes;

/** 「原因。办法。（编号）」 for a screen; an unknown code still says something useful. */
export function say(code: string, what?: string): string {
  const known = (codes as Record<string, readonly [string, string]>)[code];
  if (!known) return `出了点问题，请联系维护人员（${code}）`;
  return sentence(code, known, what);
}

/** The one way to make something to throw. */
export function trouble(code: TroubleCode, cause?: string, retryAfter?: number): Error & Trouble {
  const message = cause ? `${say(code)} ${cause}` : say(code);
  return Object.assign(new Error(message), { code }, retryAfter === undefined ? {} : { retryAfter });
}

/** Reads the code of anything thrown; `null` for what is not ours. */
export function codeOf(thrown: unknown): TroubleCode | null {
  const code = typeof thrown === 'object' && thrown !== null ? (thrown as { code?: unknown }).code : null;
  return typeof code === 'string' && code in codes ? (code as TroubleCode) : null;
}
