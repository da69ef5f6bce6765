/** What a meeting may be; one that is several things counts as each of them. */
export const sessionTypes = {
  ...{ assembly: '党员大会', committee: '支委会', group: '党小组会', lecture: '党课', themeDay: '主题党日' },
  ...{ life: '组织生活会', review: '民主评议党员', study: '学习', visit: '参观', training: '培训', talk: '宣讲' },
  activity: '活动',
} as const;
/** How somebody took part; it stands with the person, since some sit in the room and some at the telephone. */
export const presenceWays = { room: '现场', online: '线上', home: '上门' } as const;
/** How who was not there caught up. */
export const makeUpWays = { home: '送学上门', phone: '电话', lesson: '补课', notes: '自学反馈' } as const;
/** Why somebody asked for leave: seen by the branch's secretary and liaison alone. */
export const leaveReasons = { affair: '事假', ill: '病假', away: '外出', care: '照护家人' } as const;
/** Through whom an entry came about. */
export const ownChannels = { self: '本人', family: '家属协助', scan: '扫码' } as const;
/** By the digits on the screen of the room, where a host decided for them. */
export const codeChannel = { code: '动态码' } as const;
export const branchChannels = { secretary: '书记', liaison: '联络员代记' } as const;

export type SessionType = keyof typeof sessionTypes;

/** How often a branch holds a meeting of one type, and how strictly the source means it. */
export interface Frequency {
  type: SessionType;
  every: 'month' | 'quarter' | 'year';
  /** The source says 一般 or 定期: a miss is a reminder, never a failure. */
  gentle: boolean;
  source: string;
  /** Only where there are seven full members, or groups. */
  only?: 'committee' | 'groups';
}

const rules = '《中国共产党支部工作条例（试行）》';

/** Each line is a setting of the county. */
export const frequencies: readonly Frequency[] = [
  { type: 'assembly', every: 'quarter', gentle: true, source: `${rules}：党员大会一般每季度召开1次` },
  { type: 'committee', every: 'month', gentle: true, source: `${rules}：支委会一般每月召开1次`, only: 'committee' },
  { type: 'group', every: 'month', gentle: true, source: `${rules}：党小组会一般每月召开1次`, only: 'groups' },
  { type: 'themeDay', every: 'month', gentle: false, source: `${rules}：每月相对固定1天开展主题党日` },
  { type: 'lecture', every: 'quarter', gentle: true, source: `${rules}：定期开展党课；每季度一次是当地习惯` },
  { type: 'life', every: 'year', gentle: false, source: `${rules}：每年至少召开1次组织生活会` },
  { type: 'review', every: 'year', gentle: true, source: `${rules}：一般每年开展1次民主评议党员` },
];
/** A committee is elected from seven full members on (《中国共产党支部工作条例（试行）》). */
export const membersForCommittee = 7;
