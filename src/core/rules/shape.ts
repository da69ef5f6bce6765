/**
 * What a value from outside must look like: a test, `[the shape of each]`, or the shapes of an object's parts by name.
 * Loose: what a shape does not name passes, because a newer version may have written it.
 */
export type Shape = Test | readonly [Shape] | { readonly [name: string]: Shape };
type Test = (value: unknown) => boolean;

export const text: Test = (value) => typeof value === 'string';
export const truth: Test = (value) => typeof value === 'boolean';
/** The part may be missing. */
export const maybe =
  (shape: Shape): Test =>
  (value) =>
    value === undefined || fits(shape, value);

export const fits = (shape: Shape, value: unknown): boolean => misfit(shape, value) === null;

/** The way to the first part that does not fit (`records.3.ref`; empty for the value itself), or `null` when all do. */
export function misfit(shape: Shape, value: unknown): string | null {
  if (typeof shape === 'function') return shape(value) ? null : '';
  const each = isList(shape) ? shape[0] : null;
  if (typeof value !== 'object' || value === null || Array.isArray(value) !== (each !== null)) return '';
  for (const name of Object.keys(each ? value : shape)) {
    const part = each ?? (shape as { readonly [name: string]: Shape })[name];
    const way = misfit(part as Shape, (value as Record<string, unknown>)[name]);
    if (way !== null) return way === '' ? name : `${name}.${way}`;
  }
  return null;
}

const isList = (shape: Exclude<Shape, Test>): shape is readonly [Shape] => Array.isArray(shape);
