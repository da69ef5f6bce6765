import { defineKind } from '../kind/define-kind.js';
import { day, mark, ref, unit } from '../kind/fields.js';
import { step } from '../kind/step.js';

const branch = ['secretary', 'liaison'] as const;

/**
 * The key of the four digits that a branch shows at one meeting on one day, `meetingCode/session/<id>/<day>/<unit>`. Only where
 * a host decided for it. It lies where the secretary, the liaison and the judge read it, and opens nothing but its own day. At a
 * meeting of several branches each may show its own, as each keeps its own book; the host's count for all of them.
 */
export const meetingCode = defineKind({
  name: 'meetingCode',
  version: 1,
  label: '动态码',
  source: '除安保、应急等特殊场景外，不得设置打卡签到：默认不用，自愿填写，不填一样算到会',
  title: 'session',
  scope: { shelf: 'presence', home: 'unit', year: 'on' },
  fields: {
    session: ref('哪一次会'),
    unit: unit('支部', { required: true }),
    on: day('日期', { required: true }),
    key: mark('密钥'),
  },
  states: { shown: '正在出示', hidden: '已收起', erased: '已删除' },
  ends: ['hidden', 'erased'],
  commands: {
    show: step('出示动态码', 'none', 'shown', branch, 'replay', {
      input: ['session', 'unit', 'on', 'key'],
      reads: { meeting: '$session' },
      guards: [
        ['filled', 'session'],
        ['filled', 'key'],
        ['named', 'session', 'on', 'unit'],
        ['notAhead', 'on'],
        ['notBefore', 'on', '$today'],
        ['readIn', 'meeting', 'noticed', 'moved', 'held', 'confirmed'],
        ['among', 'unit', 'meeting', 'unit', 'partners.unit'],
      ],
      undo: 'hide',
      screen: true,
    }),
    // What was typed while it stood there is still judged by its key.
    hide: step('收起动态码', ['shown'], 'hidden', branch, 'replay', { undo: 'showAgain' }),
    showAgain: step('再出示动态码', ['hidden'], 'shown', branch, 'replay', {
      guards: [['notBefore', 'on', '$today']],
      undo: 'hide',
    }),
    // Never of one that was not there: whoever erased it beforehand would keep the branch from showing any.
    erase: step('删去动态码', ['shown', 'hidden'], 'erased', branch, 'replay', {
      effects: { erase: true },
      confirm: '删去以后，这一天的动态码不能再出示，到会情况不变。确定吗？',
    }),
  },
  retain: { record: { after: ['shown', 'hidden'], days: 1 } },
});
