import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/core/kind/index.js';
import { arbitraryOf, partsOf, schemaOf } from '../../../src/core/kind/index.js';
import { isSound } from '../../../src/core/kind/sound.js';
import { kinds } from '../../../src/core/kinds/index.js';

const parts = kinds.flatMap((kind) => partsOf(kind as unknown as Kind));
const edges = [
  '',
  '2026-03-05',
  '2026-3-5',
  '字'.repeat(200),
  '字'.repeat(201),
  '😀'.repeat(200),
  0,
  -1,
  9999,
  1e4,
  1.5,
];

/** Values of every form, right and wrong ones, under the names that the kind knows and a few others. */
const anyData = (kind: Kind): Arbitrary<object> => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(...edges),
    fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
  );
  const names = [...Object.keys(kind.fields), 'newer'];
  const wrong = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 2 });
  return fc
    .tuple(arbitraryOf<Arbitrary<unknown>>(kind, fc), wrong)
    .map(([data, more]) => ({ ...(data as object), ...more }));
};

describe.each(parts.map((kind) => [kind.name, kind] as const))('given data of any form for %s', (_name, kind) => {
  const [state = ''] = Object.keys(kind.states);

  it('then they are sound exactly when the schema of the kind takes them', () => {
    const schema = schemaOf(kind);
    fc.assert(
      fc.property(anyData(kind), (data) => {
        expect(isSound(kind, { state, data })).toBe(schema.safeParse(data).success);
      }),
      { numRuns: 300 },
    );
  });

  it('then no data are sound, and an unknown state is not', () => {
    expect(isSound(kind, { state, data: null })).toBe(true);
    expect(isSound(kind, { state: 'constructor', data: {} })).toBe(false);
  });
});
