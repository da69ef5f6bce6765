import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allCodes } from '../../src/core/all-codes.js';
import { codes, say } from '../../src/core/codes.js';
import { sentence } from '../../src/core/sentence.js';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const tables = ['core/codes.ts', 'core/plan/codes.ts', 'core/ports.ts'];
const texts = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !tables.includes(name))
  .map((name) => readFileSync(SRC + name, 'utf8'));
const used = new Set(texts.flatMap((text) => text.match(/DJ-[RNLPF]\d{3}/g) ?? []));

describe('the table of codes', () => {
  it('holds every code that is used, and none that is not', () => {
    expect([...used].sort()).toEqual(Object.keys(allCodes).sort());
  });

  it.each(Object.entries(allCodes))('%s says in Chinese what happened and what to do', (code, texts) => {
    expect(sentence(code, texts)).toMatch(new RegExp(`^[\\u4e00-\\u9fff].+。.+。（${code}）$`));
    if (code in codes) expect(say(code)).toBe(sentence(code, texts));
  });

  it('given a code of a newer version, still says something useful', () => {
    expect(say('DJ-R999')).toContain('联系');
  });

  it.each(['README.md', 'README.en.md'])(
    'given what a page’s developer may be told, then %s explains each of it',
    (name) => {
      const developers = new Set(texts.flatMap((text) => text.match(/DJ-E\d{3}/g) ?? []));
      const readme = readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');
      expect([...developers].filter((code) => !readme.includes(`| ${code} |`))).toEqual([]);
    },
  );

  it('given what the maker of a kind may be told, then it is said where kinds are made', () => {
    const thrown = texts.flatMap((text) => text.match(/code: '(DJ-K\d{3})'/g) ?? []);
    expect(thrown.length).toBeGreaterThan(0);
    for (const code of thrown) expect(texts.join()).toContain(`@throws \`${code.slice(7, -1)}\``);
  });
});
