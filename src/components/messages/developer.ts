/** Messages for whoever builds the page: what is missing and the line that mends it. */
export const developer = {
  'DJ-E001': (tag: string) =>
    `<${tag}> 没有接到数据。请在页面里加一行：DangjianKit.setup({ user: '当前登录人编号', api: '/api/dangjian' })`,
  'DJ-E002': (tag: string, kind: string) =>
    `<${tag}> 不认识 kind="${kind}"。请在 setup 的 kinds 里登记它，或改成 task、wish、plan、unit`,
  'DJ-E003': (tag: string, mine: string, other: string) =>
    `<${tag}> 已由另一份脚本登记（${other}），这一份（${mine}）不再登记。请只保留一份脚本`,
  'DJ-E004': () => "setup 缺少 user。请写成 DangjianKit.setup({ user: '当前登录人编号', api: '/api/dangjian' })",
  'DJ-E005': (file: string) => `没能装入 ${file}。请在页面里加一行：<script src="…/${file}"></script>`,
  'DJ-E006': (key: string, near: string) =>
    `messages 里的“${key}”不是元素用的键${near === '' ? '' : `，是不是“${near}”？`}`,
  'DJ-E007': (src: string) =>
    `没能取到 src="${src}" 的要点文本。请看地址对不对、网络通不通；双击打开的网页取不了文件，请把文本放进 <script type="text/plain" id="plan">，再写 src="#plan"`,
  'DJ-E008': (src: string, json = false) =>
    json
      ? `src="${src}" 里的 JSON 读不出文字。要点应写成一个 JSON 字符串，引号和换行要转义；也可以改成 type="text/plain"，照原文写`
      : `src="${src}" 取到的不是要点文本，是网页或别的内容。请换成 .txt 文本文件的地址`,
  'DJ-E009': (rule: string) => `settings.rotatingCode 打开了动态码。${rule}不属于特殊场景的，请删去 rotatingCode`,
  'DJ-E010': (unknown: string, known: string) =>
    `columns 里的“${unknown}”不是台账的列，没有显示。列名用英文、逗号分开，如 columns="${known}"`,
} as const;
export type DeveloperCode = keyof typeof developer;

export const coded = (code: string, message: string): string => `[dangjian ${code}] ${message}`;
