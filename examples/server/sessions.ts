import type { Who } from '../../src/core/authority/index.js';

/** Whose request it is: the host's own login answers that. Never read from a request's body or address. */
export interface Sessions {
  /** `null` = unknown or ended. */
  find(token: string): Promise<Who | null>;
}

/** A fixed list, for examples and tests. */
export const sessionsOf = (list: Readonly<Record<string, Who>>): Sessions => ({
  find: async (token) => (Object.hasOwn(list, token) ? (list[token] ?? null) : null),
});
