import { countyRecords, record } from './county-records.js';

export const planTitle = '云溪县2026年老干部工作要点';
export const firstIssue = [
  '1.办好读书班。每季度学习一次，提前三天通知。',
  '2.走访困难老同志。上门看望，记下需要。',
  '3.建立作品档案柜。把老同志的作品编好号，放在一处。',
  '4.组织健康讲座。请县医院的医生讲常见病怎样预防。',
];
/** One point as it was, one reworded, one new, one gone, one of which only a person can say whether it is the same. */
export const secondIssue = [
  '1.走访困难老同志。每月上门看望一次，记下需要。',
  '2.开设直播课堂。请专家远程讲课，方便在外地的人。',
  '3.办好读书班。每季度学习一次，提前三天通知。',
  '4.组织健康讲座和体检。请县医院的医生给老同志讲怎样预防，每年体检一次。',
];
export const planText = (points: readonly string[], title = planTitle): string =>
  `${title}\n一、抓好学习\n${points.join('\n')}`;

/** A plan of the county whose tasks have been worked on: `plan/<name>`, `task/<name>.m0` and so on. */
export const adoptedPlan = (name = 'p', title = planTitle, points: readonly string[] = firstIssue) => [
  record(`plan/${name}`, 'inForce', {
    ...{ title, unit: 'yx', on: '2026-01-01', source: planText(points, title), measures: points.length },
  }),
  ...points.map((sentence, n) =>
    record(`task/${name}.m${n}`, n === 2 ? 'unassigned' : 'underway', {
      ...{ title: sentence.slice(2).split('。')[0] ?? '', number: n + 1, sentence, plan: `plan/${name}` },
      ...{ unit: 'yx.edu', on: '2026-01-01', term: 'dated', due: '2026-06-30' },
      progress: [{ by: 'u-edu', at: '2026-02-12T02:10:00.000Z', text: '正在办' }],
    }),
  ),
];

/** The county without tasks of its own. */
export const bareCounty = () => countyRecords().filter(({ ref }) => !ref.startsWith('task/'));
