import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInput } from '../../../src/core/kind/check-input.js';
import type { Kind } from '../../../src/core/kind/index.js';
import {
  arbitraryInputOf,
  arbitraryOf,
  columnsOf,
  formOf,
  machineOf,
  partsOf,
  schemaOf,
} from '../../../src/core/kind/index.js';
import { kinds, task, wish } from '../../../src/core/kinds/index.js';
import type { JsonObject } from '../../../src/core/ports.js';

const parts = kinds.flatMap((kind) => partsOf(kind as unknown as Kind));
const anything = (kind: Kind) => arbitraryOf<Arbitrary<unknown>>(kind, fc);
const anyInput = (kind: Kind, name: string) => arbitraryInputOf<Arbitrary<unknown>>(kind, name, fc);
const open = task as unknown as Kind;
const person = partsOf(wish as unknown as Kind)[1] as Kind;

describe.each(parts.map((kind) => [kind.name, kind] as const))('from the kind %s alone', (_name, kind) => {
  it('come data that its schema takes', () => {
    fc.assert(fc.property(anything(kind), (data) => schemaOf(kind).safeParse(data).success));
  });

  it('come answers that no check of form refuses', () => {
    for (const [name, command] of Object.entries(kind.commands)) {
      const fits = fc.property(
        anyInput(kind, name),
        (input) => checkInput(kind, command, input as JsonObject) === null,
      );
      fc.assert(fits, { numRuns: 20 });
    }
  });

  it('comes a machine that knows every state and leads to no other', () => {
    const machine = machineOf(kind);
    const known = Object.keys(kind.states);
    expect(Object.keys(machine.states)).toEqual(known);
    const reached = [...Object.values(machine.states).map(({ on }) => on), machine.begin].flatMap((ways) =>
      Object.values(ways).flat(),
    );
    expect(known).toEqual(expect.arrayContaining([...new Set(reached)]));
  });

  it('comes a ledger without a private field', () => {
    expect(columnsOf(kind).filter(({ field }) => field?.audience === 'private' && kind.name !== person.name)).toEqual(
      [],
    );
  });
});

describe('a form', () => {
  const form = (kind: Kind, name: string) => formOf(kind, kind.commands[name] as never);

  it('marks what a guard will refuse when it is empty', () => {
    const question = form(open, 'handOver').find(({ name }) => name === 'person');
    expect(question).toMatchObject({ required: true, judged: true });
  });

  it('sets consent apart, and asks for the use without which nothing can begin', () => {
    const consents = form(person, 'collect').filter(({ consent }) => consent);
    expect(consents.map(({ name, required }) => [name, required])).toEqual([
      ['consentUse', true],
      ['consentHealth', false],
      ['consentShow', false],
      ['signerTold', false],
    ]);
  });

  it('asks for no log: those are written by what people do', () => {
    for (const kind of parts) {
      for (const name of Object.keys(kind.commands)) {
        expect(form(kind, name).some(({ field }) => field.control === 'list')).toBe(false);
      }
    }
  });
});
