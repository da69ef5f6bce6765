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
