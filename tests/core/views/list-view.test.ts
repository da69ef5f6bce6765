import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/core/kind/index.js';
import { member, task, term } from '../../../src/core/kinds/index.js';
import type { JsonObject } from '../../../src/core/ports.js';
import { listOf, type Names, officeFacts, type Seen } from '../../../src/core/views/index.js';

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

  it('says units by name; of an unknown one that nobody knows the name, and never an id', () => {
    const records = [seen('a', 'done', { title: '甲', unit: 'yx.jy', partner: 'yx.new' })];
    const [line] = listOf(kind, records, all, names).groups[0]?.lines ?? [];
    expect(line?.facts.map(({ label, text }) => [label, text])).toEqual([
      ['责任单位', '县教育局'],
      ['配合单位', '（未登记名称的单位）'],
    ]);
  });

  it('tells the end that was meant from the other ends', () => {
    const tones = ['unassigned', 'underway', 'done', 'cancelled', 'carried'].map(
      (state) => listOf(kind, [seen('a', state, { title: '甲' })], all, names).groups[0]?.tone,
    );
    expect(tones).toEqual(['new', 'going', 'end', 'off', 'off']);
  });
});

describe('a list of people and of committees', () => {
  const today = '2026-03-05';
  const known: Names = {
    unit: (id) => ({ b1: '一支部' })[id],
    actor: (id) => ({ 'm-1': '欧阳修文' })[id],
    record: () => undefined,
  };
  const at = (ref: string, state: string, data: JsonObject): Seen => {
    const { record, ...one } = seen('1', state, data);
    return { ...one, ref, record: { ...record, ref } };
  };
  const took = (office: string, person: string) => ({ what: 'took', office, person, from: '2024-04-01' });
  const committee = at('term/b1', 'serving', {
    unit: 'b1',
    facts: [took('secretary', 'm-1'), took('groupLeader', 'm-1'), took('deputy', 'm-2'), took('publicity', 'm-3')],
  });
  const member1 = at('member/1', 'active', { person: 'm-1', unit: 'b1' });
  const member2 = at('member/2', 'active', { person: 'm-2', unit: 'b9' });
  const gone = new Set(['m-3']);
  const list = (of: unknown, all: Seen[], o: Names, search = '') => {
    const first = (one: Seen) =>
      officeFacts(of as Kind, one, { today, names: o, terms: () => [committee], gone: () => gone });
    return listOf(of as Kind, all, { search, state: '' }, o, first).groups.flatMap(({ lines }) =>
      lines.map(({ title, facts }) => [title, ...facts.map(({ label, text }) => `${label} ${text}`)]),
    );
  };

  it('then a member stands there by name, office and branch; one whose name is not for this viewer by a plain word', () => {
    expect(list(member, [member1, member2], known)).toEqual([
      ['欧阳修文', '职务 支部书记、党小组组长', '所在支部 一支部'],
      ['党员（姓名未公开）', '职务 副书记', '所在支部 （未登记名称的单位）'],
    ]);
  });

  it('then a committee stands there by its branch, and says who holds what, without who died or left', () => {
    expect(list(term, [committee], known)).toEqual([
      ['一支部', '支部书记 欧阳修文', '党小组组长 欧阳修文', '副书记 （姓名未公开）'],
    ]);
  });

  it('then a name is found, and an id is not', () => {
    expect(list(member, [member1, member2], known, '欧阳')).toHaveLength(1);
    expect(list(member, [member1, member2], known, 'm-1')).toEqual([]);
  });

  it('then no id is on the screen, whatever is known', () => {
    const nobody: Names = { unit: () => undefined, actor: () => undefined, record: () => undefined };
    for (const names of [known, nobody])
      for (const words of [...list(member, [member1, member2], names), ...list(term, [committee], names)].flat())
        expect(words).not.toMatch(/[a-z]-?\d/);
  });
});
