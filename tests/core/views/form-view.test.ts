import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataAfter } from '../../../src/core/kind/effects.js';
import {
  arbitraryInputOf,
  arbitraryOf,
  type Command,
  formOf,
  type Kind,
  partsOf,
} from '../../../src/core/kind/index.js';
import { kinds, task, wish } from '../../../src/core/kinds/index.js';
import type { JsonObject } from '../../../src/core/ports.js';
import { flawsOf, inputOf, makerOf, openingValues } from '../../../src/core/views/index.js';

const parts = kinds.flatMap((kind) => partsOf(kind as unknown as Kind));
const [open, person] = partsOf(wish as unknown as Kind) as [Kind, Kind];
const edit = (task as unknown as Kind).commands.edit as Command;
const stamp = { id: 'i', actor: 'a1', now: '2026-03-05T01:00:00.000Z', today: '2026-03-05' };

describe('a form', () => {
  it('given any record of any kind, when it is opened and sent as it is, then it changes nothing', () => {
    for (const kind of parts) {
      for (const command of Object.values(kind.commands).filter(({ from }) => from !== 'none')) {
        const asked = { ...command, ask: {}, guards: [], effects: {} };
        const questions = formOf(kind, asked);
        fc.assert(
          fc.property(arbitraryOf<Arbitrary<unknown>>(kind, fc), (made) => {
            const data = made as JsonObject;
            const input = inputOf(questions, openingValues(questions, data, {}), data);
            expect(trimmed(dataAfter(kind, asked, data, { ...stamp, input }))).toEqual(trimmed(data));
          }),
          { numRuns: 20 },
        );
      }
    }
  });

  it('given a new wish, ticks no consent, whatever is known already', () => {
    const maker = makerOf(open, person);
    const known = { consentUse: true, consentShow: true, unit: 'yx.b1' };
    const values = openingValues(maker?.questions ?? [], null, known);
    expect([values.consentUse, values.consentShow, values.unit]).toEqual([false, false, 'yx.b1']);
    expect(maker?.steps.map(({ kind, name }) => [kind.name, name])).toEqual([
      ['wish~person', 'collect'],
      ['wish', 'collect'],
    ]);
  });

  it('given a field that was emptied, sends that it is empty; given one that was left, does not send it', () => {
    const questions = formOf(task as unknown as Kind, edit);
    const data = { title: '甲', unit: 'yx', on: '2026-01-01', due: '2026-05-31', term: 'dated' };
    const values = { ...openingValues(questions, data, {}), due: '' };
    const input = inputOf(questions, values, data);
    expect(input).toMatchObject({ due: null });
    expect(Object.keys(input)).not.toEqual(expect.arrayContaining(['title']));
  });

  it('given several flaws, names each by its field', () => {
    const questions = formOf(task as unknown as Kind, edit);
    const flaws = flawsOf(task as unknown as Kind, edit, questions, { title: null, due: '2026-02-30' });
    expect(Object.keys(flaws)).toEqual(['title', 'due']);
  });

  it('given any answers that a command takes, finds no flaw in them', () => {
    for (const kind of parts) {
      for (const [name, command] of Object.entries(kind.commands)) {
        const questions = formOf(kind, command);
        const fits = fc.property(arbitraryInputOf<Arbitrary<unknown>>(kind, name, fc), (input) => {
          expect(flawsOf(kind, command, questions, input as JsonObject)).toEqual({});
        });
        fc.assert(fits, { numRuns: 10 });
      }
    }
  });
});

/** Blanks around a text, and an empty one, are nothing that a person wrote. */
const trimmed = (data: JsonObject | null): JsonObject =>
  Object.fromEntries(
    Object.entries(data ?? {})
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== '' && value !== false),
  );
