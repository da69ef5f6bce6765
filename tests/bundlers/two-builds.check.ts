import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placesOf } from '../../scripts/generate-exports.js';
import { copiedCheckout } from './checkout.js';

describe('given two builds at a time in one checkout', () => {
  let checkout: string;
  beforeAll(() => {
    checkout = copiedCheckout();
  });
  afterAll(() => rmSync(checkout, { recursive: true, force: true }));

  it('then both succeed, what stands there is whole, and nothing else is left behind', async () => {
    const build = () =>
      spawn('npm', ['run', '--silent', 'build'], { cwd: checkout, stdio: ['ignore', 'ignore', 'inherit'] });
    const ends = await Promise.all([build(), build()].map((each) => once(each, 'exit')));
    expect(ends.map(([code]) => code)).toEqual([0, 0]);

    const entries = JSON.parse(readFileSync(join(checkout, 'entries.json'), 'utf8')) as Record<string, string>;
    const places = Object.entries(entries).flatMap(([path, file]) => {
      const { esm, es2019, types } = placesOf(path, file);
      return [esm, es2019, types];
    });
    expect(places.filter((place) => !existsSync(join(checkout, place)))).toEqual([]);
    expect(readdirSync(join(checkout, 'dist')).sort()).toEqual(['cdn', 'es2019', 'esm', 'types']);
    expect(readdirSync(join(checkout, '.cache'))).toEqual([]);
  });
});
