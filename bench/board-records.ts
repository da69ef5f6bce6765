import type { Kind } from '../src/core/kind/index.js';
import { catalogueOf, kindOf, scopesOf } from '../src/core/kind/index.js';
import { kinds } from '../src/core/kinds/index.js';
import type { JsonObject, Rec } from '../src/core/ports.js';

const catalogue = catalogueOf(kinds as unknown as readonly Kind[]);
const UNITS = 130;
const states = ['unassigned', 'assigned', 'underway', 'review', 'done'] as const;

function record(ref: string, state: string, data: JsonObject): Rec {
  const kind = kindOf(catalogue, ref) as Kind;
  const at = '2026-03-05T01:00:00.000Z';
  return { ref, kindVersion: kind.version, version: 1, scopes: scopesOf(kind, state, data), state, data, at, did: [] };
}

const unitId = (n: number): string => `lx.b${n % UNITS}`;
const two = (n: number): string => String(n).padStart(2, '0');

/** Units of a county, and its tasks in the order of the plan, in all five columns, some of them late. */
export const unitRecords = (): Rec[] => [
  record('unit/lx', 'active', { unit: 'lx', name: '兰溪县', sort: 'county' }),
  ...Array.from({ length: UNITS }, (_, n) =>
    record(`unit/${unitId(n)}`, 'active', {
      ...{ unit: unitId(n), name: `第${n + 1}离退休党支部`, sort: 'branch', parent: 'lx' },
    }),
  ),
];
export const taskRecords = (count: number): Rec[] =>
  Array.from({ length: count }, (_, n) =>
    record(`task/2026-lx.t${String(n).padStart(6, '0')}`, states[(n * 7) % 5] as string, {
      title: `第${n + 1}件：组织离退休党员集中学习，把学习内容送到行动不便的老同志家里${n % 40 === 0 ? '（结对）' : ''}`,
      ...{ number: n + 1, section: `第${(n % 9) + 1}部分`, unit: unitId(n), on: '2026-01-05' },
      ...{ term: 'dated', due: `2026-${two((n % 12) + 1)}-${two((n % 27) + 1)}` },
    }),
  );
