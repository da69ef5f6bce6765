import { count, day, lines, text, unit } from '../../../src/core/kind/fields.js';
import { defineKind, type Kind } from '../../../src/core/kind/index.js';
import type { JsonObject, Rec } from '../../../src/core/ports.js';
import { isoAt } from './dial.js';

const desk = ['office'] as const;

/** A slip of paper that has a command of each policy: enough for every rule of sync. */
export const note = defineKind({
  name: 'note',
  version: 2,
  label: '便条',
  title: 'title',
  scope: { shelf: 'work', home: 'unit', year: 'on' },
  fields: {
    title: text('题目', { required: true, max: 40 }),
    body: lines('内容', { max: 2000 }),
    seal: text('印'),
    copies: count('份数'),
    unit: unit('单位', { required: true }),
    on: day('日期', { required: true }),
  },
  states: { open: '在办', closed: '已办', erased: '已删除' },
  ends: ['closed', 'erased'],
  commands: {
    write: {
      label: '写',
      from: 'none',
      to: 'open',
      by: desk,
      input: ['title', 'body', 'unit', 'on'],
      replay: 'replay',
    },
    add: { label: '补写', from: ['open'], to: 'same', by: desk, input: ['body'], replay: 'replay', undo: 'blank' },
    blank: { label: '擦去', from: ['open'], to: 'same', by: desk, effects: { set: { body: null } }, replay: 'replay' },
    rename: {
      label: '改题目',
      from: ['open'],
      to: 'same',
      by: desk,
      input: ['title'],
      replay: 'guarded',
      sees: ['title'],
    },
    close: { label: '办结', from: ['open'], to: 'closed', by: desk, replay: 'never' },
    shred: {
      ...{ label: '删除', from: 'always', to: 'erased', by: desk },
      ...{ effects: { erase: true }, replay: 'replay', urgent: true },
    },
  },
} as const) as unknown as Kind;

export const paper = { title: '送学上门', unit: 'yx', on: '2026-03-01' };

export const slip = (version: number, data: JsonObject | null = {}, o: Partial<Rec> = {}): Rec => ({
  ...{ ref: 'note/1', kindVersion: 2, version, scopes: ['yx/work/2026'], state: data ? 'open' : 'erased' },
  ...{ data: data && { ...paper, ...data }, at: isoAt(version), did: [] },
  ...o,
});

/** The unit above which nobody stands: without it no role can be known. */
export const county: Rec = {
  ...{ ref: 'unit/yx', kindVersion: 1, version: 1, scopes: ['yx/roll/-'], state: 'active' },
  ...{ data: { unit: 'yx', name: '云溪县', sort: 'county' }, at: isoAt(0), did: [] },
};
