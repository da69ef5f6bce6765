import type { JsonObject, Ref } from '../../src/core/ports.js';

/** One command of somebody, as the page would send it. */
export interface DemoStep {
  kind: string;
  name: string;
  ref: Ref;
  input: JsonObject;
}

const unit = 'yx.jy.b1';
/** The secretary and a member log in; the others only stand on the roll. 示例数据，非真实人员。 */
const members: readonly (readonly [actor: string, name: string])[] = [
  ['p-4410', '方志远'],
  ['p-6033', '欧阳春'],
  ...['白守仁', '曹玉琴', '丁秋生', '杜兰英', '范宗礼', '龚桂枝', '郝建业', '蒋素云', '孔令辉', '黎明霞', '孟宪章'].map(
    (name, n) => [`p-7${String(n + 1).padStart(3, '0')}`, name] as const,
  ),
  ...['倪秀珠', '潘德全', '齐凤莲', '阮志成', '苏月娥', '谭永年', '文淑芳', '薛长林', '叶春梅', '祝大鹏'].map(
    (name, n) => [`p-72${String(n + 1).padStart(2, '0')}`, name] as const,
  ),
];

/** A branch of 23, and what it is invited to tomorrow. `day` = tomorrow, `YYYY-MM-DD`. */
export const demoBranch = (day: string): DemoStep[] => [
  ...members.flatMap(([person, name], n): DemoStep[] => [
    {
      ...{ kind: 'member', name: 'join', ref: `member/${unit}.${n + 1}` },
      input: { person, unit, grade: 'full', from: '2020-01-01' },
    },
    { kind: 'member~person', name: 'collect', ref: `member~person/${unit}.${n + 1}`, input: { name, person, unit } },
  ]),
  {
    ...{ kind: 'session', name: 'plan', ref: `session/${unit}.first` },
    input: {
      ...{ title: '听老教师讲校史', type: 'study', unit, on: day },
      sittings: [{ on: day, from: '09:00', to: '10:30', place: '老党员之家活动室' }],
      topics: [{ title: '一所乡村小学的六十年', text: '请三位老教师各讲一段往事，议一议怎样把校史讲给孩子们听。' }],
    },
  },
  { kind: 'session', name: 'notify', ref: `session/${unit}.first`, input: {} },
];
