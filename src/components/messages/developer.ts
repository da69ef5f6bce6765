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
} as const;
export type DeveloperCode = keyof typeof developer;

export const coded = (code: string, message: string): string => `[dangjian ${code}] ${message}`;
