import type { JsonObject, Rec } from '../../../src/core/ports.js';
import { addDays, dayOf } from '../../../src/core/rules/calendar.js';
import { countyRecords, record } from './county-records.js';

const now = dayOf(new Date().toISOString());
/** So many days before today. */
export const ago = (days: number): string => addDays(now, -days);
const later = addDays(now, 60);

/** Each of somebody else, unless told. */
export const wish = (id: string, state: string, title: string, more: JsonObject = {}): Rec =>
  record(`wish/${id}`, state, {
    ...{ wisher: `w-${id}`, title, category: 'goods', township: '长岭镇', age: 'a80', sum: 's200', helpers: 1 },
    ...{ unit: 'yx.b1', on: ago(40), until: later, claims: [], ...more },
  });
/** Who wishes, with every consent to the words of `title` as `wish` makes them. */
export const wisher = (id: string, title: string, more: JsonObject = {}): Rec =>
  record(`wish~person/${id}`, 'held', {
    ...{ name: '欧阳修文', phone: '13800001234', address: '云溪县长岭镇和平村3组12号' },
    ...{ consentUse: true, consentShow: true, consentUntil: later },
    ...{ consentTo: `${title}（物质，长岭镇，80岁以上，200元以内）`, unit: 'yx.b1', on: ago(40), ...more },
  });

/** A county whose wishes stand in every place that a board has. */
export const wishCounty = (): Rec[] => [
  ...countyRecords().filter(({ ref }) => ref.startsWith('unit/')),
  record('campaign/c1', 'running', {
    ...{ title: '重阳微心愿', year: 2026, start: ago(60), end: later, target: 60, measure: '件', unit: 'yx' },
  }),
  record('campaign/c2', 'preparing', {
    title: '春节微心愿',
    year: 2027,
    start: later,
    end: addDays(later, 60),
    unit: 'yx',
  }),
  wish('a1', 'open', '一台大按键的收音机', { campaign: 'campaign/c1' }),
  wish('a2', 'open', '有人陪着下象棋', {
    category: 'company',
    sum: 'none',
    helpers: 3,
    claims: [{ by: 'u-edu', on: ago(1), as: 'unit' }],
  }),
  wish('a3', 'claimed', '一副二百度老花镜', { claims: [{ by: 'u-member', on: ago(9), as: 'self' }] }),
  wish('a4', 'claimed', '教会用手机视频', { category: 'service', claims: [{ by: 'u-edu', on: ago(20), as: 'unit' }] }),
  wish('b1', 'checking', '一台能听戏的收音机'),
  wish('b2', 'checking', '一台听戏用的收音机'),
  wisher('b1', '一台能听戏的收音机'),
  wish('b3', 'draft', '换一盏亮些的台灯'),
  wisher('b3', '换一盏亮些的台灯'),
  wish('d1', 'confirming', '修一修漏水的水龙头', {
    claims: [{ by: 'u-edu', on: ago(12), metOn: ago(10), doneOn: ago(2) }],
  }),
  wish('d2', 'referred', '想修门前的路', { referredTo: '县住建局', referredOn: ago(6) }),
  wish('d3', 'withdrawn', '一张折叠椅', { claims: [{ by: 'u-edu', on: ago(12) }] }),
  wish('d4', 'partly', '两双防滑的棉鞋', { result: '买到了一双，另一双缺码。' }),
  wisher('d4', '两双防滑的棉鞋'),
  wish('e1', 'confirming', '一条厚毛毯', {
    wisher: 'm-01',
    claims: [{ by: 'u-edu', on: ago(12), metOn: ago(10), doneOn: ago(2) }],
  }),
  wisher('e1', '一条厚毛毯', { wisher: 'm-01' }),
  wish('e2', 'open', '一把结实的拐杖', { wisher: 'm-01' }),
  wisher('e2', '一把结实的拐杖', { wisher: 'm-01' }),
];
