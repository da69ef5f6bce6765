import { epochCases } from './backend/epochs.js';
import type { BackendCase } from './backend/given.js';
import { readingCases } from './backend/reading.js';
import { repeatingCases } from './backend/repeating.js';
import { seeingCases } from './backend/seeing.js';
import { setCases } from './backend/sets.js';
import { writingCases } from './backend/writing.js';

export type { BackendCase } from './backend/given.js';
export { type BackendUnderTest, type Person, people } from './backend/people.js';
export { kinds } from './backend/scene.js';

/**
 * What every `Backend` promises, at the level that its `supports` names. A runner is brought along:
 * `for (const { name, run } of backendCases.filter(({ needs }) => needs?.(supports) ?? true)) it(name, () => run(make))`.
 * The backend under test knows `kinds` and `people`, and its clock stands after 2026-03-05T01:00Z. Each case throws a
 * plain `Error` when a promise does not hold.
 */
export const backendCases: readonly BackendCase[] = [
  ...writingCases,
  ...repeatingCases,
  ...epochCases,
  ...readingCases,
  ...seeingCases,
  ...setCases,
];
