import type { JsonObject, Rec } from '../../../src/core/ports.js';
import { record } from './county-records.js';

/** Names that do not exist, in the order of the roll. */
export const names = [
  ...[
    '欧阳修文',
    '丁怀山',
    '白玉兰',
    '陈守义',
    '冯秀英',
    '高明远',
    '何翠莲',
    '江海波',
    '柯志刚',
    '林素珍',
    '马德福',
    '宁为民',
  ],
  ...['潘凤霞', '秦书田', '任桂香', '沈国栋', '唐巧云', '万家福', '向阳花', '严正学', '郑玉梅', '周大庆', '邹长春'],
];
export const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
export const dayFrom = (days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const branch = 'yx.b1';
export const personOf = (n: number): string => `m-${String(n + 1).padStart(2, '0')}`;

export const meeting = (id: string, state: string, data: JsonObject): Rec =>
  record(`session/${id}`, state, { title: '集中学习', type: 'study', unit: branch, on: today, ...data });
export const entry = (id: string, state: string, data: JsonObject): Rec =>
  record(`attendance/${id}`, state, {
    session: 'session/s1',
    unit: branch,
    on: today,
    marks: [{ by: 'u-liaison', on: String(data.on ?? today), channel: 'liaison' }],
    ...data,
  });

/** The digits of a meeting of today, as its secretary shows them. */
export const codeOf = (session: string, key = '0f1e2d3c4b5a69788796a5b4c3d2e1f0'): Rec =>
  record(`meetingCode/${session}/${today}/${branch}`, 'shown', { session, unit: branch, on: today, key });

/** A branch of so many, all of them since 2020, and the branch beside it. */
export const branchRecords = (count = names.length): Rec[] => [
  record('unit/yx', 'active', { unit: 'yx', name: '云溪县', sort: 'county' }),
  record(`unit/${branch}`, 'active', { unit: branch, name: '城东离退休党支部', sort: 'branch', parent: 'yx' }),
  record('unit/yx.b2', 'active', { unit: 'yx.b2', name: '城西离退休党支部', sort: 'branch', parent: 'yx' }),
  ...names.slice(0, count).flatMap((name, n) => [
    record(`member/${n + 1}`, 'active', {
      person: personOf(n),
      unit: branch,
      facts: [{ what: 'joined', unit: branch, grade: 'full', from: '2020-01-01', on: '2020-01-01', by: 'u-office' }],
    }),
    record(`member~person/${n + 1}`, 'held', { name, person: personOf(n), unit: branch }),
  ]),
];

/** What such a branch has written down: a meeting of two branches with a vote, one ahead, one entered twice, one called off. */
export const studiedBranch = (count = names.length): Rec[] => {
  const past = dayFrom(-20);
  const absent = { ...{ leave: count - 4, missed: count - 3, excused: count - 1 } };
  const came = Array.from({ length: count }, (_, n) => n).filter((n) => n < absent.leave);
  return [
    ...branchRecords(count),
    meeting('s1', 'held', {
      ...{
        title: '主题党日：看家乡变化',
        type: 'themeDay',
        on: past,
        also: [{ type: 'study' }],
        partners: [{ unit: 'yx.b2' }],
      },
      sittings: [
        { on: past, from: '09:00', to: '10:30', place: '老党员之家活动室' },
        { on: past, from: '15:00', place: '县福利院', way: 'home' },
      ],
      topics: [
        {
          title: '走访家乡变化',
          text: '一是看新修的长岭水库；二是听老水利人讲修库的故事；三是议一议护水的办法。',
          link: 'https://example.org/reading',
          source: '云溪县委老干部局',
        },
      ],
      votes: [
        { unit: branch, matter: '同意预备党员转正', sort: 'decision', owed: count, came: count - 1, agreed: count - 1 },
      ],
    }),
    meeting('s2', 'noticed', {
      ...{ title: '老党员讲修水库的故事', type: 'lecture' },
      sittings: [{ on: today, from: '23:50', place: '老党员之家活动室' }],
    }),
    meeting('s3', 'archived', { title: '支委会', type: 'committee', on: dayFrom(-45), owed: 5, came: 5 }),
    meeting('s4', 'cancelled', { title: '秋季参观', type: 'visit', on: dayFrom(-10), reason: '连日大雨' }),
    meeting('s5', 'held', { title: '主题党日', type: 'themeDay', on: past }),
    ...came.map((n) =>
      entry(`e${n}`, 'came', { person: personOf(n), on: past, ...(n === 1 ? { way: 'online' } : {}) }),
    ),
    entry('c1', 'missed', { person: personOf(1), on: past }),
    entry('l1', 'leave', { person: personOf(absent.leave), on: past }),
    record('attendance~person/l1', 'held', {
      ...{ why: 'ill', mayKeep: true, unit: branch, person: personOf(absent.leave), on: past },
    }),
    entry('m1', 'missed', { person: personOf(absent.missed), on: past }),
    entry('x1', 'excused', { person: personOf(absent.excused), session: '', on: dayFrom(-340), until: dayFrom(20) }),
  ];
};
