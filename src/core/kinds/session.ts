import { defineKind } from '../kind/define-kind.js';
import { actor, choice, count, day, flag, lines, list, ref, text, unit } from '../kind/fields.js';
import { step } from '../kind/step.js';
import { presenceWays, sessionTypes } from '../rules/session-types.js';

/** Who holds meetings: branches with their liaison, and units and the county for trainings and talks. */
const hosts = ['secretary', 'liaison', 'unit', 'office'] as const;
const branch = ['secretary', 'liaison'] as const;
const ahead = ['planned', 'noticed', 'moved'] as const;
const done = ['held', 'confirmed', 'archived'] as const;
const type = choice('类型', sessionTypes, { required: true, start: 'study' });
const plan = ['title', 'type', 'also', 'partners', 'on', 'sittings', 'topics'] as const;
const minutes = ['agenda', 'decisions', 'chair', 'delegated', 'recorder'] as const;
const sitting = { on: day('日期'), from: text('开始', { max: 5 }), to: text('结束', { max: 5 }), place: text('地点') };
const why = { why: text('原因', { required: true, max: 100, hint: '如：放假、高温' }) };

/**
 * One meeting, study or activity, whatever its types, its sittings and its branches. Who came stands in `attendance`.
 */
export const session = defineKind({
  name: 'session',
  version: 1,
  label: '会议和学习',
  title: 'title',
  scope: { shelf: 'study', home: 'unit', also: ['partners.unit'], year: 'on' },
  order: 'on',
  fields: {
    title: text('名称', { required: true, max: 60 }),
    type,
    also: list('兼作', { type }, { most: 6 }),
    unit: unit('主办', { required: true }),
    partners: list('联办支部', { unit: unit('支部') }, { most: 20 }),
    on: day('日期', { required: true }),
    sittings: list('场次', { ...sitting, way: choice('方式', presenceWays) }, { most: 20 }),
    topics: list(
      '学习内容',
      {
        title: text('题目'),
        text: lines('要点', { max: 4000 }),
        link: text('网址', { max: 300 }),
        source: text('出处'),
      },
      { most: 20 },
    ),
    chair: actor('主持人'),
    delegated: flag('受书记委托主持'),
    recorder: actor('记录人'),
    agenda: lines('议程'),
    decisions: lines('议定事项', { max: 4000 }),
    owed: count('应到'),
    voters: count('有表决权应到'),
    came: count('实到'),
    votes: list('表决', {
      unit: unit('支部'),
      matter: text('事项'),
      sort: text('种类'),
      owed: count('应到会有表决权'),
      came: count('到会有表决权'),
      agreed: count('赞成'),
    }),
    noticedOn: day('通知日期'),
    moved: list('改期记录', {
      was: day('原来'),
      to: day('改到'),
      why: text('原因'),
      on: day('登记'),
      by: actor('登记人'),
    }),
    reason: text('原因', { max: 100 }),
    mergedInto: ref('并入'),
    corrections: list('更正', { on: day('更正日期'), by: actor('更正人'), text: lines('更正内容', { max: 500 }) }),
  },
  states: {
    planned: '拟开',
    noticed: '已通知',
    moved: '改期',
    cancelled: '取消',
    held: '已召开',
    confirmed: '书记确认',
    archived: '归档',
    merged: '已并入',
    explained: '已说明',
  },
  ends: ['cancelled', 'archived', 'merged', 'explained'],
  commands: {
    plan: step('拟开', 'none', 'planned', hosts, 'replay', { input: [...plan, 'unit'] }),
    record: step('补记', 'none', 'held', hosts, 'replay', {
      input: [...plan, 'unit', ...minutes],
      guards: [['notAhead', 'on']],
    }),
    // A month without a meeting is explained, so that nobody is told it is missing.
    explain: step('说明未开', 'none', 'explained', branch, 'replay', {
      input: ['title', 'type', 'unit', 'on', 'reason'],
      guards: [['filled', 'reason']],
    }),
    edit: step('修改', [...ahead, 'held'], 'same', hosts, plan, { input: plan }),
    addSitting: step('加一场', [...ahead, 'held'], 'same', hosts, 'replay', {
      ask: { ...sitting, on: day('日期', { required: true }), way: choice('方式', presenceWays) },
      effects: { push: { sittings: { on: '$on', from: '$from', to: '$to', place: '$place', way: '$way' } } },
    }),
    notify: step('已经通知', ['planned'], 'noticed', hosts, 'replay', {
      main: true,
      effects: { set: { noticedOn: '$today' } },
      undo: 'unnotify',
    }),
    unnotify: step('撤回通知', ['noticed'], 'planned', hosts, 'never', { effects: { set: { noticedOn: null } } }),
    move: step('改期', ['noticed', 'moved'], 'moved', hosts, ['on'], {
      input: ['on', 'sittings'],
      ask: { why: { ...why.why, required: false } },
      guards: [['differs', 'on']],
      effects: { push: { moved: { was: '$before.on', to: '$on', why: '$why', on: '$today', by: '$actor' } } },
    }),
    cancel: step('取消', ahead, 'cancelled', hosts, 'replay', {
      ask: why,
      effects: { set: { reason: '$why' } },
      undo: 'restore',
    }),
    restore: step(
      '恢复',
      ['cancelled'],
      { when: ['filled', 'noticedOn'], yes: 'noticed', no: 'planned' },
      hosts,
      'never',
      {
        effects: { set: { reason: null } },
      },
    ),
    hold: step('已经召开', ahead, 'held', hosts, 'replay', {
      main: true,
      guards: [['notAhead', 'on']],
      undo: 'unhold',
    }),
    unhold: step(
      '撤回召开',
      ['held'],
      { when: ['filled', 'noticedOn'], yes: 'noticed', no: 'planned' },
      hosts,
      'never',
    ),
    minute: step('填写记录', ['held'], 'same', hosts, minutes, { input: minutes }),
    // Each branch decides for itself: a meeting of two has a line of each.
    vote: step('登记表决', ['held'], 'same', hosts, 'replay', {
      ask: {
        unit: unit('支部', { required: true }),
        matter: text('表决事项', { required: true, max: 100 }),
        sort: choice('种类', { decision: '一般事项', election: '选举' }, { required: true, start: 'decision' }),
        owed: count('应到会有表决权', { required: true, min: 1 }),
        came: count('到会有表决权', { required: true }),
        agreed: count('赞成', { required: true }),
      },
      effects: {
        push: {
          votes: {
            ...{ unit: '$unit', matter: '$matter', sort: '$sort' },
            ...{ owed: '$owed', came: '$came', agreed: '$agreed' },
          },
        },
      },
    }),
    unvote: step('删去表决', ['held'], 'same', hosts, 'never', {
      guards: [['filled', 'votes']],
      effects: { set: { votes: null } },
      confirm: '这次会的表决都会删去，请再逐项登记。确定吗？',
    }),
    confirm: step('书记确认', ['held'], 'confirmed', ['secretary'], [...plan, ...minutes, 'votes'], {
      main: true,
      input: ['owed', 'voters', 'came'],
      undo: 'unconfirm',
    }),
    unconfirm: step('撤回确认', ['confirmed'], 'held', ['secretary'], 'never'),
    archive: step('归档', ['confirmed'], 'archived', branch, 'replay', { main: true }),
    correct: step('更正', done, 'same', hosts, 'replay', {
      ask: { text: lines('更正内容', { required: true, max: 500 }) },
      effects: { push: { corrections: { on: '$today', by: '$actor', text: '$text' } } },
    }),
    merge: step('并入另一条', ['held', 'confirmed'], 'merged', hosts, 'never', {
      input: ['mergedInto'],
      guards: [['filled', 'mergedInto']],
      undo: 'unmerge',
    }),
    unmerge: step('撤回并入', ['merged'], 'held', hosts, 'never', { effects: { set: { mergedInto: null } } }),
  },
  ledger: [
    'on',
    'title',
    'type',
    'unit',
    'partners',
    'chair',
    'recorder',
    'owed',
    'came',
    'agenda',
    'decisions',
    'state',
  ],
  find: ['title', 'agenda', 'decisions'],
});
