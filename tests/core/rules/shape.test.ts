import { describe, expect, it } from 'vitest';
import { maybe, misfit, text, truth } from '../../../src/core/rules/shape.js';

const shape = { epoch: text, more: truth, note: maybe(text), records: [{ ref: text }] } as const;
const fitting = { epoch: 'e1', more: false, records: [{ ref: 'wish/1', newer: 7 }], newer: {} };

describe('given a value from outside', () => {
  it.each<[string, unknown, string | null]>([
    ['with everything that is named, and more', fitting, null],
    ['without a part that may be missing', { ...fitting, note: undefined }, null],
    ['with such a part of the wrong form', { ...fitting, note: 1 }, 'note'],
    ['without a part that is named', { ...fitting, epoch: undefined }, 'epoch'],
    ['with a wrong part deep inside', { ...fitting, records: [{ ref: 'a/1' }, { ref: null }] }, 'records.1.ref'],
    ['with an object for a list', { ...fitting, records: {} }, 'records'],
    ['that is a list itself', [fitting], ''],
    ['that is nothing', null, ''],
  ])('%s, then the way to what is wrong is told', (_case, value, way) => {
    expect(misfit(shape, value)).toBe(way);
  });
});
