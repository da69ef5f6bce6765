import { expect, it } from 'vitest';
import { withParts } from '../../bench/figures.js';

it('given figures of one thing, when they are measured again, then the others stay as they were', () => {
  const file = withParts('', ['## 甲\n\n一', '## 乙\n\n二']);
  const again = withParts(file, ['## 甲\n\n三']);
  expect(again).toBe(file.replace('甲\n\n一', '甲\n\n三'));
  expect(withParts(again, ['## 丙\n\n四'])).toBe(`${again}\n## 丙\n\n四\n`);
  expect(again.startsWith('# 数字\n')).toBe(true);
});
