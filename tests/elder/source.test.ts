import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const files = readdirSync('src/components', { recursive: true })
  .map((name) => `src/components/${name}`)
  .filter((name) => name.endsWith('.ts'));
const text = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const filesWith = (pattern: RegExp): string[] => files.filter((file) => pattern.test(text.get(file) ?? ''));

it('E19, E20: no element has a clock, so no form ends and no message leaves by itself', () => {
  expect(filesWith(/setInterval|Date\.now|performance\.now/)).toEqual([]);
  // Waiting for an idle page, or for the end of a turn, takes nothing away; whatever draws words or asks waits for nothing.
  const speaking = /(notices|papers|questions|record-element|carry-out|task-element|move|owners)\.ts$/;
  expect(filesWith(/setTimeout/).filter((file) => speaking.test(file))).toEqual([]);
});

it('E14: nothing needs a double click, a long press or a swipe', () => {
  expect(filesWith(/dblclick|contextmenu|touchstart|touchmove|touchend|gesturestart/)).toEqual([]);
});

it('E23: nobody asks to read a crooked word, and nobody forbids to copy', () => {
  expect(filesWith(/captcha|验证码|oncopy|@copy|user-select:\s*none/i)).toEqual([]);
});

it('E24: nothing floats over the page', () => {
  expect(filesWith(/position:\s*fixed/)).toEqual([]);
});

it('E31: no state is drawn by a shadow, which forced colours take away', () => {
  const bare = (file: string): boolean => !/forced-colors/.test(text.get(file) ?? '');
  expect(filesWith(/box-shadow|text-shadow/).filter(bare)).toEqual([]);
});

it('E32: whatever moves, moves only for those who did not ask for less', () => {
  for (const [file, source] of text) {
    const still = source.replace(/@media \(prefers-reduced-motion: no-preference\) \{[\s\S]*?\n {2}\}/g, '');
    expect(still, file).not.toMatch(/\b(transition|animation):/);
  }
});

it('E38: only a composed Enter and the Escape of a drag are listened for', () => {
  expect(filesWith(/@key(down|up|press)=\$\{(?!holdWhileComposing\})/)).toEqual([]);
  expect(filesWith(/'key(down|up|press)'/)).toEqual(['src/components/task-board/drag.ts']);
});
