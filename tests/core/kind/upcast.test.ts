import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kind, scopesOf, shownOn, upcast } from '../../../src/core/kind/index.js';
import { wish } from '../../../src/core/kinds/index.js';
import type { JsonObject, Rec } from '../../../src/core/ports.js';

const at = (version: number): Kind =>
  ({
    ...(wish as unknown as Kind),
    version,
    upcast: {
      2: { rename: { what: 'title' }, fill: { helpers: 1 } },
      3: { rename: { old: 'result' }, drop: ['gone'] },
    },
  }) as Kind;
const written = (data: JsonObject, kindVersion = 1): Rec => ({
  ref: 'wish/1',
  kindVersion,
  version: 1,
  scopes: [],
  state: 'open',
  data,
  at: '',
  did: [],
});
const some = fc.dictionary(fc.constantFrom('what', 'old', 'gone', 'helpers', 'constructor', 'other'), fc.string());

describe('given a record of an older version', () => {
  it('then one step after the other leads where all at once leads, and nothing unknown is lost', () => {
    fc.assert(
      fc.property(some, (given) => {
        const data = { ...given };
        const whole = upcast(at(3), written(data));
        expect(upcast(at(3), upcast(at(2), written(data)))).toEqual(whole);
        for (const name of ['constructor', 'other']) {
          if (Object.keys(data).includes(name)) expect(whole.data).toHaveProperty(name, data[name]);
        }
      }),
    );
  });

  it('when it is of a newer version, then it is left as it is', () => {
    const newer = written({ what: 'a' }, 4);
    expect(upcast(at(3), newer)).toBe(newer);
  });
});

describe('the scopes of a record', () => {
  const kind = wish as unknown as Kind;
  const anyone = fc.constantFrom('a', 'b', 'c');
  it('are sorted, each once, and the same whatever the order of its rows', () => {
    fc.assert(
      fc.property(fc.array(anyone), anyone, (claimants, wisher) => {
        const of = (list: string[]) =>
          scopesOf(kind, 'open', { unit: 'b1', on: '2026-03-05', wisher, claims: list.map((by) => ({ by })) });
        const scopes = of(claimants);
        expect(scopes).toEqual([...new Set(scopes)].sort());
        expect(of([...claimants].reverse())).toEqual(scopes);
      }),
    );
  });

  it('are none once it is erased', () => expect(scopesOf(kind, 'erased', null)).toEqual([]));

  it.each([
    ['until today', { until: '2026-03-05' }, true],
    ['until yesterday', { until: '2026-03-04' }, false],
    ['without a last day', {}, false],
    ['taken down', { until: '2026-12-31', hiddenOn: '2026-03-01' }, false],
  ])('show it %s: %j %s', (_when, data, shown) =>
    expect(shownOn(kind, { state: 'open', data }, '2026-03-05')).toBe(shown),
  );
});
