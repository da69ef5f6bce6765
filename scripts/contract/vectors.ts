import fc, { type Arbitrary } from 'fast-check';
import {
  arbitraryInputOf,
  arbitraryOf,
  type Command,
  type Context,
  decide,
  type FastCheck,
  type Kind,
} from '../../src/core/index.js';
import type { JsonObject, Role, Shelf } from '../../src/core/ports.js';

/** A decision with everything that it depends on: another implementation must come to the same result. */
export interface Vector {
  call: { id: string; name: string; ref: string; input: JsonObject };
  record: { state: string; data: JsonObject | null } | null;
  context: { actor: string; grants: Context['grants']; now: string; today: string };
  /** `refused` = the code; `asks` = refs that the decision would have to read (here none of them can be read). */
  result: { next: { state: string; data: JsonObject | null }; asks: string[] } | { refused: string; field?: string };
}

const perCommand = 8;
const shelves: Shelf[] = ['work', 'wall', 'people', 'roll', 'study', 'presence'];
/** Readable texts, with a character outside of the basic plane. */
const legible = {
  ...fc,
  string: (o: object) => fc.string({ ...o, unit: fc.constantFrom(...'春学书报灯扶手大字a1𠮷') }),
};
const source = legible as unknown as FastCheck<Arbitrary<unknown>>;

function callOf(kind: Kind, name: string, command: Command): Arbitrary<Omit<Vector, 'result'>> {
  const states = Array.isArray(command.from) ? (command.from as string[]) : Object.keys(kind.states);
  const state = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...states) },
    fc.constantFrom(...Object.keys(kind.states)),
  );
  const role = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Role>(...command.by) },
    fc.constantFrom<Role>('office', 'unit', 'secretary', 'liaison', 'member'),
  );
  const record = fc.record({ state, data: arbitraryOf(kind, source) as Arbitrary<JsonObject> });
  const some = { weight: command.from === 'none' ? 1 : 6, arbitrary: record };
  const none = { weight: command.from === 'none' ? 6 : 1, arbitrary: fc.constant(null) };
  return fc
    .record({
      input: arbitraryInputOf(kind, name, source) as Arbitrary<JsonObject>,
      record: fc.oneof(some, none),
      role,
      actor: fc.constantFrom('a1', 'b2'),
    })
    .map(({ input, record: before, role: as, actor }) => ({
      call: { id: '01980000-0000-7000-8000-000000000001', name, ref: refFor(kind, command, input), input },
      record: before,
      context: {
        actor,
        grants: [{ role: as, unit: 'top', shelves }],
        now: '2026-03-05T01:00:00.000Z',
        today: '2026-03-05',
      },
    }));
}

/** Where a record may lie that is made by this command: one that has to lie in a certain place lies there. */
export function refFor(kind: Kind, { guards = [] }: Command, input: JsonObject): string {
  const [, ...of] = guards.find(([guard]) => guard === 'named') ?? [];
  return `${kind.name}/${of.length > 0 ? of.map((field) => input[field]).join('/') : 1}`;
}

/** The same vectors on every run: `seed` is fixed, and so is all that a decision sees. Every unit stands below `top`. */
export function vectorsOf(kind: Kind, seed = 20_260_305): Vector[] {
  return Object.entries(kind.commands).flatMap(([name, command]) =>
    fc.sample(callOf(kind, name, command), { seed, numRuns: perCommand }).map((given) => {
      const context = { ...given.context, above: (unit: string) => [unit, 'top'], read: () => undefined };
      const decision = decide(kind, given.call, given.record, context);
      if (!('refused' in decision)) return { ...given, result: decision };
      const { code, field } = decision.refused;
      return { ...given, result: { refused: code, ...(field === undefined ? {} : { field }) } };
    }),
  );
}
