import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putInPlace } from '../scripts/put-in-place.js';

describe('a build that is put in place', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dangjian-place-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const made = (name: string, files: readonly string[]): string => {
    mkdirSync(join(folder, name));
    for (const file of files) writeFileSync(join(folder, name, file), name);
    return join(folder, name);
  };
  const contents = (): string[] => readdirSync(join(folder, 'dist')).sort();

  it('given nothing there, is there', () => {
    putInPlace(made('first', ['a', 'b']), join(folder, 'dist'));
    expect(contents()).toEqual(['a', 'b']);
  });

  it('given an older one with a file that is no longer built, leaves nothing of it', () => {
    putInPlace(made('first', ['a', 'old']), join(folder, 'dist'));
    putInPlace(made('second', ['a']), join(folder, 'dist'));
    expect(contents()).toEqual(['a']);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('given a folder that cannot be made, says why and does not try for ever', () => {
    expect(() => putInPlace(join(folder, 'nothing'), join(folder, 'dist'))).toThrow('ENOENT');
  });

  it('given three programs that do it over and over, each one is whole and nobody fails', async () => {
    const program = `
      import { mkdirSync, writeFileSync } from 'node:fs';
      import { putInPlace } from ${JSON.stringify(new URL('../scripts/put-in-place.ts', import.meta.url).href)};
      const [folder, name] = process.argv.slice(-2);
      for (let round = 0; round < 60; round += 1) {
        const made = folder + '/' + name + round;
        mkdirSync(made);
        for (let file = 0; file < 5; file += 1) writeFileSync(made + '/' + file, name + round);
        putInPlace(made, folder + '/dist');
      }`;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', program, folder];
    const programs = ['x', 'y', 'z'].map((name) => spawn(process.execPath, [...args, name], { stdio: 'inherit' }));
    const ends = await Promise.all(programs.map((each) => once(each, 'exit')));
    expect(ends.map(([code]) => code)).toEqual([0, 0, 0]);
    expect(readdirSync(folder)).toEqual(['dist']);
    const marks = contents().map((file) => readFileSync(join(folder, 'dist', file), 'utf8'));
    expect(marks).toEqual(Array(5).fill(marks[0]));
  });
});
