import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rows } from '../browser/elder/rows.js';

it('names every row of what eyes and hands of sixty to ninety need, once, in order', () => {
  expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 40 }, (_, n) => `E${n + 1}`));
});

it('has a measure or a test for each row that is not owed, and the file speaks of the row', () => {
  for (const { row, held } of rows) {
    if ('owed' in held) continue;
    const file = 'measured' in held ? `tests/browser/elder/${held.measured}` : held.test;
    expect(existsSync(file), `${row}: ${file}`).toBe(true);
    expect(readFileSync(file, 'utf8'), `${file} on ${row}`).toMatch(new RegExp(`\\b${row}\\b`));
  }
});

it('says what is owed, and why', () => {
  const owed = rows.flatMap(({ row, asks, held }) => ('owed' in held ? [`${row} ${asks}: ${held.owed}`] : []));
  if (owed.length > 0) console.info(`owed to eyes and hands:\n  ${owed.join('\n  ')}`);
  for (const line of owed) expect(line.length).toBeGreaterThan(30);
});
