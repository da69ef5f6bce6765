import { defineKind } from '../kind/define-kind.js';
import { count, day, lines, list, mark, text, unit } from '../kind/fields.js';
import { desk } from '../rules/choices.js';

/** The year's work plan: its text, whole and untouched, and the headings under which its tasks stand. */
export const plan = defineKind({
  name: 'plan',
  version: 1,
  label: '工作要点',
  title: 'title',
  scope: { shelf: 'work', home: 'unit', year: 'on' },
  fields: {
    title: text('标题', { audience: 'public', required: true, max: 100 }),
    unit: unit('发文单位', { audience: 'public', required: true }),
    on: day('起始日期', { audience: 'public', required: true, hint: '一般填当年1月1日' }),
    document: text('文号', { max: 60 }),
    source: lines('原文', { required: true, max: 200_000 }),
    sections: list('部分', { key: mark('编号'), ordinal: text('序号'), title: text('标题') }),
    measures: count('条数', { most: 999 }),
    reason: text('原因'),
    earlier: list(
      '以前的原文',
      {
        on: day('换下日期'),
        title: text('标题', { max: 100 }),
        document: text('文号', { max: 60 }),
        source: lines('原文', { max: 200_000 }),
      },
      { most: 9 },
    ),
    // A point that says something else now has another key; its task keeps the id it was born with.
    kept: list('沿用的任务编号', { piece: mark('要点里的编号'), task: mark('任务编号') }, { most: 2000 }),
  },
  states: { inForce: '执行中', closed: '已结束', cancelled: '已撤销' },
  ends: ['closed', 'cancelled'],
  commands: {
    adopt: {
      label: '导入要点',
      from: 'none',
      to: 'inForce',
      by: desk,
      input: ['title', 'unit', 'on', 'document', 'source', 'sections', 'measures'],
      replay: 'replay',
    },
    number: {
      label: '补文号',
      from: ['inForce'],
      to: 'same',
      by: desk,
      main: true,
      input: ['document'],
      replay: 'guarded',
      sees: ['document'],
    },
    // Issued again in the middle of the year: the new text stands, the old one stays to be read.
    reissue: {
      label: '修订重印',
      from: ['inForce'],
      to: 'same',
      by: desk,
      // Its text alone would leave the tasks as the old one had them.
      screen: true,
      input: ['title', 'document', 'source', 'sections', 'measures', 'kept'],
      guards: [['differs', 'source']],
      effects: {
        push: {
          earlier: {
            on: '$today',
            title: '$before.title',
            document: '$before.document',
            source: '$before.source',
          },
        },
      },
      replay: 'guarded',
      sees: ['source'],
    },
    close: { label: '年度结束', from: ['inForce'], to: 'closed', by: desk, replay: 'never', undo: 'reopen' },
    reopen: { label: '恢复执行', from: ['closed', 'cancelled'], to: 'inForce', by: desk, replay: 'never' },
    cancel: {
      label: '撤销要点',
      from: ['inForce'],
      to: 'cancelled',
      by: desk,
      input: ['reason'],
      guards: [['filled', 'reason']],
      replay: 'never',
      undo: 'reopen',
      confirm: '撤销后，这份要点不再执行。确定撤销吗？',
    },
  },
  ledger: ['title', 'document', 'measures', 'state'],
  find: ['title', 'document'],
});
