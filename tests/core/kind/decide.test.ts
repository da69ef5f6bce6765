import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refFor } from '../../../scripts/contract/vectors.js';
import {
  allowed,
  arbitraryInputOf,
  type Command,
  decide,
  guards,
  type Kind,
  partsOf,
} from '../../../src/core/kind/index.js';
import { isSound } from '../../../src/core/kind/sound.js';
import { kinds, task } from '../../../src/core/kinds/index.js';
import type { JsonObject } from '../../../src/core/ports.js';
import { contextOf, everyone, frozen, grant, liaison, office, today } from '../county.js';

const parts = kinds.flatMap((kind) => partsOf(kind as unknown as Kind));
const consent = { consentShow: true, consentUntil: '2099-12-31' };
const personPart = { kindVersion: 1, version: 1, scopes: [], state: 'held', data: consent, at: '', did: [] };
const newer = { fromNewer: { rows: [{ deep: '新' }] }, category: 'ofNewer', term: 'ofNewer' };

interface Step {
  who: number;
  name: string;
  input: JsonObject;
}
/** Commands of a kind by anybody, with answers of a valid form for a unit that exists. */
const stepsOf = (kind: Kind): Arbitrary<Step[]> => {
  const step = Object.keys(kind.commands).map((name) =>
    fc.record({
      who: fc.nat(everyone.length - 1),
      name: fc.constant(name),
      input: arbitraryInputOf<Arbitrary<unknown>>(kind, name, fc).map((input) => {
        const given = input as JsonObject;
        return 'unit' in given ? { ...given, unit: 'b1' } : given;
      }),
    }),
  );
  return fc.array(fc.oneof(...step), { maxLength: 40 });
};

describe.each(parts.map((kind) => [kind.name, kind] as const))('given any commands to %s by anybody', (_name, kind) => {
  const walk = (
    steps: Step[],
    start: { state: string; data: JsonObject } | null,
    see: (data: JsonObject | null) => void,
  ) => {
    let subject: { state: string; data: JsonObject | null } | null = start;
    for (const { who, name, input } of steps) {
      const person = everyone[who] ?? office;
      const context = frozen(contextOf(person, { read: (ref) => ({ ref, ...personPart }) }));
      const command = kind.commands[name] as Command;
      const call = frozen({ id: name, name, ref: refFor(kind, command, input), input });
      const decision = decide(kind, call, frozen(subject), context);
      expect(decide(kind, call, subject, context)).toEqual(decision);
      const copy = JSON.parse(JSON.stringify(kind)) as Kind;
      expect(decide(copy, call, subject, context)).toEqual(decision);
      if ('refused' in decision) {
        expect(decision.refused.message).toMatch(/^[^。]+。.+。$/s);
        continue;
      }
      expect(allowed(kind, name, call.ref, subject, context, subject ? {} : input).may).not.toBe('no');
      subject = decision.next;
      expect(Object.keys(kind.states)).toContain(subject.state);
      see(subject.data);
    }
  };

  it('then states stay legal, data sound and no `never` holds; the same question has the same answer', () => {
    fc.assert(
      fc.property(stepsOf(kind), (steps) =>
        walk(steps, null, (data) => {
          expect(isSound(kind, { state: Object.keys(kind.states)[0] ?? '', data })).toBe(true);
          if (data === null) return;
          const none = {
            read: () => null,
            known: () => null,
            open: () => [],
            codes: () => [],
            below: () => [],
            above: () => [],
            words: () => '',
            ref: '',
          };
          const view = { before: data, now: data, input: {}, actor: '', today, ...none };
          for (const [name, ...args] of kind.never ?? []) expect(guards[name]?.holds(view, ...args)).toBe(false);
        }),
      ),
      { numRuns: 60 },
    );
  });

  it('then what a newer version wrote survives, until the data are erased', () => {
    const states = Object.keys(kind.states);
    fc.assert(
      fc.property(stepsOf(kind), fc.constantFrom(...states), (steps, state) =>
        walk(steps, { state, data: { unit: 'b1', wisher: 'wisher', ...newer } }, (data) => {
          if (data !== null) expect(data.fromNewer).toEqual(newer.fromNewer);
        }),
      ),
      { numRuns: 40 },
    );
  });

  it('then from every state an end can be reached', () => {
    const onward = (state: string): string[] =>
      Object.values(kind.commands).flatMap(({ from, to }) => {
        const starts = from === 'any' || from === 'always' || (from !== 'none' && from.includes(state));
        return !starts || to === 'same' ? [] : typeof to === 'string' ? [to] : [to.yes, to.no];
      });
    for (const state of Object.keys(kind.states)) {
      const reached = new Set([state]);
      for (const at of reached) for (const next of onward(at)) reached.add(next);
      expect(
        kind.ends.some((end) => reached.has(end)),
        state,
      ).toBe(true);
    }
  });

  it('then 18 digits are refused in every text at every depth', () => {
    for (const [name, command] of Object.entries(kind.commands)) {
      for (const field of [...(command.input ?? []), ...Object.keys(command.ask ?? {})]) {
        const { control, of } = kind.fields[field] ?? command.ask?.[field] ?? {};
        if (control !== 'text' && control !== 'lines' && control !== 'list') continue;
        for (const digits of [
          '110101194903074514',
          '１１０１０１１９４９０３０７４５１４',
          '110101 19490307 451X',
          '110101-19490307-4514',
        ]) {
          const value = control === 'list' ? [{ [Object.keys(of ?? {})[0] ?? '']: digits }] : digits;
          const subject =
            command.from === 'none'
              ? null
              : {
                  state: Array.isArray(command.from) ? command.from[0] : Object.keys(kind.states)[0],
                  data: { unit: 'b1' },
                };
          const decision = decide(
            kind,
            { id: '', name, ref: `${kind.name}/1`, input: { [field]: value } },
            subject,
            contextOf(office),
          );
          expect(decision, `${name}.${field} ${digits}`).toMatchObject({
            refused: { code: expect.stringMatching(/DJ-R00[67]/) },
          });
        }
      }
    }
  });
});

describe('given who asks', () => {
  const kind = task as unknown as Kind;
  const subject = { state: 'assigned', data: { unit: 'b1' } };
  const sign = (grants: ReturnType<typeof grant>[], o = {}) =>
    decide(kind, { id: '', name: 'sign', ref: 'task/1', input: {} }, subject, contextOf({ actor: 'x', grants }, o));

  it('a grant that has ended does not count; one of today does', () => {
    expect(sign([grant('liaison', 'b1', { until: '2026-03-04' })])).toMatchObject({ refused: { code: 'DJ-R002' } });
    expect(sign([grant('liaison', 'b1', { until: today })])).toMatchObject({ next: { state: 'underway' } });
  });

  it('a unit that is not known here is asked for, not guessed', () => {
    expect(sign([grant('office', 'yx')], { above: () => undefined })).toMatchObject({ asks: ['unit/b1'] });
    const context = contextOf({ actor: 'x', grants: [grant('office', 'yx')] }, { above: () => undefined });
    expect(allowed(kind, 'sign', 'task/1', subject, context)).toEqual({ may: 'ask', refs: ['unit/b1'] });
    expect(sign([], { above: () => undefined })).toMatchObject({ refused: { code: 'DJ-R002' } });
  });

  it('a name that every object inherits is no command', () => {
    const call = { id: '', name: 'constructor', ref: 'task/1', input: {} };
    expect(decide(kind, call, subject, contextOf(liaison))).toMatchObject({ refused: { code: 'DJ-R017' } });
  });
});
