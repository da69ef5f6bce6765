import type { CommitAnswer, JsonObject, Outcome, PullAnswer, Rec } from '../../../core/ports.js';
import { fits, maybe, misfit, text, truth } from '../../../core/rules/shape.js';

export type Checked<T> = { answer: T } | { wrong: string };

const pulled = {
  me: { actor: text, grants: [{ role: text, unit: text, shelves: [text] }], scopes: [text], now: text },
  epoch: text,
  watermark: maybe(text),
  records: [{ ref: text }],
  gone: [text],
  cursor: text,
  more: truth,
  reset: truth,
} as const;
const judged = { epoch: text, outcomes: [{ kind: text }] } as const;
const fenced = { fenced: text } as const;

/** Loose at every level: what a newer backend adds passes. */
export function pullAnswer(given: unknown): Checked<PullAnswer> {
  const wrong = misfit(pulled, given);
  if (wrong !== null) return { wrong: at(wrong) };
  const { dangjian: _, ...answer } = given as PullAnswer & { dangjian?: unknown };
  return { answer: { ...answer, records: answer.records.map(framed) } };
}

export function commitAnswer(given: unknown): Checked<CommitAnswer> {
  if (fits(fenced, given)) return { answer: { fenced: (given as { fenced: string }).fenced } };
  const wrong = misfit(judged, given);
  if (wrong !== null) return { wrong: at(wrong) };
  const { epoch, outcomes } = given as { epoch: string; outcomes: { kind: string }[] };
  return { answer: { epoch, outcomes: outcomes.map(outcome) } };
}

const at = (way: string): string => `“${way}”这一项不对`;

/** Gives a record the frame that it lacks; its body is kept as it came, and the one who shows it says that it is odd. */
function framed(record: { [key in keyof Rec]?: unknown } & { ref: string }): Rec {
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
const strings = (value: unknown): string[] => (fits([text], value) ? (value as string[]) : []);
