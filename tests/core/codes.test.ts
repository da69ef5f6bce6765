import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codes, say } from '../../src/core/codes.js';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const texts = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name !== 'core/codes.ts' && name !== 'core/ports.ts')
  .map((name) => readFileSync(SRC + name, 'utf8'));
const used = new Set(texts.flatMap((text) => text.match(/DJ-[RNL]\d{3}/g) ?? []));

describe('the table of codes', () => {
  it('holds every code that is used, and none that is not', () => {
    expect([...used].sort()).toEqual(Object.keys(codes).sort());
  });

  it.each(Object.keys(codes))('%s says in Chinese what happened and what to do', (code) => {
    expect(say(code)).toMatch(new RegExp(`^[\\u4e00-\\u9fff].+。.+。（${code}）$`));
  });

  it('given a code of a newer version, still says something useful', () => {
    expect(say('DJ-R999')).toContain('联系');
  });
});
