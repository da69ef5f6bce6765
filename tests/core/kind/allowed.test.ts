import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { honor } from '../../../examples/honor.js';
import { refFor } from '../../../scripts/contract/vectors.js';
import {
  allowed,
  arbitraryInputOf,
  type Command,
  type Context,
  decide,
  formOf,
  type Kind,
  partsOf,
} from '../../../src/core/kind/index.js';
import { kinds } from '../../../src/core/kinds/index.js';
import type { Json, JsonObject } from '../../../src/core/ports.js';
import { addDays } from '../../../src/core/rules/calendar.js';
import { contextOf, everyone, office, today } from '../county.js';

const parts = [...kinds, honor].flatMap((kind) => partsOf(kind as unknown as Kind));
type Subject = { state: string; data: JsonObject | null } | null;

/** What a person part says that a wish leans on: agreed to whatever is asked, for long. */
const contextFor = (person: (typeof everyone)[number]): Context => contextOf(person, { read: () => undefined });

/** Answers as people give them to one form: the far day or the near one, every box ticked, another unit than before. */
function answers(kind: Kind, name: string, subject: Subject, actor: string): JsonObject[] {
  const command = kind.commands[name];
  if (!command) return [];
  const kept = subject?.data ?? {};
  const given = (day: string, unit: string, how: 'needed' | 'judged' | 'whole'): JsonObject =>
    Object.fromEntries(
      formOf(kind, command).flatMap(({ name: question, field, required, judged }): [string, Json][] => {
        if (how !== 'whole' && !required && !(how === 'judged' && judged)) return [];
        const value: Record<string, Json> = {
          flag: true,
          // 从…到…: what is asked for later lies later.
          day: (command.guards ?? []).some(([guard, one]) => guard === 'after' && one === question)
            ? '2099-12-31'
            : day,
          count: Math.max(field.min ?? 1, 1),
          choice: Object.keys(field.options ?? {})[0] ?? '',
          unit,
          actor: 'liaison1',
          ref: `${kind.name}/2`,
        };
        return [[question, value[field.control] ?? `${question}：已经说明`]];
      }),
    );
  const rows = Object.values(kept).flatMap((value) => (Array.isArray(value) ? (value as JsonObject[]) : []));
  const pointing = rows.map(({ what, from, ...row }) => ({
    ...row,
    what: what ?? null,
    was: from ?? null,
    why: 'other',
  }));
  const pointed = ['2026-03-04', '2026-03-05', '2026-04-01'].flatMap((day) =>
    pointing.map((row) => {
      const asked = formOf(kind, command).map(({ name: question }) => question);
      // 原来的日期 is the row's own; 正确的日期 is the day tried here.
      const answered: JsonObject = { ...given(day, 'b2', 'judged'), from: day, ...row };
      return Object.fromEntries(
        asked.flatMap((one) => (answered[one] == null ? [] : [[one, answered[one]]])),
      ) as JsonObject;
    }),
  );
  // Later than every day that is written there: an extension goes beyond what was due.
  const written = JSON.stringify(kept).match(/\d{4}-\d\d-\d\d/g) ?? [];
  const beyond = addDays(written.sort().pop() ?? today, 30);
  const days = [
    beyond,
    '2099-12-31',
    '2026-03-05',
    String(kept.due ?? '2026-03-06'),
    String(kept.on ?? kept.from ?? '2026-01-01'),
  ];
  const hows = ['needed', 'judged', 'whole'] as const;
  const usual = days.flatMap((day) => ['b1', 'd1', 'b2'].flatMap((unit) => hows.map((how) => given(day, unit, how))));
  // What a person writes down about oneself.
  const own =
    kind.self === undefined || subject !== null ? [] : usual.map((input) => ({ ...input, [kind.self ?? '']: actor }));
  const asked = formOf(kind, command).map(({ name: question }) => question);
  return [...usual, ...(asked.includes(kind.self ?? '') ? own : []), ...pointed];
}

/** 更正日期 asks for the day that was written; where none ever was, the engine cannot know it before the answer. */
const pointsAtNothing = (kind: Kind, name: string, subject: Subject): boolean =>
  kind.commands[name]?.ask?.was !== undefined && !JSON.stringify(subject?.data ?? {}).includes('"from":"');

const callOf = (kind: Kind, name: string, input: JsonObject) => ({
  ...{ id: 'c', name, input },
  ref: refFor(kind, kind.commands[name] as Command, input),
});

/** Whether any of these people's answers, or of a hundred drawn by lot, is taken. */
function somethingIsTaken(kind: Kind, name: string, subject: Subject, context: Context): boolean {
  const taken = (input: JsonObject): boolean => 'next' in decide(kind, callOf(kind, name, input), subject, context);
  if ([{}, ...answers(kind, name, subject, context.actor)].some(taken)) return true;
  const drawn = fc.sample(arbitraryInputOf<Arbitrary<unknown>>(kind, name, fc), { numRuns: 100, seed: 7 });
  return drawn.some((input) => taken(input as JsonObject));
}

describe.each(parts.map((kind) => [kind.name, kind] as const))('given what is offered of %s', (_name, kind) => {
  it('then a button that shows has an answer with which the command is taken, today or later, and one that is closed has none', () => {
    const names = Object.keys(kind.commands);
    const walk = fc.array(fc.tuple(fc.nat(everyone.length - 1), fc.nat(names.length - 1), fc.nat(20)), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(walk, (steps) => {
        let subject: Subject = null;
        for (const [who, which, choice] of steps) {
          const name = names[which] ?? '';
          const context = contextFor(everyone[who] ?? office);
          const offered = allowed(kind, name, `${kind.name}/1`, subject, context);
          const given = answers(kind, name, subject, context.actor);
          if (offered.may === 'no') {
            const taken = [{}, ...given].find(
              (input) => 'next' in decide(kind, callOf(kind, name, input), subject, context),
            );
            expect(taken, name).toBeUndefined();
            continue;
          }
          if (pointsAtNothing(kind, name, subject)) continue;
          const nextMonth = { ...context, today: '2026-04-05', now: '2026-04-05T02:00:00.000Z' };
          const found = [context, nextMonth].some((day) => somethingIsTaken(kind, name, subject, day));
          expect(found, `${name} by ${context.actor} on ${JSON.stringify(subject)}`).toBe(true);
          const input = given.length === 0 ? {} : (given[choice % given.length] ?? {});
          const decision = decide(kind, callOf(kind, name, input), subject, context);
          if ('next' in decision) subject = decision.next;
        }
      }),
      { numRuns: 30 },
    );
  });
});
