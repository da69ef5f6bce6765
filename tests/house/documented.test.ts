import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { undocumented } from './undocumented.js';

const entries = Object.values(JSON.parse(readFileSync('entries.json', 'utf8')) as Record<string, string>);
/** A house of these files, opened by `src/index.ts`. */
const house = (files: Record<string, string>): string[] =>
  undocumented(['src/index.ts'], (file) => files[file] ?? `missing ${file}`);

describe('what integrators import', () => {
  it('is explained where it is written, all of it', () => {
    expect(undocumented(entries)).toEqual([]);
  });

  it('given a name without a word about it, says which and where', () => {
    expect(house({ 'src/index.ts': '/** Said. */\nexport const said = 1;\nexport const mute = 2;' })).toEqual([
      'src/index.ts: mute',
    ]);
  });

  it.each([
    ['whole', "export * from './room.js';"],
    ['by name', "export { mute } from './room.js';"],
    ['under another name', "export { mute as spoken } from './room.js';"],
    ['after an import', "import { mute } from './room.js';\nexport { mute };"],
  ])('given a room that is passed on %s, looks there', (_, index) => {
    const room = 'export interface mute { a: 1 }\ninterface hidden { b: 2 }';
    expect(house({ 'src/index.ts': index, 'src/room.ts': room })).toEqual(['src/room.ts: mute']);
  });

  it('given a name that nobody passes on, asks for nothing', () => {
    const room = '/** Said. */\nexport const said = 1;\nexport const inner = 2;';
    expect(house({ 'src/index.ts': "export { said } from './room.js';", 'src/room.ts': room })).toEqual([]);
  });
});
