/** Each with its place, from 0. Not `list.entries()`: some old page libraries put a function of their own in its stead. */
export function* placed<T>(list: ArrayLike<T>): Generator<[place: number, one: T]> {
  for (let place = 0; place < list.length; place++) yield [place, list[place] as T];
}
