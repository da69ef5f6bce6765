import { defineKind } from '../kind/define-kind.js';
import { actor, choice, count, day, lines, list, text, unit } from '../kind/fields.js';
import { step } from '../kind/step.js';
import { ageBands, amountBands, anyone, desk, near, wishCategories } from '../rules/choices.js';
import { person, personFields, words } from './wish/person.js';

const shown = { audience: 'public' } as const;
const card = [...words, 'helpers'] as const;
const open = ['draft', 'checking', 'returned', 'open', 'claimed', 'arranging', 'confirming'] as const;
const underway = ['open', 'claimed', 'arranging'] as const;
const withSelf = [...near, 'self'] as const;
const full = ['full', 'claims', 'helpers'] as const;
/** A claimant does it about the own claim. */
const own = [['mine', 'claims']] as const;
const why = text('原因');
const fit = [
  ['withinWishes', 'title'],
  ['impersonal', 'title'],
  ['impersonal', 'township'],
] as const;

/**
 * A small wish: what is asked for stands on the wall, who asked does not. Who it is and what that person agreed to is
 * told in `wish/person`.
 */
export const wish = defineKind({
  name: 'wish',
  version: 1,
  label: '微心愿',
  title: 'title',
  scope: { shelf: 'work', home: 'unit', parties: ['wisher', 'claims.by'], year: 'on' },
  self: 'wisher',
  fields: {
    title: text('心愿', { ...shown, required: true, max: 30, hint: '只写想要什么，不写姓名、电话和病情' }),
    category: choice('类别', wishCategories, { ...shown, required: true }),
    township: text('乡镇（街道）', { ...shown, max: 20 }),
    age: choice('年龄段', ageBands, shown),
    sum: choice('金额', amountBands, shown),
    helpers: count('需要几人', { ...shown, min: 1, most: 20, start: 1 }),
    until: day('公示到', shown),
    result: lines('办理结果', { max: 500 }),
    unit: unit('所在支部', { required: true }),
    on: day('登记日期', { required: true }),
    wisher: actor('心愿人'),
    claims: list('认领人', {
      by: actor('认领人'),
      on: day('认领日期'),
      plan: text('打算'),
      metOn: day('对接日期'),
      doneOn: day('办好日期'),
      result: lines('办理情况', { max: 500 }),
    }),
    confirmedBy: actor('确认人'),
    reason: text('原因'),
    hiddenOn: day('停止公示日期'),
    ...personFields,
  },
  states: {
    draft: '草稿',
    checking: '待核实',
    returned: '退回',
    open: '待认领',
    claimed: '已认领',
    arranging: '对接中',
    confirming: '待本人确认',
    fulfilled: '已实现',
    visited: '已回访',
    archived: '归档',
    withdrawn: '已撤回',
    ended: '因故终止',
  },
  ends: ['archived', 'withdrawn', 'ended'],
  shown: { states: ['open', 'claimed', 'arranging', 'confirming'], until: 'until', unless: 'hiddenOn' },
  commands: {
    collect: step('登记心愿', 'none', 'draft', near, 'replay', {
      input: [...card, 'unit', 'on', 'wisher'],
      guards: fit,
    }),
    edit: step('修改', ['draft', 'returned', 'checking'], 'same', near, card, {
      input: card,
      guards: fit,
      confirm: '要公示的话改了以后，本人原来同意公示的不再算数：请念给本人听，同意后在本人信息里重新勾选。',
    }),
    submit: step('报送核实', ['draft', 'returned'], 'checking', near, 'replay', { main: true, undo: 'recall' }),
    recall: step('撤回报送', ['checking'], { when: ['filled', 'reason'], yes: 'returned', no: 'draft' }, near, [
      'title',
    ]),
    approve: step('核实通过', ['checking'], 'open', desk, 'never', {
      main: true,
      input: ['until'],
      reads: { person: 'wish~person/$id' },
      guards: [
        ['blank', 'hiddenOn'],
        ...fit,
        ['held', 'person', 'consentShow'],
        ['lasts', 'person', 'consentUntil'],
        ['withholds', 'title', 'person', 'name'],
        ['withholds', 'title', 'person', 'phone'],
        ['withholds', 'title', 'person', 'address'],
        ['agreedTo', 'person', 'consentTo', ...words],
        ['filled', 'until'],
        ['notBefore', 'until', '$today'],
        ['coveredBy', 'until', 'person', 'consentUntil'],
      ],
      effects: { set: { reason: null } },
    }),
    sendBack: step('退回', ['checking'], 'returned', desk, 'never', {
      ask: { why: { ...why, required: true } },
      effects: { set: { reason: '$why' } },
    }),
    claim: step('我来认领', ['open'], { when: full, yes: 'claimed', no: 'open' }, anyone, card, {
      main: true,
      ask: { plan: text('打算怎么办') },
      guards: [
        ['notSelf', 'wisher'],
        ['notMine', 'claims'],
        ['blank', 'hiddenOn'],
        ['notPassed', 'until'],
      ],
      effects: { push: { claims: { by: '$actor', on: '$today', plan: '$plan' } } },
      undo: 'giveUp',
    }),
    giveUp: step('不能认领了', underway, 'open', anyone, 'replay', {
      ask: { why },
      guards: own,
      effects: { set: { reason: '$why' }, dropMine: 'claims' },
    }),
    meet: step('已经联系', underway, { when: full, yes: 'arranging', no: 'open' }, anyone, 'replay', {
      guards: own,
      effects: { mine: { claims: { metOn: '$today' } } },
    }),
    finish: step(
      '已经办好',
      ['arranging'],
      { when: ['every', 'claims', 'doneOn'], yes: 'confirming', no: 'arranging' },
      anyone,
      'replay',
      {
        main: true,
        // On the claimant's own row: of several, none overwrites what another wrote.
        ask: { result: lines('办理情况', { max: 500 }) },
        guards: own,
        effects: { mine: { claims: { doneOn: '$today', result: '$result' } } },
      },
    ),
    confirm: step('确认实现', ['confirming'], 'fulfilled', withSelf, 'never', {
      main: true,
      effects: { set: { confirmedBy: '$actor' } },
    }),
    visit: step('回访', ['fulfilled'], 'visited', near, 'replay', { main: true, input: ['result'] }),
    archive: step('归档', ['fulfilled', 'visited'], 'archived', near, 'replay'),
    withdraw: step('本人撤回', open, 'withdrawn', withSelf, 'replay', {
      confirm: '撤回后不再公示，以后还可以再提。确定撤回吗？',
    }),
    unpublish: step('不再公示', 'any', 'same', withSelf, 'replay', { effects: { set: { hiddenOn: '$today' } } }),
    end: step('因故终止', open, 'ended', near, 'replay', {
      confirm: '终止后会告诉认领人不用再办。确定终止吗？',
    }),
  },
  person,
  never: [['over', 'claims', 'helpers']],
  remind: [{ each: 'claims', since: 'on', unless: 'metOn', days: 7, say: '认领已满7天，请联系联络员对接' }],
  ledger: ['title', 'category', 'township', 'state', 'until', 'claims', 'result'],
  find: ['title', 'township'],
  retain: { person: { after: ['archived', 'withdrawn', 'ended'], days: 30 } },
});
