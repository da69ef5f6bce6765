import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/core/kind/canonical.js';
import { jsonText } from '../../../src/core/rules/json-text.js';
import { placed } from '../../../src/core/rules/placed.js';

/** What old page libraries do to lists and words, for as long as `run` takes. */
function onOldPage<T>(run: () => T): T {
  const list = Array.prototype as { toJSON?: unknown; entries: unknown };
  const word = String.prototype as { toJSON?: unknown };
  const { entries } = list;
  list.entries = function (this: unknown[]) {
    return this.slice();
  };
  list.toJSON = function (this: unknown[]) {
    return `[${this.join(', ')}]`;
  };
  word.toJSON = function (this: string) {
    return `"${this}"`;
  };
  try {
    return run();
  } finally {
    list.entries = entries;
    Reflect.deleteProperty(list, 'toJSON');
    Reflect.deleteProperty(word, 'toJSON');
  }
}

describe('a page with an old library that mends lists and words', () => {
  const value = { units: ['甲', '乙'], n: 1, at: new Date(0), none: null };

  it('given a list in a value, then its text is what every reader expects, and the library keeps its function', () => {
    const clean = JSON.stringify(value);
    const [text, kept] = onOldPage(() => [jsonText(value), typeof (Array.prototype as { toJSON?: unknown }).toJSON]);
    expect(text).toBe(clean);
    expect(kept).toBe('function');
    expect(onOldPage(() => canonical(value.units))).toBe('["甲","乙"]');
  });

  it('given a value that cannot be written, then the library has its function back all the same', () => {
    const round: { self?: unknown } = {};
    round.self = round;
    const kept = onOldPage(() => {
      expect(() => jsonText(round)).toThrow();
      return typeof (String.prototype as { toJSON?: unknown }).toJSON;
    });
    expect(kept).toBe('function');
  });

  it('given a list, then each comes with its place', () => {
    expect(onOldPage(() => [...placed(['a', 'b'])])).toEqual([
      [0, 'a'],
      [1, 'b'],
    ]);
  });

  it('given all that a page loads, then none of it trusts what such a library replaces', () => {
    const root = new URL('../../../src/', import.meta.url);
    const trusting = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('conformance') && !name.endsWith('rules/json-text.ts'))
      .filter((name) =>
        /\.entries\(\)|JSON\.stringify\(/.test(
          readFileSync(new URL(name, root), 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, ''),
        ),
      );
    expect(trusting).toEqual([]);
  });
});
