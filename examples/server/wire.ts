import * as z from 'zod/mini';
import type { Proposal } from '../../src/core/ports.js';

/** What may come over the wire. Everything is read from here; the session alone says who is asking. */
const word = (most: number) => z.string().check(z.minLength(1), z.maxLength(most), z.regex(/^[^\s\p{Cc}]+$/u));
const ref = z.string().check(z.maxLength(200), z.regex(/^[a-zA-Z.]+(~person)?\/[^\s\p{Cc}]+$/u));
const count = z.int().check(z.gte(0), z.lte(2_000_000_000));
const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/));
const json = z.record(z.string(), z.json());

export const pullAsk = z.object({
  cursor: z.nullable(z.string().check(z.maxLength(1_000_000))),
  want: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(20_000)),
  limit: z.int().check(z.gte(1), z.lte(2000)),
});

/** The list is taken apart first: one command that cannot be read must not keep back the others. */
export const commitAsk = z.object({
  epoch: z.nullable(z.string()),
  list: z.array(z.unknown()).check(z.maxLength(500)),
});

const proposal = z.object({
  command: z.object({
    id: word(100),
    kind: word(100),
    name: word(60),
    kindVersion: count,
    ref,
    input: json,
    basis: count,
    after: z.optional(word(100)),
    batch: z.optional(word(100)),
    at: moment,
    actor: word(200),
  }),
  expect: z.int().check(z.gte(-1), z.lte(2_000_000_000)),
});

export type Read<T> = { value: T } | { path: string };

/** The value, or the path to the first thing that is wrong with it. */
export function read<T>(schema: z.ZodMiniType<T>, given: unknown): Read<T> {
  const result = schema.safeParse(given);
  return result.success ? { value: result.data } : { path: result.error.issues[0]?.path.join('.') ?? '' };
}

/** `next` is not even read: this backend decides for itself. */
export function readProposal(given: unknown): Read<Proposal> {
  const result = read(proposal, given);
  return 'path' in result ? result : { value: { ...result.value, next: { state: '', data: null } } as Proposal };
}
