import { defineKind } from '../kind/define-kind.js';
import { actor, choice, count, day, lines, list, ref, text, unit } from '../kind/fields.js';
import { step } from '../kind/step.js';
import { takesWork, toUnit } from '../kind/takes-work.js';
import { ageBands, amountBands, anyone, desk, near, wishCategories } from '../rules/choices.js';
import { claimantSorts, claimTerms, confirmWays } from '../rules/wish-terms.js';
import { fit, mayShow } from './wish/may-show.js';
import { person, personFields, photoFields, words } from './wish/person.js';

const shown = { audience: 'public' } as const;
const card = [...words, 'helpers'] as const;
const open = ['draft', 'checking', 'returned', 'open', 'claimed', 'arranging', 'confirming'] as const;
const underway = ['open', 'claimed', 'arranging'] as const;
const live = ['checking', ...underway] as const;
const withSelf = [...near, 'self'] as const;
const full = ['full', 'claims', 'helpers'] as const;
/** A claimant does it about the own claim. */
const own = [['mine', 'claims']] as const;
const unmet = { each: 'claims', since: 'on', unless: 'metOn' } as const;
const why = text('原因');
const mustSay = { why: { ...why, required: true } } as const;
const told = { set: { reason: '$why' } } as const;
const withPerson = { person: 'wish~person/$id' } as const;
const result = lines('办理情况', { max: 500 });
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
      as: choice('以什么身份', claimantSorts),
      plan: text('打算'),
      metOn: day('对接日期'),
      doneOn: day('办好日期'),
      result,
    }),
    confirmedBy: actor('确认人'),
    confirmedWay: choice('确认方式', confirmWays),
    reason: text('原因'),
    campaign: ref('活动轮次'),
    rounds: list('曾列轮次', { campaign: ref('轮次'), on: day('转出日期') }, { most: 20 }),
    restOf: ref('接续的心愿'),
    mergedInto: ref('并入'),
    referredTo: text('转给', { max: 60 }),
    referredOn: day('转出日期'),
    answer: lines('对方答复', { max: 500 }),
    toldOn: day('告知本人日期'),
    rewordedOn: day('改写日期'),
    settled: lines('善后情况', { max: 500 }),
    hiddenOn: day('停止公示日期'),
    ...personFields,
    ...photoFields,
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
    partly: '部分实现',
    visited: '已回访',
    archived: '归档',
    referred: '已转介',
    impossible: '无法实现',
    merged: '已并入',
    withdrawn: '已撤回',
    ended: '因故终止',
  },
  ends: ['archived', 'merged', 'withdrawn', 'ended'],
  shown: { states: ['open', 'claimed', 'arranging', 'confirming'], until: 'until', unless: 'hiddenOn' },
  commands: {
    collect: step('登记心愿', 'none', 'draft', near, 'replay', {
      input: [...card, 'unit', 'on', 'wisher', 'campaign', 'restOf'],
      reads: toUnit,
      guards: [...fit, takesWork],
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
    approve: step('核实通过', ['checking'], { when: full, yes: 'claimed', no: 'open' }, desk, 'never', {
      main: true,
      input: ['until'],
      reads: withPerson,
      guards: mayShow,
      effects: { set: { reason: null, rewordedOn: null } },
    }),
    sendBack: step('退回', ['checking'], 'returned', desk, 'never', {
      ask: mustSay,
      effects: told,
    }),
    // What the claimants took on is another thing now: they stay, see it, and may leave while it is looked at.
    reword: step('改写后重新核实', underway, 'checking', near, card, {
      input: card,
      guards: fit,
      effects: { set: { rewordedOn: '$today' } },
      confirm: '改了以后先停止公示，重新核实；认领人会看到。本人要重新听一遍、重新同意。确定吗？',
    }),
    leave: step('退出认领', ['returned', 'checking'], 'same', anyone, 'replay', {
      guards: own,
      effects: { drop: { claims: { by: '$actor' } } },
    }),
    // The day on the wall has passed or soon will; the help goes on meanwhile.
    renew: step('续公示', [...underway, 'confirming'], 'same', desk, 'never', {
      input: ['until'],
      reads: withPerson,
      guards: [...mayShow, ['differs', 'until']],
    }),
    carry: step('转下一轮', ['draft', 'returned', 'checking', 'open'], 'same', desk, ['campaign'], {
      input: ['campaign'],
      reads: { round: '$campaign' },
      guards: [
        ['differs', 'campaign'],
        ['readIn', 'round', 'preparing', 'running'],
      ],
      effects: { push: { rounds: { campaign: '$before.campaign', on: '$today' } } },
    }),
    claim: step('我来认领', ['open'], { when: full, yes: 'claimed', no: 'open' }, anyone, card, {
      main: true,
      ask: { as: choice('以什么身份', claimantSorts), plan: text('打算怎么办') },
      guards: [
        ['notSelf', 'wisher'],
        ['notMine', 'claims'],
        ['blank', 'hiddenOn'],
        ['notPassed', 'until'],
      ],
      effects: { push: { claims: { by: '$actor', on: '$today', as: '$as', plan: '$plan' } } },
      undo: 'giveUp',
    }),
    giveUp: step('不能认领了', underway, 'open', anyone, 'replay', {
      ask: { why },
      guards: own,
      effects: { ...told, drop: { claims: { by: '$actor' } } },
    }),
    reclaim: step('回收认领', underway, 'open', desk, 'replay', {
      ask: { who: actor('认领人', { required: true }) },
      guards: [['waited', 'claims', 'who', 'on', 'metOn', claimTerms.recall]],
      effects: { drop: { claims: { by: '$who' } } },
      confirm: '认领会收回，心愿重新等人认领。联系过认领人了吗？',
    }),
    // Whoever took it on died or left; why is nobody's business here.
    release: step('请别人接着办', underway, 'open', desk, 'replay', {
      ask: { who: actor('认领人', { required: true }) },
      guards: [['recorded', 'claims', 'by', '$who', 'doneOn', '']],
      effects: { drop: { claims: { by: '$who' } } },
      confirm: '认领会退回，心愿重新等人认领。认领人已经不能再办了吗？',
    }),
    // As many as are here will do.
    startShort: step('人数不足先办', ['open'], 'claimed', desk, ['claims'], {
      input: ['helpers'],
      guards: [['filled', 'claims'], full, ['differs', 'helpers']],
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
        ask: { result },
        guards: own,
        effects: { mine: { claims: { doneOn: '$today', result: '$result' } } },
      },
    ),
    confirm: step('确认实现', ['confirming'], 'fulfilled', ['self'], 'never', {
      main: true,
      effects: { set: { confirmedBy: '$actor', confirmedWay: 'self' } },
    }),
    // Who cannot, in hospital or deaf: never by time alone, always marked.
    confirmFor: step('代为确认', ['confirming'], 'fulfilled', near, 'never', {
      main: true,
      ask: { way: choice('怎样确认的', confirmWays, { required: true }) },
      effects: { set: { confirmedBy: '$actor', confirmedWay: '$way' } },
    }),
    dispute: step('还没办好', ['confirming'], 'arranging', withSelf, 'never', {
      ask: mustSay,
      effects: { ...told, amend: { claims: { where: {}, set: { doneOn: null } } } },
    }),
    part: step('部分实现', ['arranging', 'confirming'], 'partly', near, 'never', {
      input: ['result'],
      guards: [['filled', 'result']],
      confirm: '没办完的另登记一条，接着办。确定吗？',
    }),
    visit: step('回访', ['fulfilled', 'partly'], 'visited', near, 'replay', { main: true, input: ['result'] }),
    archive: step('归档', ['fulfilled', 'partly', 'visited'], 'archived', near, 'replay'),
    merge: step('并入另一条', ['draft', 'checking', 'returned', 'open'], 'merged', near, 'never', {
      input: ['mergedInto'],
      reads: { other: '$mergedInto' },
      guards: [
        ['filled', 'mergedInto'],
        ['another', 'mergedInto'],
        ['blank', 'claims'],
        ['readIn', 'other', ...open],
      ],
      undo: 'unmerge',
    }),
    unmerge: step('撤回并入', ['merged'], 'draft', near, 'never', {
      reads: toUnit,
      guards: [takesWork],
      effects: { set: { mergedInto: null } },
    }),
    refer: step('转介', live, 'referred', near, 'never', {
      input: ['referredTo'],
      guards: [['filled', 'referredTo']],
      effects: { set: { referredOn: '$today', answer: null, toldOn: null } },
    }),
    // An answer is told anew.
    answer: step('登记答复', ['referred'], 'same', near, 'never', {
      main: true,
      input: ['answer'],
      guards: [['filled', 'answer']],
      effects: { set: { toldOn: null } },
    }),
    giveNo: step('无法实现', live, 'impossible', desk, 'never', {
      ask: mustSay,
      effects: { set: { reason: '$why', toldOn: null } },
    }),
    tell: step('已告知本人', ['referred', 'impossible'], 'same', near, 'replay', {
      main: true,
      guards: [['blank', 'toldOn']],
      effects: { set: { toldOn: '$today' } },
    }),
    close: step('告知后归档', ['referred', 'impossible'], 'archived', near, 'replay', {
      guards: [['filled', 'toldOn']],
    }),
    reopen: step('重新办理', ['referred', 'impossible'], 'checking', near, 'never', {
      effects: { set: { toldOn: null } },
    }),
    withdraw: step('本人撤回', [...open, 'referred', 'impossible'], 'withdrawn', withSelf, 'replay', {
      confirm: '撤回后不再公示，以后还可以再提。确定撤回吗？',
    }),
    // Something may have been bought by then.
    settle: step('登记善后', ['withdrawn', 'ended'], 'same', desk, ['settled'], {
      input: ['settled'],
      guards: [
        ['filled', 'claims'],
        ['filled', 'settled'],
      ],
    }),
    unpublish: step('不再公示', 'any', 'same', withSelf, 'replay', { effects: { set: { hiddenOn: '$today' } } }),
    end: step('因故终止', [...open, 'referred', 'impossible'], 'ended', near, 'replay', {
      confirm: '终止后会告诉认领人不用再办。确定终止吗？',
    }),
  },
  person,
  never: [['over', 'claims', 'helpers']],
  remind: [
    { ...unmet, days: claimTerms.contact, say: '认领已满7天，请联系联络员对接' },
    { ...unmet, days: claimTerms.again, say: '认领已满12天，还没有对接；满15天会请别人来办' },
  ],
  ledger: ['title', 'category', 'township', 'state', 'until', 'claims', 'result'],
  find: ['title', 'township'],
  retain: { person: { after: ['archived', 'merged', 'withdrawn', 'ended'], days: 30 } },
});
