import * as z from 'zod/mini';
import type { CommitAnswer, JsonObject, Outcome, PullAnswer, Rec } from '../../../core/ports.js';

export type Checked<T> = { answer: T } | { wrong: string };

const texts = z.array(z.string());
const pulled = z.looseObject({
  me: z.looseObject({
    actor: z.string(),
    grants: z.array(z.looseObject({ unit: z.string() })),
    scopes: texts,
    now: z.string(),
  }),
  epoch: z.string(),
  watermark: z.optional(z.string()),
  records: z.array(z.looseObject({ ref: z.string() })),
  gone: texts,
  cursor: z.string(),
  more: z.boolean(),
  reset: z.boolean(),
});
const judged = z.looseObject({ epoch: z.string(), outcomes: z.array(z.looseObject({ kind: z.string() })) });
const fenced = z.looseObject({ fenced: z.string() });

/** Loose at every level: what a newer backend adds passes. */
export function pullAnswer(given: unknown): Checked<PullAnswer> {
  const { success, data, error } = pulled.safeParse(given);
  if (!success) return { wrong: at(error) };
  const { dangjian: _, ...answer } = data;
  return { answer: { ...(answer as unknown as PullAnswer), records: data.records.map(framed) } };
}

export function commitAnswer(given: unknown): Checked<CommitAnswer> {
  const turned = fenced.safeParse(given);
  if (turned.success) return { answer: { fenced: turned.data.fenced } };
  const { success, data, error } = judged.safeParse(given);
  if (!success) return { wrong: at(error) };
  return { answer: { epoch: data.epoch, outcomes: data.outcomes.map(outcome) } };
}

const at = (error: z.core.$ZodError): string => `“${error.issues[0]?.path.join('.') ?? ''}”这一项不对`;

/** Gives a record the frame that it lacks; its body is kept as it came, and the one who shows it says that it is odd. */
function framed(record: { ref: string; [key: string]: unknown }): Rec {
  const { ref, kindVersion, version, scopes, state, data, at: when, did } = record;
  return {
    ...record,
    ref,
    kindVersion: whole(kindVersion, 1),
    version: whole(version, 0),
    scopes: strings(scopes),
    state: typeof state === 'string' ? state : '',
    data: (data ?? null) as JsonObject | null,
    at: typeof when === 'string' ? when : '',
    did: strings(did),
  };
}

/** A verdict that lacks what it needs is none; the sender keeps the command. */
function outcome(given: { kind: string; [key: string]: unknown }): Outcome {
  const record = given.record ?? given.current;
  const sound = record === undefined || record === null || typeof (record as { ref?: unknown }).ref === 'string';
  const whatItIs = {
    committed: Number.isSafeInteger(given.version),
    conflict: given.current !== undefined,
    rejected: typeof given.code === 'string',
  }[given.kind];
  if (!whatItIs || !sound) return { kind: 'unknown' } as unknown as Outcome;
  const frame = (name: 'record' | 'current') =>
    given[name] ? { [name]: framed(given[name] as Rec & JsonObject) } : {};
  return { ...given, ...frame('record'), ...frame('current') } as unknown as Outcome;
}

const whole = (value: unknown, otherwise: number): number =>
  Number.isSafeInteger(value) ? (value as number) : otherwise;
const strings = (value: unknown): string[] => texts.safeParse(value).data ?? [];
