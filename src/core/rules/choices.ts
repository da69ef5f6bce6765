import type { Role } from '../ports.js';

/** Who may do what, named once: the desk of the county, those near the person, those who do the work, anyone signed in. */
export const desk: readonly Role[] = ['office'];
export const near: readonly Role[] = ['liaison', 'secretary', 'office'];
export const doers: readonly Role[] = ['unit', 'liaison', 'secretary'];
export const anyone: readonly Role[] = ['member', 'liaison', 'secretary', 'unit', 'office'];

export const wishCategories = { goods: '物质', company: '精神', service: '服务' } as const;
export const ageBands = { a50: '60岁以下', a60: '60—69岁', a70: '70—79岁', a80: '80岁以上' } as const;
export const amountBands = { none: '不花钱', s200: '200元以内', s500: '200—500元', more: '500元以上' } as const;
export const dueTerms = { dated: '按期完成', standing: '长期坚持', open: '未定时限' } as const;
export const unitSorts = { county: '县（市、区）', department: '单位', branch: '离退休党支部' } as const;

/** No cash, no treatment, no debt (product rules of the wish); 陪诊, 陪看病 and 代取药 are help and pass. */
export const notWishes = (
  '现金 现款 给钱 要钱 借钱 借款 贷款 欠款 还款 还钱 欠债 还债 债务 负债 转账 汇款 打款 收款 付款 捐款 募捐 筹款 集资 ' +
  '红包 医药费 医疗费 治疗 手术 住院费 药费 治病'
).split(' ');
