import type { RawLine } from './raw-lines.js';

/** A line of the canonical source; an empty one counts too. */
export interface Line {
  start: number;
  end: number;
  text: string;
  /** Leading bold characters. */
  strong: number;
}

/** Lines joined by `\n`, and where each of them stands. */
export function placeLines(lines: readonly RawLine[]): { source: string; lines: Line[] } {
  let start = 0;
  const placed = lines.map(({ text, strong }) => {
    const line = { start, end: start + text.length, text, strong };
    start = line.end + 1;
    return line;
  });
  return { source: lines.map(({ text }) => text).join('\n'), lines: placed };
}
