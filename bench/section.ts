/** One thing that is measured: rows with a ratio to what a person writes by hand, in one run on one machine. */
export interface Section {
  title: string;
  /** What is compared with what, and how often. */
  about: string;
  /** Names of `values`. */
  columns: readonly string[];
  rows: readonly Row[];
}

export interface Row {
  name: string;
  values: readonly (number | string)[];
  /** Ours ÷ the floor; `null` = printed only. */
  ratio: number | null;
  /** The ratio may not be more, or less when `atLeast`. */
  goal?: number;
  atLeast?: true;
}

export type Verdict = '达标' | '误差内' | '未达标' | '';

/** Shared machines measure to about ± 20 %. */
const NOISE = 1.2;

export function verdictOf({ ratio, goal, atLeast }: Row): Verdict {
  if (ratio === null || goal === undefined) return '';
  const over = atLeast ? goal / ratio : ratio / goal;
  return over <= 1 ? '达标' : over <= NOISE ? '误差内' : '未达标';
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Of pairs that ran side by side: what slowed one down slowed the other down. */
export const pairedRatio = (ours: readonly number[], floor: readonly number[]): number =>
  median(ours.map((value, round) => value / (floor[round] ?? Number.NaN)));

const plain = (value: number | string): string =>
  typeof value === 'string' ? value : value.toFixed(value < 10 ? 2 : 0);

export function toMarkdown({ title, about, columns, rows }: Section): string {
  const head = ['', ...columns, '比值', '目标', '结论'];
  const lines = rows.map((row) => {
    const goal = row.goal === undefined ? '' : `${row.atLeast ? '≥' : '≤'} ${row.goal}`;
    return [row.name, ...row.values.map(plain), row.ratio?.toFixed(2) ?? '', goal, verdictOf(row)];
  });
  const table = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
  return [`## ${title}`, '', about, '', ...table].join('\n');
}
