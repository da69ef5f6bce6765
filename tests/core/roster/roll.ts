import { decide, type Kind, partsOf, type Refusal, scopesOf } from '../../../src/core/kind/index.js';
import { kinds } from '../../../src/core/kinds/index.js';
import type { JsonObject, Rec, Ref } from '../../../src/core/ports.js';
import { contextOf, frozen, office, type Person, today } from '../county.js';

const parts = new Map(kinds.flatMap((kind) => partsOf(kind as unknown as Kind)).map((kind) => [kind.name, kind]));
const kindAt = (ref: Ref): Kind => parts.get(ref.slice(0, ref.indexOf('/'))) as Kind;

/** The words on the button of a command. */
export const labelOf = (ref: Ref, name: string): string => kindAt(ref).commands[name]?.label ?? '';

export interface Step {
  who?: Person;
  /** Business day on which it is done. */
  on?: string;
}

/** A county's records on a backend that judges: every command sees every record, and every set. */
export function rollOf() {
  const shelf = new Map<Ref, Rec>();
  const open = (of: string, unit: string): Ref[] =>
    [...shelf.values()].flatMap(({ ref, state, data }) => {
      const kind = kindAt(ref);
      return kind.name === of && data?.[kind.scope.home] === unit && !kind.ends.includes(state) ? [ref] : [];
    });
  const below = (unit: string): Ref[] =>
    [...shelf.values()].flatMap(({ ref, state, data }) =>
      ref.startsWith('unit/') && data?.parent === unit && !kindAt(ref).ends.includes(state) ? [ref] : [],
    );
  let last: Refusal | null = null;

  const roll = {
    /** Carries out a command by name; answers the word of the new state, or of the refusal. */
    does(ref: Ref, name: string, input: JsonObject = {}, { who = office, on = today }: Step = {}): string {
      const kind = kindAt(ref);
      const before = shelf.get(ref) ?? null;
      const context = contextOf(who, { today: on, read: (other) => shelf.get(other) ?? null, open, below });
      const decision = decide(kind, frozen({ id: `${shelf.size}`, name, ref, input }), frozen(before), context);
      last = 'refused' in decision ? decision.refused : null;
      if ('refused' in decision) return decision.refused.message;
      const { state, data } = decision.next;
      const version = (before?.version ?? 0) + 1;
      const scopes = scopesOf(kind, state, data);
      shelf.set(ref, { ref, kindVersion: kind.version, version, scopes, state, data, at: context.now, did: [] });
      return kind.states[state] ?? state;
    },
    /** Puts a record in place as it is, past every rule: what a backup or another system left. */
    put(record: Rec) {
      shelf.set(record.ref, record);
      return roll;
    },
    refusal: (): Refusal | null => last,
    record: (ref: Ref): Rec => shelf.get(ref) as Rec,
    records: (): Rec[] => [...shelf.values()],
  };
  return roll;
}
export type Roll = ReturnType<typeof rollOf>;

/** Two branches, founded in 2020, below the county. */
export function foundedRoll(): Roll {
  const roll = rollOf();
  for (const [unit, name, sort] of [
    ['yx', '某县', 'county'],
    ['b1', '一支部', 'branch'],
    ['b2', '二支部', 'branch'],
  ] as const) {
    const parent = unit === 'yx' ? {} : { parent: 'yx' };
    roll.does(`unit/${unit}`, 'found', { unit, name, sort, since: '2020-01-01', ...parent }, { on: '2020-01-01' });
  }
  return roll;
}
