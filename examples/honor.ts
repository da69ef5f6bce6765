import { day, defineKind, lines, step, text, unit } from '../src/core/index.js';

/**
 * 荣誉: a kind of an integrator's own, in one file. `setup({ kinds: [honor] })` in the page and the same list in the
 * server give it a list, a form, sync, judging, a contract and its place in the simulation.
 */
export const honor = defineKind({
  name: 'demo.honor',
  version: 1,
  label: '荣誉',
  title: 'title',
  scope: { shelf: 'work', home: 'unit', year: 'on' },
  fields: {
    title: text('荣誉名称', { audience: 'public', required: true, max: 60 }),
    unit: unit('获得单位', { audience: 'public', required: true }),
    on: day('授予日期', { audience: 'public', required: true }),
    by: text('授予单位', { audience: 'public', max: 60 }),
    story: lines('事迹', { hint: '不写个人病情和家庭困难' }),
    reason: text('原因'),
  },
  states: { filed: '待核对', shown: '已公布', revoked: '已撤销' },
  ends: ['shown', 'revoked'],
  shown: { states: ['shown'] },
  commands: {
    file: step('登记荣誉', 'none', 'filed', ['liaison', 'secretary', 'office'], 'replay', {
      input: ['title', 'unit', 'on', 'by', 'story'],
    }),
    publish: step('核对公布', ['filed'], 'shown', ['office'], ['title', 'by'], {
      main: true,
      guards: [['filled', 'by']],
      undo: 'withhold',
    }),
    withhold: step('收回公布', ['shown'], 'filed', ['office'], 'never'),
    revoke: step('撤销荣誉', ['filed', 'shown'], 'revoked', ['office'], 'never', {
      input: ['reason'],
      guards: [['filled', 'reason']],
    }),
  },
  find: ['title', 'by'],
});
