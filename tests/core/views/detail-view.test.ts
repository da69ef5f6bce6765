import { expect, it } from 'vitest';
import { catalogueOf, type Kind } from '../../../src/core/index.js';
import { kinds } from '../../../src/core/kinds/index.js';
import type { JsonObject } from '../../../src/core/ports.js';
import { detailOf, type Names } from '../../../src/core/views/index.js';

const names: Names = { unit: () => '云溪县', actor: () => undefined, record: () => undefined };
const seen = (ref: string, state: string, data: JsonObject) => ({
  ...{ ref, unsent: 0, foreign: false },
  record: { ref, kindVersion: 1, version: 1, scopes: [], state, data, at: '', did: [] },
});
const catalogue = catalogueOf(kinds as unknown as Kind[]);
const saidOf = (kind: string, data: JsonObject, masked = false) =>
  detailOf(catalogue.get(kind) as Kind, seen(`${kind}/1`, 'any', data), names, { masked });
const person = { name: '欧阳修文', phone: '13812345678', unit: 'yx' };

it('given a plan that was issued again, tells its parts in words, and no mark of our own making', () => {
  const view = saidOf('plan', {
    title: '工作要点',
    sections: [{ key: 's1-9f', ordinal: '一', title: '学在经常' }],
    kept: [{ piece: 'm4-2c', task: 'task/2026-yx.m4' }],
  });
  expect(view.logs.map(({ label }) => label)).toEqual(['部分']);
  expect(JSON.stringify(view)).toContain('学在经常');
  expect(JSON.stringify(view)).not.toMatch(/s1-9f|m4-2c|2026-yx/);
});

it('given a member whose part was sent, says the name as the roll does, and masks all else until it is asked for', () => {
  const [masked, full] = [true, false].map((mask) =>
    saidOf('member~person', person, mask).facts.map(({ text }) => text),
  );
  expect(masked).toEqual(expect.arrayContaining(['欧阳修文', '138****5678']));
  expect(full).toEqual(expect.arrayContaining(['欧阳修文', '13812345678']));
});

it('given who wishes, masks the name too: no roll calls them by it', () => {
  expect(saidOf('wish~person', person, true).facts.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['欧阳**', '138****5678']),
  );
});
