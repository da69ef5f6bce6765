import { defineKind } from '../kind/define-kind.js';
import { choice, day, list, text, unit as unitField } from '../kind/fields.js';
import { desk, unitSorts } from '../rules/choices.js';

/** A body that owes work or holds members: the county, a department, a branch. Its tree decides how far a role reaches. */
export const unit = defineKind({
  name: 'unit',
  version: 1,
  label: '单位和支部',
  title: 'name',
  scope: { shelf: 'roll', home: 'unit' },
  fields: {
    unit: unitField('编号', { audience: 'public', required: true }),
    name: text('名称', { audience: 'public', required: true, max: 60 }),
    parent: unitField('上级', { audience: 'public' }),
    sort: choice('类别', unitSorts, { audience: 'public', required: true }),
    names: list('曾用名称', { name: text('名称'), until: day('用到') }),
    successor: unitField('并入'),
    document: text('文号', { max: 60 }),
  },
  states: { active: '在用', closed: '已撤销' },
  ends: ['closed'],
  commands: {
    found: {
      label: '登记单位',
      from: 'none',
      to: 'active',
      by: desk,
      input: ['unit', 'name', 'parent', 'sort'],
      replay: 'replay',
    },
    rename: {
      label: '更名',
      from: ['active'],
      to: 'same',
      by: desk,
      main: true,
      input: ['name'],
      guards: [['differs', 'name']],
      effects: { push: { names: { name: '$before.name', until: '$today' } } },
      replay: 'guarded',
      sees: ['name'],
    },
    close: {
      label: '撤销',
      from: ['active'],
      to: 'closed',
      by: desk,
      input: ['document', 'successor'],
      guards: [['filled', 'document']],
      replay: 'never',
      confirm: '撤销后不能再交办任务。确定撤销吗？',
    },
  },
  ledger: ['name', 'sort', 'parent', 'state'],
  find: ['name'],
});
