import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Held, rows } from '../browser/elder/rows.js';

it('names every row of what eyes and hands of sixty to ninety need, once, in order', () => {
  expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 40 }, (_, n) => `E${n + 1}`));
});

const fileOf = (held: Held): string => ('measured' in held ? `tests/browser/elder/${held.measured}` : held.test);

it('has a measure or a test for each row, and the file speaks of the row', () => {
  for (const { row, held } of rows) {
    const file = fileOf(held);
    expect(existsSync(file), `${row}: ${file}`).toBe(true);
    expect(readFileSync(file, 'utf8'), `${file} on ${row}`).toMatch(new RegExp(`\\b${row}\\b`));
  }
});

it('is what the decision record says: which file holds which rows', () => {
  const told = readFileSync('docs/decisions/eyes-and-hands.md', 'utf8').matchAll(/^\| `([^`]+\.ts)` \| (E[^|]+) \|/gm);
  const record = Object.fromEntries([...told].map(([, file, list]) => [file, list?.split(' ')]));
  const drawn: Record<string, string[]> = {};
  for (const { row, held } of rows) drawn[fileOf(held)] = [...(drawn[fileOf(held)] ?? []), row];
  expect(record).toEqual(drawn);
});
