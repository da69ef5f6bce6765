import type { Ref } from '../ports.js';
import { headingSpan } from './heading.js';
import { keyMaker } from './node-keys.js';
import { taskRef } from './plan-tasks.js';
import { withoutNumber } from './task-title.js';

/**
 * What the measures of a plan are called, its number before it, by the ref of the task that a whole measure makes. A
 * measure's key is made from its heading: so its line is known by the key, and the plan need not be read again as a
 * whole. What no line of its own begins with, as in a table, is `undefined`.
 */
export function measureTitles(plan: Ref, source: string): (measure: Ref) => string | undefined {
  const titles = new Map<Ref, string>();
  for (const line of source.split('\n')) {
    const words = line.trim();
    const [from, to] = headingSpan(words, words.length - withoutNumber(words).length, words.length);
    const ref = taskRef(plan, keyMaker()('m', words.slice(from, to).trim()));
    if (from < to && !titles.has(ref)) titles.set(ref, words.slice(0, to).trim());
  }
  return (measure) => titles.get(measure) ?? titles.get(measure.replace(/-\d+$/, ''));
}
