import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/core/kind/index.js';
import { task } from '../../../src/core/kinds/index.js';
import type { JsonObject } from '../../../src/core/ports.js';
import { listOf, type Names, type Seen } from '../../../src/core/views/index.js';

const kind = task as unknown as Kind;
const names: Names = { unit: (id) => ({ 'yx.jy': '县教育局' })[id], actor: () => undefined, record: () => undefined };
const seen = (id: string, state: string, data: JsonObject | null, more: Partial<Seen> = {}): Seen => {
  const ref = `task/${id}`;
  const record = { ref, kindVersion: 1, version: 1, scopes: [], state, data, at: '', did: [] };
  return { ref, record, unsent: 0, foreign: false, ...more };
};
const all = { search: '', state: '' };

describe('a list', () => {
  it('given records in any order, groups them in the order of the kind, and by their number within a group', () => {
    const list = listOf(
      kind,
      [
        seen('a', 'underway', { title: '第十条', number: 10 }),
        seen('b', 'assigned', { title: '甲' }),
        seen('c', 'underway', { title: '第二条', number: 2 }),
        seen('d', 'underway', { title: '没有序号' }),
      ],
      all,
      names,
    );
    expect(list.groups.map(({ label, lines }) => [label, lines.map(({ title }) => title)])).toEqual([
      ['待签收', ['甲']],
      ['办理中', ['第二条', '第十条', '没有序号']],
    ]);
  });

  it('given a state of a newer version, shows it at the end, under its own name', () => {
    const list = listOf(kind, [seen('a', 'frozen', { title: '新' }), seen('b', 'done', { title: '旧' })], all, names);
    expect(list.groups.map(({ label }) => label)).toEqual(['已办结', 'frozen']);
  });

  it('given what was erased, counts and shows nothing of it', () => {
    expect(listOf(kind, [seen('a', 'done', null)], all, names)).toEqual({ total: 0, counts: [], groups: [] });
  });

  it('given a search, counts what was found in every state, also when one state is chosen', () => {
    const records = [
      seen('a', 'done', { title: '学习材料' }),
      seen('b', 'assigned', { title: '学习班' }),
      seen('c', 'assigned', { title: '走访' }),
    ];
    const list = listOf(kind, records, { search: '学习', state: 'done' }, names);
    expect(list.counts.map(({ label, count }) => [label, count])).toEqual([
      ['待签收', 1],
      ['已办结', 1],
    ]);
    expect(list.groups).toHaveLength(1);
  });

  it('says units by name, and an unknown one by its id', () => {
    const records = [seen('a', 'done', { title: '甲', unit: 'yx.jy', partner: 'yx.new' })];
    const [line] = listOf(kind, records, all, names).groups[0]?.lines ?? [];
    expect(line?.facts.map(({ label, text }) => [label, text])).toEqual([
      ['责任单位', '县教育局'],
      ['配合单位', 'yx.new'],
    ]);
  });

  it('tells the end that was meant from the other ends', () => {
    const tones = ['unassigned', 'underway', 'done', 'cancelled', 'carried'].map(
      (state) => listOf(kind, [seen('a', state, { title: '甲' })], all, names).groups[0]?.tone,
    );
    expect(tones).toEqual(['new', 'going', 'end', 'off', 'off']);
  });
});
