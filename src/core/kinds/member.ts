import { correctDay, datedFacts, since, takeBack, written } from '../kind/dated.js';
import { defineKind } from '../kind/define-kind.js';
import { actor, choice, day, lines, text, unit } from '../kind/fields.js';
import { ageBands, desk, near } from '../rules/choices.js';

const personal = { audience: 'private' } as const;
const grades = { full: '正式党员', probationary: '预备党员' } as const;
const moves = { moved: '组织关系转接', merged: '支部合并' } as const;
/** What changes nothing but the count of votes. */
const standing = { full: '转为正式党员', voteOff: '不计入有表决权应到', voteOn: '恢复计入' } as const;
/** Facts whose day alone may be put right; the day of leaving goes with the state. */
const dated = { joined: '编入支部', moved: '转到别的支部', died: '去世', ...standing } as const;
const wrong = { voidedOn: '$today', why: 'other' } as const;
const stays = ['moved', 'joined', 'left', 'died'] as const;
const telling = ['name', 'phone', 'band', 'address', 'kin', 'remark'] as const;
/** A branch takes nobody in once it is being closed. */
const intoBranch = { reads: { home: 'unit/$unit' }, guards: [['readIn', 'home', 'active']] } as const;
/** Has come, and is not earlier than what is recorded of where the person stood. */
const stayOn = [
  ['notAhead', 'from'],
  ['continues', 'from', 'facts', ...stays],
] as const;
/** What a death or a departure leaves behind: done with one step after it, each command on a record of its own. */
const afterwards = [
  { kind: 'wish', where: 'wisher', name: 'end', say: '本人的心愿因故终止，会告诉认领人不用再办' },
  { kind: 'wish', where: 'claims.by', name: 'release', input: { who: '$person' }, say: '认领的心愿退回，请别人接着办' },
  {
    ...{ kind: 'term', where: 'facts.person', name: 'vacate', say: '担任的职务到这一天为止' },
    input: { person: '$person', from: '$facts.from' },
  },
  { kind: 'task', where: 'person', say: '手里的任务，请改派或交接' },
] as const;
/** What anybody near the person reports, whatever was written meanwhile. */
const byNear = { by: near, replay: 'guarded', sees: ['unit'] } as const;

/**
 * A Party member of a branch. The open part holds an id, days and choices, and no free text: where the person stood, and
 * whether with a vote, on any day. Who it is stands in the person part.
 */
export const member = defineKind({
  name: 'member',
  version: 1,
  label: '党员',
  title: 'person',
  // Former branches keep what they need to read their own past.
  scope: { shelf: 'roll', home: 'unit', also: ['facts.unit'], parties: ['person'] },
  self: 'person',
  fields: {
    person: actor('党员', { required: true }),
    unit: unit('所在支部', { required: true }),
    facts: datedFacts(
      '变动记录',
      { ...dated, left: '转出' },
      { unit: unit('支部'), grade: choice('党员身份', grades), how: choice('方式', moves) },
    ),
    receivedOn: day('接收确认日期'),
    leftOn: day('转出日期'),
    name: text('姓名', { ...personal, required: true, max: 40, called: true }),
    phone: text('电话', { ...personal, max: 30 }),
    band: choice('年龄段', ageBands, personal),
    address: text('住址', { ...personal, max: 120 }),
    kin: text('家属和电话', { ...personal, max: 60 }),
    remark: lines('备注', { ...personal, max: 500 }),
  },
  states: { active: '在册', left: '已转出', deceased: '去世', struck: '登记有误' },
  ends: ['left', 'deceased', 'struck'],
  commands: {
    join: {
      label: '登记党员',
      from: 'none',
      to: 'active',
      by: near,
      input: ['person', 'unit'],
      ask: { grade: choice('党员身份', grades, { required: true, start: 'full' }), ...since('编入日期') },
      reads: intoBranch.reads,
      guards: [...intoBranch.guards, ['notAhead', 'from']],
      effects: { push: { facts: { what: 'joined', unit: '$unit', grade: '$grade', ...written } } },
      replay: 'replay',
    },
    transfer: {
      label: '转到别的支部',
      from: ['active'],
      to: 'same',
      by: desk,
      input: ['unit'],
      ask: { how: choice('方式', moves, { required: true, start: 'moved' }), ...since('转接日期') },
      reads: intoBranch.reads,
      guards: [['differs', 'unit'], ...intoBranch.guards, ...stayOn],
      effects: {
        set: { receivedOn: null },
        push: { facts: { what: 'moved', how: '$how', unit: '$unit', ...written } },
      },
      replay: 'guarded',
      sees: ['unit'],
    },
    receive: {
      label: '确认接收',
      from: ['active'],
      to: 'same',
      ...byNear,
      guards: [['blank', 'receivedOn']],
      effects: { set: { receivedOn: '$today' } },
    },
    confirmFull: {
      label: '预备期满转正',
      from: ['active'],
      to: 'same',
      ...byNear,
      ask: since('转正日期'),
      guards: [
        ['recorded', 'facts', 'grade', 'probationary'],
        ['notAhead', 'from'],
      ],
      effects: { push: { facts: { what: 'full', ...written } } },
    },
    dropVote: {
      label: '不计入有表决权应到',
      from: ['active'],
      to: 'same',
      ...byNear,
      ask: since('从哪天起'),
      guards: [
        ['notAhead', 'from'],
        ['continues', 'from', 'facts', 'voteOff', 'voteOn'],
      ],
      effects: { push: { facts: { what: 'voteOff', ...written } } },
    },
    regainVote: {
      label: '恢复计入有表决权应到',
      from: ['active'],
      to: 'same',
      ...byNear,
      ask: since('从哪天起'),
      guards: [
        ['recorded', 'facts', 'what', 'voteOff'],
        ['notAhead', 'from'],
        ['continues', 'from', 'facts', 'voteOff', 'voteOn'],
      ],
      effects: { push: { facts: { what: 'voteOn', ...written } } },
    },
    leave: {
      label: '转出本县',
      from: ['active'],
      to: 'left',
      ...byNear,
      ask: since('转出日期'),
      guards: stayOn,
      effects: { set: { leftOn: '$from' }, push: { facts: { what: 'left', ...written } } },
      follows: afterwards,
      undo: 'stay',
    },
    stay: {
      label: '更正：没有转出',
      from: ['left'],
      to: 'active',
      by: near,
      guards: [['recorded', 'facts', 'what', 'left', 'from', '$leftOn']],
      effects: {
        set: { leftOn: null },
        amend: { facts: { where: { what: 'left', from: '$before.leftOn', voidedOn: null }, set: wrong } },
      },
      replay: 'never',
    },
    comeBack: {
      label: '转回',
      from: ['left'],
      to: 'active',
      by: desk,
      input: ['unit'],
      ask: since('转入日期'),
      reads: intoBranch.reads,
      guards: [...intoBranch.guards, ...stayOn],
      effects: {
        set: { receivedOn: null, leftOn: null },
        push: { facts: { what: 'joined', unit: '$unit', ...written } },
      },
      replay: 'never',
    },
    recordDeath: {
      label: '登记去世',
      from: ['active', 'left'],
      to: 'deceased',
      ...byNear,
      ask: since('去世日期'),
      guards: stayOn,
      effects: { push: { facts: { what: 'died', ...written } } },
      follows: afterwards,
      undo: 'revive',
      confirm: '从这一天起不再计入应到，也不再发任何提醒。登记以后会列出接着要办的事，请逐条看过。确定登记吗？',
    },
    revive: {
      label: '更正：没有去世',
      from: ['deceased'],
      to: { when: ['filled', 'leftOn'], yes: 'left', no: 'active' },
      by: near,
      effects: { amend: { facts: { where: { what: 'died', voidedOn: null }, set: wrong } } },
      replay: 'never',
    },
    moveRight: {
      label: '更正：转错了支部',
      from: ['active'],
      to: 'same',
      by: desk,
      input: ['unit'],
      ask: {
        was: day('原来登记的日期', { required: true }),
      },
      reads: intoBranch.reads,
      guards: [
        ['differs', 'unit'],
        ...intoBranch.guards,
        ['lastIs', 'facts', ...stays],
        ['recorded', 'facts', 'what', 'moved', 'from', '$was'],
        ['continues', 'was', 'facts', ...stays],
      ],
      effects: {
        set: { receivedOn: null },
        amend: {
          facts: {
            where: { what: 'moved', from: '$was', voidedOn: null },
            set: wrong,
            again: { unit: '$unit', on: '$today', by: '$actor' },
          },
        },
      },
      replay: 'never',
    },
    correct: correctDay({ label: '更正日期', whats: dated, order: stays }),
    takeBack: takeBack({ label: '更正：没有这回事', whats: standing }),
    strike: {
      label: '更正：登记错了人',
      from: ['active'],
      to: 'struck',
      by: desk,
      effects: { amend: { facts: { where: { voidedOn: null }, set: { voidedOn: '$today', why: 'person' } } } },
      replay: 'never',
      confirm: '这条登记从头到尾都不算数，划去的内容仍可查看。确定吗？',
    },
  },
  person: {
    label: '党员信息',
    states: { held: '在册', erased: '已删除' },
    ends: ['erased'],
    commands: {
      collect: {
        label: '登记个人信息',
        from: 'none',
        to: 'held',
        by: near,
        input: [...telling, 'person', 'unit'],
        replay: 'replay',
      },
      edit: {
        label: '修改个人信息',
        from: ['held'],
        to: 'same',
        by: near,
        input: telling,
        replay: 'guarded',
        sees: telling,
      },
      transfer: {
        label: '移交个人信息',
        from: ['held'],
        to: 'same',
        by: desk,
        input: ['unit'],
        guards: [['differs', 'unit']],
        replay: 'guarded',
        sees: ['unit'],
      },
      reveal: {
        label: '查看完整信息',
        from: ['held'],
        to: 'same',
        by: near,
        replay: 'replay',
        logged: true,
        confirm: '查看完整信息会留下记录。',
      },
      erase: {
        label: '删除个人信息',
        from: 'always',
        to: 'erased',
        by: [...near, 'self'],
        effects: { erase: true },
        replay: 'replay',
        urgent: true,
        confirm: '姓名、电话和住址会马上删除，名册里只留编号。确定吗？',
      },
    },
  },
  ledger: ['person', 'unit', 'facts', 'state'],
});
