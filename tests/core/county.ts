import { type Context, decide, type Kind, partsOf, type Refusal, scopesOf } from '../../src/core/kind/index.js';
import type { Grant, JsonObject, Rec, Ref, Role } from '../../src/core/ports.js';

/** A county, one of its departments and two branches: enough for every rule about who may do what. */
const parents: Readonly<Record<string, string[]>> = { yx: [], d1: ['yx'], b1: ['yx'], b2: ['yx'] };
export const above = (unit: string): string[] | undefined => {
  const over = parents[unit];
  return over && [unit, ...over];
};

export interface Person {
  actor: string;
  grants: readonly Grant[];
}
export const grant = (role: Role, unit: string, o: Partial<Grant> = {}): Grant => ({
  role,
  unit,
  shelves: ['work', 'wall', 'people', 'roll', 'study', 'presence'],
  ...o,
});
const member = grant('member', 'yx', { shelves: ['wall', 'roll'] });

export const office: Person = { actor: 'office', grants: [grant('office', 'yx')] };
export const clerk: Person = { actor: 'clerk', grants: [grant('unit', 'd1')] };
export const liaison: Person = { actor: 'liaison1', grants: [grant('liaison', 'b1'), member] };
export const liaisonOfB2: Person = { actor: 'liaison2', grants: [grant('liaison', 'b2'), member] };
export const helper: Person = { actor: 'helper', grants: [member] };
export const secondHelper: Person = { actor: 'helper2', grants: [member] };
export const wisher: Person = { actor: 'wisher', grants: [] };
export const everyone: readonly Person[] = [office, clerk, liaison, liaisonOfB2, helper, secondHelper, wisher];

export const today = '2026-03-05';

/** What a decision of this person depends on, on that day. */
export const contextOf = (who: Person, o: Partial<Context> = {}): Context => ({
  ...who,
  today,
  now: `${o.today ?? today}T02:00:00.000Z`,
  above,
  read: () => null,
  ...o,
});

/** All of it, at every depth, so that a write to it throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/**
 * The life of one record, its person part included, on a backend that judges: steps are called by the words on their
 * buttons and answered with the words of the new state, or of the refusal.
 */
export function lifeOf(kind: Kind) {
  const parts = partsOf(kind);
  const shelf = new Map<Ref, Rec>();
  const refOf = (part: Kind): Ref => `${part.name}/1`;
  let last: Refusal | null = null;
  return {
    does(who: Person, label: string, input: JsonObject = {}, day = today): string {
      for (const part of parts) {
        for (const [name, command] of Object.entries(part.commands)) {
          if (command.label !== label) continue;
          const ref = refOf(part);
          const context = contextOf(who, { today: day, read: (other) => shelf.get(other) ?? null });
          const call = frozen({ id: `${shelf.size}`, name, ref, input });
          const decision = decide(part, call, frozen(shelf.get(ref) ?? null), context);
          last = 'refused' in decision ? decision.refused : null;
          if ('refused' in decision) return decision.refused.message;
          if (decision.asks.length > 0) throw new Error(`nobody answers ${decision.asks.join(', ')}`);
          const { state, data } = decision.next;
          const scopes = scopesOf(part, state, data);
          const version = (shelf.get(ref)?.version ?? 0) + 1;
          shelf.set(ref, { ref, kindVersion: part.version, version, scopes, state, data, at: context.now, did: [] });
          return part.states[state] ?? state;
        }
      }
      throw new Error(`no button says ${label}`);
    },
    /** The last refusal; `null` after a step that was taken. */
    refusal: (): Refusal | null => last,
    /** `part` 1 = the person part. */
    data: (part = 0): JsonObject => shelf.get(refOf(parts[part] as Kind))?.data ?? {},
    record: (part = 0): Rec | undefined => shelf.get(refOf(parts[part] as Kind)),
  };
}
