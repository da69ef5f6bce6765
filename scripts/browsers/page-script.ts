import { transform } from 'esbuild';

/** A function is sent as its source: it closes over nothing, and its arguments are JSON. */
// biome-ignore lint/suspicious/noExplicitAny: the caller's own parameter types stand; they only have to be JSON
export type PageFunction<A extends any[], T> = (...args: A) => T | Promise<T>;

/** `script(...args)` as one expression statement that the oldest kernel can parse, whatever syntax the test was written in. */
export async function pageScript(
  script: string | ((...args: never[]) => unknown),
  args: readonly unknown[],
): Promise<string> {
  const call =
    typeof script === 'string'
      ? script
      : `(${script})(${args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ')})`;
  const { code } = await transform(call, { target: 'es2018', charset: 'utf8' });
  return code;
}
