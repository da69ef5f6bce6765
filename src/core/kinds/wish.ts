import { defineKind } from '../kind/define-kind.js';
import { actor, choice, count, day, flag, lines, list, text, unit } from '../kind/fields.js';
import { ageBands, amountBands, anyone, desk, near, notWishes, wishCategories } from '../rules/choices.js';

const shown = { audience: 'public' } as const;
const personal = { audience: 'private' } as const;
const card = ['title', 'category', 'township', 'age', 'sum', 'helpers'] as const;
const person = ['name', 'phone', 'address', 'detail', 'consentUse', 'consentHealth', 'consentShow', 'consentUntil', 'signer', 'relation', 'signerTold'] as const;
const open = ['draft', 'checking', 'returned', 'open', 'claimed', 'arranging', 'confirming'] as const;
const full = ['full', 'claims', 'helpers'] as const;
const mine = [['mine', 'claims']] as const;

/**
 * A small wish: what is asked for stands on the wall, who asked does not. The person part has its own version, its
 * own shelf and its own end.
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
    }),
    reason: text('原因'),
    hiddenOn: day('停止公示日期'),
    name: text('姓名', { ...personal, required: true, max: 40 }),
    phone: text('电话', { ...personal, max: 30 }),
    address: text('住址', { ...personal, max: 120 }),
    detail: lines('身体情况和其他', { ...personal, max: 1000, hint: '可以不填' }),
    consentUse: flag('同意老干部局和本支部联络员为办理这个心愿使用我的姓名、电话和住址，办结后30天内删除。', personal),
    consentHealth: flag('另外同意为此使用我填写的身体情况。', personal),
    consentShow: flag('另外同意把下面这段话公示。里面没有我的姓名、电话、门牌和病情。', personal),
    consentUntil: day('同意公示到', personal),
    signer: text('代办人', { ...personal, max: 40 }),
    relation: text('与本人关系', { ...personal, max: 20 }),
    signerTold: flag('本人知道并同意', personal),
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
    collect: { label: '登记心愿', from: 'none', to: 'draft', by: near, input: [...card, 'unit', 'on', 'wisher'], guards: [['noneOf', 'title', ...notWishes]], replay: 'replay' },
    edit: { label: '修改', from: ['draft', 'returned', 'checking'], to: 'same', by: near, input: card, guards: [['noneOf', 'title', ...notWishes]], replay: 'guarded', sees: card },
    submit: { label: '报送核实', from: ['draft', 'returned'], to: 'checking', by: near, main: true, replay: 'replay', undo: 'recall' },
    recall: { label: '撤回报送', from: ['checking'], to: 'draft', by: near, replay: 'guarded', sees: ['title'] },
    approve: {
      label: '核实通过',
      from: ['checking'],
      to: 'open',
      by: desk,
      main: true,
      input: ['until'],
      reads: { person: 'wish~person/$id' },
      guards: [['filled', 'until'], ['notBefore', 'until', '$today'], ['held', 'person', 'consentShow'], ['coveredBy', 'until', 'person', 'consentUntil']],
      effects: { set: { reason: null, hiddenOn: null } },
      replay: 'never',
    },
    sendBack: { label: '退回', from: ['checking'], to: 'returned', by: desk, ask: { why: text('原因', { required: true }) }, effects: { set: { reason: '$why' } }, replay: 'never' },
    claim: {
      label: '我来认领',
      from: ['open'],
      to: { when: full, then: 'claimed', else: 'open' },
      by: anyone,
      main: true,
      ask: { plan: text('打算怎么办') },
      guards: [['notMine', 'claims'], ['blank', 'hiddenOn'], ['notPassed', 'until']],
      effects: { push: { claims: { by: '$actor', on: '$today', plan: '$plan' } } },
      replay: 'guarded',
      sees: card,
      undo: 'giveUp',
    },
    giveUp: { label: '不能认领了', from: ['open', 'claimed', 'arranging'], to: 'open', by: anyone, ask: { why: text('原因') }, guards: mine, effects: { dropMine: 'claims' }, replay: 'replay' },
    meet: { label: '已经联系', from: ['open', 'claimed', 'arranging'], to: { when: full, then: 'arranging', else: 'open' }, by: anyone, guards: mine, effects: { mine: { claims: { metOn: '$today' } } }, replay: 'replay' },
    finish: {
      label: '已经办好',
      from: ['arranging'],
      to: { when: ['every', 'claims', 'doneOn'], then: 'confirming', else: 'arranging' },
      by: anyone,
      main: true,
      input: ['result'],
      guards: mine,
      effects: { mine: { claims: { doneOn: '$today' } } },
      replay: 'replay',
    },
    confirm: { label: '确认实现', from: ['confirming'], to: 'fulfilled', by: [...near, 'self'], main: true, replay: 'never' },
    visit: { label: '回访', from: ['fulfilled'], to: 'visited', by: near, main: true, input: ['result'], replay: 'replay' },
    archive: { label: '归档', from: ['fulfilled', 'visited'], to: 'archived', by: near, replay: 'replay' },
    withdraw: { label: '本人撤回', from: open, to: 'withdrawn', by: [...near, 'self'], replay: 'replay', confirm: '撤回后不再公示，以后还可以再提。确定撤回吗？' },
    unpublish: { label: '不再公示', from: 'any', to: 'same', by: [...near, 'self'], effects: { set: { hiddenOn: '$today' } }, replay: 'replay' },
    end: { label: '因故终止', from: open, to: 'ended', by: near, ask: { why: text('原因（认领人看不到）') }, replay: 'replay', confirm: '终止后会告诉认领人不用再办。确定终止吗？' },
  },
  person: {
    label: '心愿人信息',
    states: { held: '在册', erased: '已删除' },
    commands: {
      collect: { label: '登记本人信息', from: 'none', to: 'held', by: near, input: [...person, 'unit', 'on', 'wisher'], guards: [['agreed', 'consentUse'], ['agreedFor', 'consentHealth', 'detail']], replay: 'replay' },
      edit: { label: '修改本人信息', from: ['held'], to: 'same', by: near, input: person, guards: [['agreed', 'consentUse'], ['agreedFor', 'consentHealth', 'detail']], replay: 'guarded', sees: person },
      reveal: { label: '查看完整信息', from: ['held'], to: 'same', by: near, replay: 'replay', logged: true, confirm: '查看完整信息会留下记录。' },
      eraseConsent: { label: '撤回同意并删除', from: 'always', to: 'erased', by: [...near, 'self'], effects: { erase: true }, replay: 'replay', urgent: true, confirm: '姓名、电话、住址和同意书会马上删除。确定吗？' },
    },
  },
  never: [['over', 'claims', 'helpers']],
  remind: [{ each: 'claims', since: 'on', unless: 'metOn', days: 7, say: '认领已满7天，请联系联络员对接' }],
  ledger: ['title', 'category', 'township', 'state', 'until', 'claims', 'result'],
  find: ['title', 'township'],
  retain: { person: { after: ['archived', 'withdrawn', 'ended'], days: 30 } },
});
