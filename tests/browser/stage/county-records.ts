import { catalogueOf, type Kind, kindOf, scopesOf } from '../../../src/core/index.js';
import { kinds } from '../../../src/core/kinds/index.js';
import type { JsonObject, Rec } from '../../../src/core/ports.js';

const catalogue = catalogueOf(kinds as unknown as Kind[]);
const at = '2026-03-05T01:00:00.000Z';

export function record(ref: string, state: string, data: JsonObject): Rec {
  const kind = kindOf(catalogue, ref) as Kind;
  return { ref, kindVersion: kind.version, version: 1, scopes: scopesOf(kind, state, data), state, data, at, did: [] };
}
const unit = (id: string, name: string, sort: string, parent = ''): Rec =>
  record(`unit/${id}`, 'active', { unit: id, name, sort, ...(parent === '' ? {} : { parent }) });
const task = (n: number, state: string, title: string, more: JsonObject = {}): Rec =>
  record(`task/2026-yx.${n}`, state, { title, unit: 'yx.edu', on: '2026-01-05', term: 'open', ...more });
const wish = (id: string, state: string, title: string, more: JsonObject = {}): Rec =>
  record(`wish/${id}`, state, {
    title,
    category: 'goods',
    township: '长岭镇',
    age: 'a80',
    sum: 's200',
    helpers: 1,
    unit: 'yx.b1',
    on: '2026-02-10',
    claims: [],
    ...more,
  });

const sentence =
  '组织离退休党员每季度集中学习一次，联络员提前一周把学习内容送到行动不便的老同志家里。一是编印大字学习材料；二是安排结对送学；三是听取老同志的意见。';
const progress = [
  { by: 'u-edu', at: '2026-02-12T02:10:00.000Z', text: '已和三个支部商定送学上门的时间。' },
  { by: 'u-office', at: '2026-02-27T08:40:00.000Z', text: '电话了解：第一批大字材料已印好。', source: '电话' },
];

/** A small county that does not exist, in the first spring of its plan. */
export const countyRecords = (): Rec[] => [
  unit('yx', '云溪县', 'county'),
  unit('yx.edu', '县教育局', 'department', 'yx'),
  unit('yx.b1', '城东离退休党支部', 'branch', 'yx'),
  task(1, 'unassigned', '编印大字学习材料', { sentence, section: '一、学在经常' }),
  task(2, 'assigned', '组织老同志走访家乡变化', { due: '2026-05-31', term: 'dated', partner: 'yx.b1' }),
  task(3, 'assigned', '安排结对送学上门', { sentence }),
  task(4, 'underway', '每季度集中学习一次', {
    sentence,
    due: '2026-06-30',
    term: 'dated',
    signedOn: '2026-01-20',
    progress,
  }),
  task(5, 'review', '整理老同志口述的县志材料', { result: '已整理十二篇，均经本人核对。', signedOn: '2026-01-12' }),
  task(6, 'done', '检修老党员之家的扶手和照明', { result: '两处扶手、六盏灯已换好。', signedOn: '2026-01-08' }),
  task(7, 'cancelled', '举办春季游园', { reason: '场地改建，并入秋季活动' }),
  wish('w1', 'open', '想要一台大按键的收音机', { until: '2026-12-31' }),
  wish('w2', 'checking', '想学会用手机和孙女视频', { category: 'service', sum: 'none' }),
  wish('w3', 'claimed', '想去看看新修的长岭水库', {
    category: 'company',
    until: '2026-12-31',
    claims: [{ by: 'u-member', on: '2026-03-01', plan: '周末开车带老人去' }],
  }),
  record('wish~person/w1', 'held', {
    name: '欧阳修文',
    phone: '13800001234',
    address: '云溪县长岭镇和平村3组12号',
    consentUse: true,
    consentShow: true,
    consentUntil: '2026-12-31',
    consentTo: '想要一台大按键的收音机（物质，长岭镇，80岁以上，200元以内）',
    unit: 'yx.b1',
    on: '2026-02-10',
  }),
];
