const pieces = (text: string): string[] => text.match(/\d+|\D+/g) ?? [];

/** Orders texts as people do: `第2条` before `第10条`. The same on every machine, whatever its language. */
export function naturalOrder(a: string, b: string): number {
  const [left, right] = [pieces(a), pieces(b)];
  for (let n = 0; n < Math.min(left.length, right.length); n += 1) {
    const [x = '', y = ''] = [left[n], right[n]];
    if (x === y) continue;
    const difference = Number(x) - Number(y);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
    return x < y ? -1 : 1;
  }
  return left.length - right.length;
}
