import { catalogueOf, type Kind, kindOf, scopesOf } from '../../src/core/kind/index.js';
import { kinds } from '../../src/core/kinds/index.js';
import type { Backend, Grant, JsonObject, Outcome, Rec, Ref } from '../../src/core/ports.js';

const UNITS = 130;
const root = 'dx';
const states = ['unassigned', 'assigned', 'underway', 'review', 'done'] as const;
const things = ['组织集中学习', '走访慰问老同志', '收集微心愿', '开展主题党日', '整理支部资料', '推荐先进典型'];

const crowdGrants: readonly Grant[] = [{ role: 'office', unit: root, shelves: ['work', 'wall', 'roll'] }];

const catalogue = catalogueOf(kinds as unknown as readonly Kind[]);
function record(ref: Ref, state: string, data: JsonObject, at: string): Rec {
  const kind = kindOf(catalogue, ref) as Kind;
  return { ref, kindVersion: kind.version, version: 1, scopes: scopesOf(kind, state, data), state, data, at, did: [] };
}

const two = (n: number): string => String(n).padStart(2, '0');
const unitId = (n: number): string => `${root}.b${n % UNITS}`;

/** Tasks of a made-up county, of the year that `at` lies in. 示例数据，非真实单位和人员。 */
function crowdOf(count: number, at: string): Rec[] {
  const year = at.slice(0, 4);
  const units = Array.from({ length: UNITS }, (_, n) =>
    record(
      `unit/${unitId(n)}`,
      'active',
      { unit: unitId(n), name: `第${n + 1}离退休干部党支部（示例）`, sort: 'branch', parent: root },
      at,
    ),
  );
  const tasks = Array.from({ length: count }, (_, n) =>
    record(
      `task/${year}-${root}.${n}`,
      states[(n * 7) % states.length] as string,
      {
        ...{ title: `${things[n % things.length]}（第${n + 1}件）`, number: n + 1, section: `第${(n % 4) + 1}部分` },
        ...{
          unit: unitId(n),
          on: `${year}-01-05`,
          term: 'dated',
          due: `${year}-${two((n % 12) + 1)}-${two((n % 27) + 1)}`,
        },
      },
      at,
    ),
  );
  return [
    record(`unit/${root}`, 'active', { unit: root, name: '大溪县（示例）', sort: 'county' }, at),
    ...units,
    ...tasks,
  ];
}

/**
 * A backend of the plainest sort, in this page alone: it hands out what it has, page by page, and takes a write when the
 * version is the one that was expected.
 */
export function crowd(count: number, actor: string): Backend {
  const began = new Date().toISOString();
  const records = new Map(crowdOf(count, began).map((each) => [each.ref, each]));
  const all = [...records.keys()];
  return {
    supports: { cursor: true, replaySafe: false, enforces: 'versions', hint: false, watermark: false },
    async pull({ cursor, want, limit }) {
      const from = want.length === 0 ? 0 : Number(cursor ?? 0);
      const refs = want.length === 0 ? [] : all.slice(from, from + limit);
      const next = Math.min(from + refs.length, all.length);
      const scopes = [`${root}/roll/-`, ...['work', 'wall'].map((shelf) => `${root}/${shelf}/${began.slice(0, 4)}`)];
      const units = Array.from({ length: UNITS }, (_, n) => `${unitId(n)}/work/${began.slice(0, 4)}`);
      const rolls = Array.from({ length: UNITS }, (_, n) => `${unitId(n)}/roll/-`);
      return {
        me: { actor, grants: [...crowdGrants], scopes: [...scopes, ...units, ...rolls], now: new Date().toISOString() },
        ...{ epoch: began, gone: [], reset: false, cursor: String(next), more: next < all.length && want.length > 0 },
        records: refs.map((ref) => records.get(ref) as Rec),
      };
    },
    async commit(list) {
      const outcomes = list.map(({ command, expect, next }): Outcome => {
        const current = records.get(command.ref) ?? null;
        if ((current?.version ?? 0) !== expect) return { kind: 'conflict', current };
        const kind = kindOf(catalogue, command.ref) as Kind;
        const version = expect + 1;
        records.set(command.ref, {
          ...{ ref: command.ref, kindVersion: kind.version, version, at: command.at, did: [command.id] },
          ...{ state: next.state, data: next.data, scopes: scopesOf(kind, next.state, next.data ?? {}) },
        });
        if (current === null) all.push(command.ref);
        return { kind: 'committed', version };
      });
      return { epoch: began, outcomes };
    },
  };
}
