import { defineKind } from '../kind/define-kind.js';
import { count, day, list, text, unit } from '../kind/fields.js';
import { step } from '../kind/step.js';
import { desk } from '../rules/choices.js';

const all = ['title', 'year', 'start', 'end', 'target', 'measure', 'tags'] as const;

/** A round of an activity, such as the wishes of one autumn: from when, until when, and how many it means to reach. */
export const campaign = defineKind({
  name: 'campaign',
  version: 1,
  label: '活动轮次',
  title: 'title',
  scope: { shelf: 'work', home: 'unit', year: 'start' },
  order: 'start',
  fields: {
    title: text('名称', { required: true, max: 40 }),
    year: count('年度', { min: 2000, most: 2100 }),
    start: day('开始', { required: true }),
    end: day('结束', { required: true }),
    target: count('目标数'),
    measure: text('目标单位', { max: 10, hint: '如：件、人次' }),
    tags: list('标签', { text: text('标签', { max: 20 }) }, { most: 20 }),
    unit: unit('主办', { required: true }),
  },
  states: { preparing: '筹备', running: '进行中', closed: '已结束' },
  ends: ['closed'],
  commands: {
    plan: step('新建轮次', 'none', 'preparing', desk, 'replay', {
      input: [...all, 'unit'],
      guards: [['notBefore', 'end', 'start']],
    }),
    edit: step('修改', ['preparing', 'running'], 'same', desk, all, {
      input: all,
      guards: [['notBefore', 'end', 'start']],
    }),
    begin: step('开始', ['preparing'], 'running', desk, 'replay', { main: true, undo: 'unbegin' }),
    unbegin: step('撤回开始', ['running'], 'preparing', desk, 'never'),
    close: step('结束', ['running'], 'closed', desk, 'replay', { main: true, undo: 'reopen' }),
    reopen: step('恢复', ['closed'], 'running', desk, 'never'),
  },
  ledger: ['title', 'year', 'start', 'end', 'target', 'measure', 'state'],
  find: ['title'],
});
