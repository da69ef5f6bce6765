import { defineKind } from '../kind/define-kind.js';
import { actor, choice, count, day, lines, list, ref, text, unit } from '../kind/fields.js';
import { step } from '../kind/step.js';
import { goesOn, takesWork, toUnit } from '../kind/takes-work.js';
import { desk, doers, dueTerms } from '../rules/choices.js';

const everyone = [...doers, ...desk] as const;
const owed = ['assigned', 'underway'] as const;
const open = ['unassigned', 'assigned', 'underway', 'review', 'paused'] as const;
const sentence = ['title', 'sentence', 'unit', 'term', 'due'] as const;
/** 按期完成 without a day would be lit neither green nor red for ever. */
const dated = [['neededWhen', 'due', 'term', 'dated']] as const;
const given = { reads: toUnit, guards: [takesWork] } as const;
const why = { why: text('原因', { required: true }) };
const because = { ask: why, effects: { set: { reason: '$why' } } } as const;
const bySigned = (no: 'assigned' | 'unassigned') => ({ when: ['filled', 'signedOn'], yes: 'underway', no }) as const;

/**
 * One piece of work of the plan, with the sentence that it came from. Ten steps of supervision, five columns:
 * 交办 → 签收 → 反馈 → 办结申请 → 核查, and the exits that life needs.
 */
export const task = defineKind({
  name: 'task',
  version: 1,
  label: '任务',
  title: 'title',
  scope: { shelf: 'work', home: 'unit', also: ['partner'], parties: ['person'], year: 'on' },
  order: 'number',
  fields: {
    title: text('工作任务', { required: true, max: 120 }),
    number: count('序号'),
    sentence: lines('要点原文', { max: 5000 }),
    plan: ref('依据'),
    section: text('所属部分', { max: 120 }),
    unit: unit('责任单位', { required: true }),
    partner: unit('配合单位'),
    person: actor('责任人'),
    on: day('立项日期', { required: true }),
    term: choice('时限', dueTerms, { start: 'open' }),
    due: day('完成时限'),
    signedOn: day('签收日期'),
    progress: list('进展情况', {
      by: actor('填写人'),
      at: text('时间'),
      text: lines('进展'),
      source: text('代填来源'),
    }),
    result: lines('办结说明', { max: 2000 }),
    reason: text('原因'),
    document: text('文号', { max: 60 }),
    wanted: day('申请延期到'),
    reminded: list('催办记录', { by: actor('催办人'), on: day('日期'), text: text('提醒') }),
    parent: ref('上级任务'),
    owners: count('分给几家', { most: 999 }),
    target: count('目标数量', { most: 999_999 }),
    measured: text('计量单位', { max: 12 }),
    evidence: list('佐证', {
      by: actor('填写人'),
      on: day('日期'),
      name: text('名称'),
      link: text('网址或文号'),
    }),
    carriedTo: ref('结转到'),
    carriedFrom: ref('结转自'),
  },
  states: {
    unassigned: '待交办',
    assigned: '待签收',
    underway: '办理中',
    review: '待核查',
    done: '已办结',
    paused: '暂缓',
    cancelled: '已撤销',
    carried: '结转下年',
  },
  ends: ['done', 'cancelled', 'carried'],
  commands: {
    create: step('新建任务', 'none', 'unassigned', desk, 'replay', {
      input: [
        'title',
        'number',
        'sentence',
        'plan',
        'section',
        'unit',
        'partner',
        'on',
        'term',
        'due',
        'target',
        'measured',
        'carriedFrom',
      ],
      reads: toUnit,
      guards: [...dated, takesWork],
    }),
    // What is owed by many: the whole is 分解, and each owner gets a task of its own. "43/60" is a view, never stored.
    part: step('分项交办', 'none', 'assigned', desk, 'replay', {
      input: ['title', 'number', 'sentence', 'plan', 'section', 'unit', 'on', 'term', 'due', 'parent'],
      reads: toUnit,
      guards: [...dated, ['filled', 'parent'], takesWork],
    }),
    // Another unit is 交办 or 改派, which say why and take the old signature away.
    edit: step('修改', open, 'same', desk, sentence, {
      input: ['title', 'sentence', 'term', 'due', 'partner', 'target', 'measured'],
      guards: dated,
    }),
    assign: step('交办', ['unassigned'], 'assigned', desk, sentence, {
      main: true,
      input: ['unit', 'partner', 'person', 'term', 'due'],
      reads: toUnit,
      guards: [...dated, takesWork],
      effects: { set: { reason: null } },
      undo: 'recall',
    }),
    recall: step('收回交办', ['assigned'], 'unassigned', desk, 'never'),
    share: step('分给多家', ['unassigned', 'assigned'], 'underway', desk, sentence, {
      ask: { count: count('分给几家', { required: true, min: 1, most: 999 }) },
      effects: { set: { owners: '$count', signedOn: '$today', reason: null } },
      undo: 'gather',
    }),
    gather: step('收回分解', ['underway'], 'unassigned', desk, 'never', {
      guards: [
        ['filled', 'owners'],
        ['blank', 'progress'],
      ],
      effects: { set: { owners: null, signedOn: null } },
    }),
    sign: step('签收', ['assigned'], 'underway', everyone, 'replay', {
      main: true,
      effects: { set: { signedOn: '$today' } },
      undo: 'unsign',
    }),
    unsign: step('撤回签收', ['underway'], 'assigned', everyone, 'never', {
      guards: [['blank', 'progress']],
      effects: { set: { signedOn: null } },
    }),
    object: step('异议退回', ['assigned'], 'unassigned', doers, 'never', {
      ask: { why: text('为什么不归本单位', { required: true }) },
      effects: { set: { reason: '$why' } },
    }),
    uphold: step('维持原交办', ['unassigned'], 'assigned', desk, 'never', {
      reads: toUnit,
      guards: [['filled', 'reason'], takesWork],
      effects: { set: { reason: null } },
    }),
    report: step('反馈进展', ['underway'], 'same', doers, 'replay', {
      main: true,
      ask: { text: lines('进展', { required: true }) },
      effects: { push: { progress: { by: '$actor', at: '$now', text: '$text' } } },
    }),
    reportFor: step('代填进展', ['underway'], 'same', desk, 'replay', {
      ask: { text: lines('进展', { required: true }), source: text('来源（如微信、电话）', { required: true }) },
      effects: { push: { progress: { by: '$actor', at: '$now', text: '$text', source: '$source' } } },
    }),
    // A record that exists is named; nothing is uploaded, and nothing waits for it.
    cite: step('附佐证', ['underway', 'review', 'done'], 'same', everyone, 'replay', {
      ask: {
        name: text('名称', { required: true, max: 60, hint: '可以不附，不影响办结。' }),
        link: text('网址或文号', { required: true, max: 300 }),
      },
      effects: { push: { evidence: { by: '$actor', on: '$today', name: '$name', link: '$link' } } },
    }),
    requestFinish: step('办结申请', ['underway'], 'review', everyone, ['title', 'sentence'], {
      input: ['result'],
      undo: 'withdrawFinish',
    }),
    withdrawFinish: step('撤回办结申请', ['review'], 'underway', everyone, 'never'),
    finish: step('核查通过', ['review'], 'done', desk, ['result'], { main: true, undo: 'unfinish' }),
    wrapUp: step('整体办结', ['underway'], 'done', desk, ['owners'], {
      input: ['result'],
      guards: [
        ['filled', 'owners'],
        ['filled', 'result'],
      ],
      confirm: '还没有完成的各家请写在说明里。确定整体办结吗？',
    }),
    unfinish: step('撤回核查', ['done'], 'review', desk, 'never', given),
    sendBack: step('退回补办', ['review'], 'underway', desk, 'never', {
      ask: { why: text('还差什么', { required: true }) },
      effects: { set: { reason: '$why' } },
    }),
    reopen: step('重新打开', ['done'], 'underway', desk, 'never', { ...because, ...given }),
    // 暂缓 as well: its unit may have been merged meanwhile, and then it is gone on with elsewhere.
    reassign: step('改派', [...owed, 'review', 'paused'], 'assigned', desk, ['unit'], {
      input: ['unit'],
      ask: why,
      reads: toUnit,
      guards: [['differs', 'unit'], takesWork],
      effects: { set: { reason: '$why', signedOn: null, person: null, wanted: null } },
    }),
    handOver: step('交接', open, 'same', everyone, ['person'], { input: ['person'], guards: [['filled', 'person']] }),
    askExtension: step('申请延期', owed, 'same', doers, ['due'], {
      input: ['wanted'],
      ...because,
      guards: [
        ['filled', 'due'],
        ['notPassed', 'due'],
        ['filled', 'wanted'],
        ['after', 'wanted', 'due'],
      ],
    }),
    grantExtension: step('同意延期', owed, 'same', desk, 'never', {
      ask: { until: day('延期到', { required: true }) },
      guards: [
        ['filled', 'wanted'],
        ['notBefore', 'until', '$today'],
      ],
      effects: { set: { due: '$until', term: 'dated', wanted: null } },
    }),
    refuseExtension: step('不同意延期', owed, 'same', desk, 'never', {
      ask: why,
      guards: [['filled', 'wanted']],
      effects: { set: { reason: '$why', wanted: null } },
    }),
    remind: step('催办', owed, 'same', desk, 'replay', {
      ask: { text: text('提醒的话', { required: true }) },
      effects: { push: { reminded: { by: '$actor', on: '$today', text: '$text' } } },
    }),
    pause: step('暂缓', owed, 'paused', desk, ['title'], { ...because, undo: 'resume' }),
    resume: step('恢复', ['paused'], bySigned('assigned'), desk, 'replay', {
      main: true,
      reads: toUnit,
      guards: [goesOn],
      effects: { set: { reason: null } },
    }),
    cancel: step('撤销任务', [...open, 'done', 'carried'], 'cancelled', desk, ['title'], {
      input: ['document'],
      ...because,
      confirm: '撤销后不再计数，仍可查看。确定撤销吗？',
    }),
    restore: step('恢复任务', ['cancelled', 'carried'], bySigned('unassigned'), desk, 'never', {
      ...given,
      effects: { set: { reason: null, carriedTo: null } },
    }),
    carry: step('结转下年', open, 'carried', desk, ['title'], {
      input: ['carriedTo'],
      confirm: '结转后在下一年度继续办理。确定结转吗？',
    }),
  },
  ledger: ['number', 'title', 'sentence', 'unit', 'partner', 'person', 'due', 'progress', 'state', 'reason'],
  find: ['title', 'sentence', 'section'],
});
