import { correctDay, datedFacts, since, takeBack, written } from '../kind/dated.js';
import { defineKind } from '../kind/define-kind.js';
import { actor, choice, day, flag, text, unit as unitField } from '../kind/fields.js';
import { desk, superiors, unitSorts } from '../rules/choices.js';

const liaisons = { liaison: '联络员', noLiaison: '联络员离任' } as const;
const facts = { named: '名称', placed: '划归', ...liaisons, ended: '撤销或并入' } as const;
const liaisonOn = [
  ['notAhead', 'from'],
  ['continues', 'from', 'facts', ...Object.keys(liaisons)],
] as const;
/** Nothing is left behind: the backend looks, and names what still stands open. */
const emptied = [
  ['noneBelow', 'unit'],
  ['noneOpen', 'unit', 'member', 'task', 'wish'],
  ['filled', 'document'],
  ['notAhead', 'from'],
  ['continues', 'from', 'facts'],
] as const;

/** A unit goes below one that stays. */
const underSuperior = {
  reads: { superior: 'unit/$parent', heir: 'unit/$superior.successor' },
  guards: [['takesUnits', 'superior', 'heir', 'closing', 'merged', 'closed']],
} as const;

/**
 * A body that owes work or holds members: the county, a department, a branch. Its tree decides how far a role reaches.
 * Names and the liaison are dated: the last one that holds on a day is the one of that day, so there is never a second.
 */
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
    since: day('成立日期'),
    facts: datedFacts('变动记录', facts, {
      name: text('名称', { max: 60 }),
      parent: unitField('上级'),
      person: actor('联络员'),
      standIn: flag('代理'),
      into: unitField('并入'),
    }),
    successor: unitField('并入'),
    document: text('文号', { max: 60 }),
  },
  states: { active: '在用', closing: '准备撤销', merged: '已并入', closed: '已撤销' },
  ends: ['closed', 'merged'],
  commands: {
    found: {
      label: '登记单位',
      from: 'none',
      to: 'active',
      by: desk,
      input: ['unit', 'name', 'parent', 'sort', 'since'],
      reads: underSuperior.reads,
      guards: [['notAhead', 'since'], ...underSuperior.guards],
      effects: { push: { facts: { what: 'named', name: '$name', ...written, from: '$since' } } },
      replay: 'replay',
    },
    rename: {
      label: '更名',
      from: ['active'],
      to: 'same',
      by: desk,
      main: true,
      input: ['name'],
      ask: since('从哪天起用新名称'),
      guards: [
        ['differs', 'name'],
        ['notAhead', 'from'],
        ['continues', 'from', 'facts', 'named'],
      ],
      effects: { push: { facts: { what: 'named', name: '$name', ...written } } },
      replay: 'guarded',
      sees: ['name'],
    },
    correctName: {
      label: '更正：名称写错了',
      from: 'any',
      to: 'same',
      by: desk,
      input: ['name'],
      guards: [
        ['differs', 'name'],
        ['recorded', 'facts', 'what', 'named'],
      ],
      effects: {
        amend: {
          facts: {
            where: { what: 'named', name: '$before.name', voidedOn: null },
            set: { voidedOn: '$today', why: 'other' },
            again: { name: '$name', on: '$today', by: '$actor' },
          },
        },
      },
      replay: 'never',
    },
    // Whoever saw and wrote through the old superior no longer does; those of the new one do.
    place: {
      label: '划归别的上级',
      from: ['active', 'closing'],
      to: 'same',
      by: desk,
      input: ['parent'],
      ask: since('从哪天起'),
      reads: underSuperior.reads,
      guards: [
        ['filled', 'parent'],
        ['differs', 'parent'],
        ['notWithin', 'parent', 'unit'],
        ...underSuperior.guards,
        ['notAhead', 'from'],
        ['continues', 'from', 'facts', 'placed'],
      ],
      effects: { push: { facts: { what: 'placed', parent: '$parent', ...written } } },
      replay: 'guarded',
      sees: ['parent'],
    },
    appointLiaison: {
      label: '确定联络员',
      from: ['active'],
      to: 'same',
      by: superiors,
      ask: {
        person: actor('联络员', { required: true }),
        ...since('从哪天起'),
        inService: flag('是所在单位的在职党员'),
        standIn: flag('临时代理'),
      },
      guards: [['filled', 'inService'], ...liaisonOn],
      effects: { push: { facts: { what: 'liaison', person: '$person', standIn: '$standIn', ...written } } },
      replay: 'guarded',
      sees: ['facts'],
    },
    dismissLiaison: {
      label: '联络员离任',
      from: ['active', 'closing'],
      to: 'same',
      by: superiors,
      ask: since('离任日期'),
      guards: [['recorded', 'facts', 'what', 'liaison'], ...liaisonOn],
      effects: { push: { facts: { what: 'noLiaison', ...written } } },
      replay: 'guarded',
      sees: ['facts'],
    },
    close: {
      label: '准备撤销或合并',
      from: ['active'],
      to: 'closing',
      by: desk,
      replay: 'never',
      undo: 'reopen',
      confirm: '以后这里不能再编入党员；清理完才能撤销。确定吗？',
    },
    reopen: { label: '不撤销了', from: ['closing'], to: 'active', by: desk, replay: 'never' },
    dissolve: {
      label: '撤销',
      from: ['closing'],
      to: 'closed',
      by: desk,
      main: true,
      input: ['document'],
      ask: since('撤销日期'),
      guards: emptied,
      effects: { push: { facts: { what: 'ended', ...written } } },
      replay: 'never',
      undo: 'restore',
      confirm: '撤销后不能再交办任务。确定撤销吗？',
    },
    merge: {
      label: '并入别的单位',
      from: ['closing'],
      to: 'merged',
      by: desk,
      input: ['successor', 'document'],
      ask: since('合并日期'),
      reads: { heir: 'unit/$successor' },
      guards: [['filled', 'successor'], ['readIn', 'heir', 'active'], ...emptied],
      effects: { push: { facts: { what: 'ended', into: '$successor', ...written } } },
      replay: 'never',
      undo: 'restore',
      confirm: '合并后不能再交办任务。确定合并吗？',
    },
    restore: {
      label: '更正：没有撤销',
      from: ['closed', 'merged'],
      to: 'closing',
      by: desk,
      ...underSuperior,
      effects: {
        set: { successor: null, document: null },
        amend: { facts: { where: { what: 'ended', voidedOn: null }, set: { voidedOn: '$today', why: 'other' } } },
      },
      replay: 'never',
    },
    correct: correctDay({
      label: '更正日期',
      whats: { named: facts.named, placed: facts.placed, ended: facts.ended },
      order: ['named'],
    }),
    correctLiaison: correctDay({ label: '更正联络员任职日期', whats: liaisons, order: Object.keys(liaisons) }),
    takeBackLiaison: takeBack({ label: '更正：联络员登记有误', whats: liaisons }),
  },
  ledger: ['name', 'sort', 'parent', 'state'],
  find: ['name'],
});
