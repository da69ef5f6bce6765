import { placed } from './placed.js';

/** A stretch of two texts laid over each other: `gone` stands in the old one alone, `fresh` in the new one alone. */
export interface Stretch {
  how: 'same' | 'gone' | 'fresh';
  text: string;
}

/** A number or a foreign word changes as a whole, Chinese by the sign. */
const tokens = (text: string): string[] => text.match(/\p{N}+|[A-Za-z]+|[\s\S]/gu) ?? [];
/** So many pairs of signs are compared; of longer texts the whole middle counts as changed. */
const most = 4_000_000;

/** A change, and what stayed behind it. */
interface Step {
  gone: string;
  fresh: string;
  same: string;
}

/**
 * What was changed in a text. `same` and `gone` put together are the old text, `same` and `fresh` the new one; of a change
 * the old words come first.
 */
export function textChanges(was: string, now: string): Stretch[] {
  const [before, after] = [tokens(was), tokens(now)];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const changed = stepsOf(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  const text = (same: readonly string[]): Step => ({ gone: '', fresh: '', same: same.join('') });
  const steps = [text(before.slice(0, head)), ...joined(changed), text(before.slice(before.length - tail))];
  return steps.flatMap((step) =>
    (['gone', 'fresh', 'same'] as const).flatMap((how): Stretch[] => (step[how] ? [{ how, text: step[how] }] : [])),
  );
}

/** Along the longest row of signs that both have. */
function stepsOf(before: readonly string[], after: readonly string[]): Step[] {
  if (before.length * after.length > most) return [{ gone: before.join(''), fresh: after.join(''), same: '' }];
  const width = after.length + 1;
  const longest = new Uint16Array((before.length + 1) * width);
  const from = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        before[i] === after[j] ? from(i + 1, j + 1) + 1 : Math.max(from(i + 1, j), from(i, j + 1));
    }
  }
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, fresh] = [i, j];
    while ((i < before.length || j < after.length) && before[i] !== after[j]) {
      if (j >= after.length || (i < before.length && from(i + 1, j) >= from(i, j + 1))) i++;
      else j++;
    }
    const stays = i;
    const [gone, added] = [before.slice(old, i).join(''), after.slice(fresh, j).join('')];
    while (i < before.length && before[i] === after[j]) [i, j] = [i + 1, j + 1];
    steps.push({ gone, fresh: added, same: before.slice(stays, i).join('') });
  }
  return steps;
}

/** One sign that stayed between two changes makes them harder to read, not easier: it is changed with them. */
function joined(steps: readonly Step[]): Step[] {
  const whole: Step[] = [];
  for (const [n, step] of placed(steps)) {
    const [before] = whole.slice(-1);
    if (before && n > 0 && [...before.same].length < 2) {
      before.gone += before.same + step.gone;
      before.fresh += before.same + step.fresh;
      before.same = step.same;
    } else whole.push({ ...step });
  }
  return whole;
}
