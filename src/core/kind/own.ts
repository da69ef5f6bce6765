/** What an object itself holds under a name; `constructor` and its like, which every object inherits, are nothing. */
export const own = <T>(of: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.keys(of).includes(name) ? of[name] : undefined;
