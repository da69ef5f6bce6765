import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './house/faults.js';
import { liesIn, readRooms } from './house/rooms.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const rooms = readRooms(readFileSync(`${ROOT}docs/architecture.md`, 'utf8'));
const files = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/${name}`);

describe('the drawing in docs/architecture.md', () => {
  it('is kept by every file of src', () => {
    const faults = files.flatMap((file) => faultsOf(file, readFileSync(ROOT + file, 'utf8'), rooms));
    expect(faults).toEqual([]);
  });

  it('draws no room that is not there', () => {
    const empty = rooms.filter((room) => !files.some((file) => liesIn(file, room.path)));
    expect(empty.map((room) => room.path)).toEqual([]);
  });

  it('without its table, is no drawing', () => {
    expect(() => readRooms('# How the kit is built\n')).toThrow('no ```rooms block');
    expect(() => readRooms('```rooms\nroom pure may import\nsrc/core perhaps -\n```')).toThrow('not a room');
  });
});

/** Each fixture breaks one rule; the sentence is what its author gets to read. */
const broken: [rule: string, file: string, text: string, fault: string][] = [
  ['core imports zod/mini only', 'src/core/kind/a.ts', "import { z } from 'zod';", 'may not import zod'],
  ['core imports no package', 'src/core/rules/a.ts', "import { html } from 'lit';", 'may not import lit'],
  [
    'core imports no adapter',
    'src/core/sync/a.ts',
    "import '../../adapters/browser/ids.js';",
    'may not import src/adapters',
  ],
  [
    'sync knows no kind',
    'src/core/sync/a.ts',
    "import { wish } from '../kinds/wish.js';",
    'may not import src/core/kinds',
  ],
  [
    'a type is an import',
    'src/core/rules/a.ts',
    "import type { K } from '../kind/fields.js';",
    'may not import src/core/kind',
  ],
  [
    'so is an inline one',
    'src/core/rules/a.ts',
    "type K = import('../kind/fields.js').K;",
    'may not import src/core/kind',
  ],
  ['so is a late one', 'src/core/rules/a.ts', "await import('../kind/fields.js');", 'may not import src/core/kind'],
  ['so is passing on', 'src/core/rules/a.ts', "export * from '../kind/fields.js';", 'may not import src/core/kind'],
  ['an unknown target', 'src/components/a/element.ts', 'await import(name);', 'may not import name'],
  [
    'adapters know no sibling',
    'src/adapters/backends/rest.ts',
    "import './crud.js';",
    'may not import src/adapters/backends/crud',
  ],
  ['near names are siblings too', 'src/adapters/browser/a.ts', "import '../browser-old/a.js';", 'lies in no room'],
  [
    'components know no adapter',
    'src/components/a/element.ts',
    "import '../../adapters/browser/ids.js';",
    'may not import',
  ],
  ['specifiers end in .js', 'src/core/kind/a.ts', "import './fields';", 'does not end in .js'],
  ['no clock', 'src/core/sync/a.ts', 'const t = Date.now();', 'Date.now in a pure room'],
  ['no clock by new', 'src/core/sync/a.ts', 'const t = new Date();', 'new Date() in a pure room'],
  ['no clock by call', 'src/core/sync/a.ts', 'const t = Date();', 'Date() in a pure room'],
  ['no timer', 'src/core/sync/a.ts', 'setTimeout(f, 1);', 'setTimeout in a pure room'],
  ['no chance', 'src/core/kind/a.ts', 'const r = Math.random();', 'Math.random in a pure room'],
  ['no crypto', 'src/core/kind/a.ts', 'crypto.getRandomValues(a);', 'crypto in a pure room'],
  ['no crypto by detour', 'src/core/kind/a.ts', 'globalThis.crypto;', 'globalThis in a pure room'],
  ['no network', 'src/core/sync/a.ts', 'await fetch(url);', 'fetch in a pure room'],
  ['no network as a default', 'src/core/sync/a.ts', 'const given = { fetch };', 'fetch in a pure room'],
  ['no locale', 'src/core/views/a.ts', 'a.localeCompare(b);', 'localeCompare in a pure room'],
  ['no locale of numbers', 'src/core/views/a.ts', 'n.toLocaleString();', 'toLocaleString in a pure room'],
  ['no Intl', 'src/core/views/a.ts', "new Intl.NumberFormat('zh');", 'Intl in a pure room'],
  ['no time zone', 'src/core/rules/a.ts', 'new Date(ms).getHours();', 'getHours in a pure room'],
  ['no page', 'src/core/views/a.ts', 'document.title;', 'document in a pure room'],
  ['the oldest browser', 'src/adapters/browser/ids.ts', 'crypto.randomUUID();', 'younger than Chromium 78'],
  ['the oldest browser, bare', 'src/components/a/element.ts', 'structuredClone(x);', 'younger than Chromium 78'],
  ['at most 300 lines', 'src/core/kind/a.ts', '\n'.repeat(301), 'has 301 lines'],
  ['no empty names', 'src/core/kind/field-utils.ts', '', 'utils says nothing'],
  ['kebab-case', 'src/core/kind/defineKind.ts', '', 'is not kebab-case'],
  ['every file has a room', 'src/extra/a.ts', '', 'lies in no room'],
];

describe('given a file that breaks a rule, the import test says which', () => {
  it.each(broken)('%s', (_rule, file, text, fault) => {
    expect(faultsOf(file, text, rooms).join('\n')).toContain(fault);
  });
});

const kept: [promise: string, file: string, text: string][] = [
  ['the clock port', 'src/core/sync/a.ts', 'await clock.wait(1); const t = clock.now();'],
  ['a given fetch', 'src/core/sync/a.ts', 'function f(fetch: Fetch) { return fetch(url); }'],
  ['a key or a type of that name', 'src/core/kind/a.ts', 'const o = { location: 1 }; type T = { document: Json };'],
  ['a date from a number, in UTC', 'src/core/rules/a.ts', 'new Date(ms).getUTCHours();'],
  ['an adapter, which may do all that', 'src/adapters/browser/clock.ts', 'setTimeout(f, Date.now());'],
  ['a package below an allowed name', 'src/components/a/element.ts', "import { property } from 'lit/decorators.js';"],
];

describe('given a file that keeps the rules, the import test is silent about', () => {
  it.each(kept)('%s', (_promise, file, text) => {
    expect(faultsOf(file, text, rooms)).toEqual([]);
  });
});
