import { defineKind } from '../kind/define-kind.js';
import { actor, choice, day, flag, lines, list, photos, ref, text, unit } from '../kind/fields.js';
import { step } from '../kind/step.js';
import { correctionReasons } from '../rules/choices.js';
import {
  branchChannels,
  codeChannel,
  leaveReasons,
  makeUpWays,
  ownChannels,
  presenceWays,
} from '../rules/session-types.js';

const branch = ['secretary', 'liaison'] as const;
const withSelf = [...branch, 'self'] as const;
const personal = { audience: 'private' } as const;
const place = ['session', 'unit', 'person', 'on'] as const;
const caughtUp = ['how', 'doneOn', 'content', 'elsewhere'] as const;
const entered = { push: { marks: { by: '$actor', on: '$today', channel: '$channel' } } } as const;
const somebody = [
  ['filled', 'session'],
  ['filled', 'person'],
] as const;
const come = [...somebody, ['notAhead', 'on']] as const;
const learned = [
  ['filled', 'how'],
  ['filled', 'doneOn'],
  ['notAhead', 'doneOn'],
] as const;
/** Entered by the branch, or by oneself at a meeting that is there. */
const byBranch = { ask: { channel: choice('登记方式', branchChannels, { required: true }) }, undo: 'strike' } as const;
const bySelf = {
  ask: { channel: choice('登记方式', ownChannels, { required: true, start: 'self' }) },
  reads: { meeting: '$session' },
  undo: 'withdraw',
} as const;
const own = [['oneOf', 'channel', ...Object.keys(ownChannels)]] as const;
const theirs = [['oneOf', 'channel', ...Object.keys(branchChannels)]] as const;
const inBeing = [['readIn', 'meeting', 'noticed', 'moved', 'held', 'confirmed']] as const;

/**
 * What one hand wrote down about one person at one meeting. Two hands make two records, and a view reads them as one row,
 * so that nobody's entry ever fails because somebody else was quicker. Who was asked to come is told by the roll.
 */
export const attendance = defineKind({
  name: 'attendance',
  version: 1,
  label: '到会登记',
  title: 'person',
  scope: { shelf: 'presence', home: 'unit', parties: ['person'], year: 'on' },
  self: 'person',
  fields: {
    session: ref('哪一次会'),
    unit: unit('支部', { required: true }),
    person: actor('党员'),
    on: day('日期', { required: true }),
    way: choice('方式', presenceWays),
    how: choice('补学方式', makeUpWays),
    doneOn: day('补学日期'),
    content: lines('补学内容', { max: 500 }),
    elsewhere: ref('在哪次会补的'),
    until: day('可不参加到'),
    marks: list('登记记录', {
      by: actor('登记人'),
      on: day('登记日期'),
      channel: choice('登记方式', { ...ownChannels, ...codeChannel, ...branchChannels }),
    }),
    wrong: choice('更正原因', correctionReasons),
    why: choice('请假原因', leaveReasons, personal),
    mayKeep: flag('本人同意登记请假原因，只有本支部书记、联络员看得到。', { ...personal, short: '同意登记请假原因' }),
    guest: text('列席人', { ...personal, max: 40 }),
    from: text('列席人单位', { ...personal, max: 60 }),
    // A sheet that was signed by hand tells who came, so it stands with that and not with the meeting.
    sheetOf: ref('哪次会的手写登记页', personal),
    photos: photos('手写登记页照片', personal),
    mayPhoto: flag('照到的人都知道并同意存这张照片。', { ...personal, short: '同意存照片' }),
  },
  states: {
    came: '到会',
    leave: '请假',
    missed: '因故未到',
    excused: '经本人申请、支部同意，可不参加',
    madeUp: '已补学',
    guest: '列席',
    struck: '登记有误',
  },
  ends: ['came', 'madeUp', 'guest', 'struck'],
  commands: {
    come: step('我来了', 'none', 'came', ['self'], 'replay', {
      ...bySelf,
      input: [...place, 'way'],
      guards: [...come, ...own, ...inBeing],
      effects: entered,
    }),
    // No more than 我来了, which never waits for it.
    comeByCode: step('填动态码登记到会', 'none', 'came', ['self'], 'replay', {
      ask: { code: text('屏幕上的四位数字', { required: true, max: 12 }) },
      reads: {
        meeting: '$session',
        shown: 'meetingCode/$session/$on/$unit',
        shownByHost: 'meetingCode/$session/$on/$meeting.unit',
      },
      input: [...place, 'way'],
      guards: [...come, ...inBeing, ['shows', 'code', 'shown', 'shownByHost']],
      effects: { push: { marks: { by: '$actor', on: '$today', channel: 'code' } } },
      undo: 'withdraw',
      screen: true,
    }),
    mark: step('登记到会', 'none', 'came', branch, 'replay', {
      ...byBranch,
      input: [...place, 'way'],
      guards: [...come, ...theirs],
      effects: entered,
    }),
    askLeave: step('请假', 'none', 'leave', ['self'], 'replay', {
      ...bySelf,
      input: place,
      guards: [...somebody, ...own, ...inBeing],
      effects: entered,
    }),
    leave: step('登记请假', 'none', 'leave', branch, 'replay', {
      ...byBranch,
      input: place,
      guards: [...somebody, ...theirs],
      effects: entered,
    }),
    miss: step('登记因故未到', 'none', 'missed', branch, 'replay', {
      ...byBranch,
      input: place,
      guards: [...come, ...theirs],
      effects: entered,
    }),
    // Holds for every meeting from `on` to `until`; looked at again each year.
    excuse: step('登记可不参加', 'none', 'excused', branch, 'replay', {
      ...byBranch,
      input: ['unit', 'person', 'on', 'until'],
      guards: [['filled', 'person'], ['filled', 'until'], ['after', 'until', 'on'], ...theirs],
      effects: entered,
    }),
    comeAgain: step('恢复参加', ['excused'], 'same', withSelf, 'replay', { effects: { set: { until: '$today' } } }),
    receive: step('登记列席', 'none', 'guest', branch, 'replay', {
      ...byBranch,
      input: ['session', 'unit', 'person', 'on', 'way'],
      guards: [['filled', 'session'], ['notAhead', 'on'], ...theirs],
      effects: entered,
    }),
    makeUp: step('补学', ['leave', 'missed'], 'madeUp', withSelf, 'replay', {
      main: true,
      input: caughtUp,
      guards: learned,
      effects: { push: { marks: { by: '$actor', on: '$today' } } },
    }),
    recordMakeUp: step('登记补学', 'none', 'madeUp', branch, 'replay', {
      ...byBranch,
      input: [...place, ...caughtUp],
      guards: [...somebody, ...learned, ...theirs],
      effects: entered,
    }),
    withdraw: step('撤回', ['came', 'leave'], 'struck', ['self'], 'replay', {
      guards: [['mine', 'marks']],
      effects: { push: { marks: { by: '$actor', on: '$today' } } },
    }),
    strike: step(
      '更正：登记有误',
      ['came', 'leave', 'missed', 'excused', 'madeUp', 'guest'],
      'struck',
      branch,
      'replay',
      {
        input: ['wrong'],
        effects: { push: { marks: { by: '$actor', on: '$today' } } },
      },
    ),
  },
  person: {
    label: '请假原因、列席人和手写登记页照片',
    shelf: 'presence',
    states: { held: '在册', erased: '已删除' },
    ends: ['erased'],
    commands: {
      tell: step('登记请假原因', 'none', 'held', withSelf, 'replay', {
        input: ['why', 'mayKeep', 'unit', 'person', 'on'],
        guards: [
          ['filled', 'why'],
          ['filled', 'person'],
          ['agreed', 'mayKeep'],
        ],
      }),
      introduce: step('登记列席人', 'none', 'held', branch, 'replay', {
        input: ['guest', 'from', 'unit', 'on'],
        guards: [['filled', 'guest']],
      }),
      keepSheet: step('存手写登记页', 'none', 'held', branch, 'replay', {
        input: ['sheetOf', 'photos', 'mayPhoto', 'unit', 'on'],
        guards: [
          ['filled', 'sheetOf'],
          ['filled', 'photos'],
          ['agreed', 'mayPhoto'],
          ['notAhead', 'on'],
        ],
        undo: 'eraseSheet',
      }),
      edit: step('修改', ['held'], 'same', branch, ['why', 'guest'], {
        input: ['why', 'mayKeep', 'guest', 'from'],
        guards: [['agreedFor', 'mayKeep', 'why']],
      }),
      erase: step('删除原因或列席人', 'always', 'erased', withSelf, 'replay', {
        effects: { erase: true },
        urgent: true,
        confirm: '会马上删除，到会情况不变。确定吗？',
      }),
      eraseSheet: step('删除照片', 'always', 'erased', branch, 'replay', {
        effects: { erase: true },
        urgent: true,
        confirm: '照片会马上删除，到会情况不变。确定吗？',
      }),
    },
  },
  ledger: ['on', 'session', 'person', 'unit', 'way', 'how', 'doneOn', 'state'],
  retain: { person: { after: ['came', 'leave', 'missed', 'madeUp', 'guest', 'struck'], days: 730 } },
});
