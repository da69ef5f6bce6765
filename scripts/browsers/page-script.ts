import { transform } from 'esbuild';

/**
 * `script(...args)` as source that the oldest kernel can parse, whatever syntax the test was written in. A function goes as its text: it
 * closes over nothing, and its arguments are JSON.
 */
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
