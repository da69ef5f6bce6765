import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Named, tellApart } from '../../../src/core/views/person-names.js';

const called = (...all: Omit<Named, 'ref'>[]): string[] => [
  ...tellApart(all.map((one, place) => ({ ref: `member/${place + 1}`, ...one }))).values(),
];

describe('given persons of one name', () => {
  it.each<[promise: string, all: Omit<Named, 'ref'>[], texts: string[]]>([
    ['one of a name needs nothing more', [{ name: '张三', unit: '一支部' }, { name: '李四' }], ['张三', '李四']],
    [
      'two of two branches are told apart by branch',
      [
        { name: '张三', unit: '一支部', band: 'a60' },
        { name: '张三', unit: '二支部', band: 'a60' },
      ],
      ['张三（一支部）', '张三（二支部）'],
    ],
    [
      'two of one branch by age band',
      [
        { name: '张三', unit: '一支部', band: 'a60' },
        { name: '张三', unit: '一支部', band: 'a80' },
      ],
      ['张三（60—69岁）', '张三（80岁以上）'],
    ],
    [
      'three by both where neither is enough',
      [
        { name: '张三', unit: '一支部', band: 'a60' },
        { name: '张三', unit: '一支部', band: 'a80' },
        { name: '张三', unit: '二支部', band: 'a60' },
      ],
      ['张三（一支部，60—69岁）', '张三（一支部，80岁以上）', '张三（二支部，60—69岁）'],
    ],
    [
      'two of whom nothing else is known by number',
      [{ name: '欧阳春' }, { name: '欧阳春' }],
      ['欧阳春（1）', '欧阳春（2）'],
    ],
  ])('%s', (_promise, all, texts) => expect(called(...all)).toEqual(texts));

  it('whatever is known of them, no two are called alike, and everybody keeps the own name', () => {
    const some = fc.array(
      fc.record({
        ref: fc.uuid(),
        name: fc.constantFrom('张三', '李四'),
        unit: fc.constantFrom('一支部', '二支部', undefined),
        band: fc.constantFrom('a60', 'a70', 'a80', undefined),
      }),
    );
    fc.assert(
      fc.property(some, (all) => {
        const texts = tellApart(all);
        expect(new Set(texts.values()).size).toBe(all.length);
        for (const { ref, name } of all) expect(texts.get(ref)?.startsWith(name)).toBe(true);
      }),
    );
  });
});
