import type { Who } from '../../../core/authority/index.js';
import type { Backend, Grant } from '../../../core/ports.js';

/** Two branches of one county, and those who look at a wish in different ways. */
export type Person = 'office' | 'liaison' | 'neighbour' | 'member' | 'helper';

const open: Grant = { role: 'member', unit: 'cs', shelves: ['wall', 'roll'] };
const near = (unit: string): Grant[] => [{ role: 'liaison', unit, shelves: ['work', 'wall', 'people', 'roll'] }, open];

/** Whom a backend under test has to know, by the name that `as` is called with. */
export const people: Readonly<Record<Person, Who>> = {
  office: { actor: 'cs-1', grants: [{ role: 'office', unit: 'cs', shelves: ['work', 'wall', 'people', 'roll'] }] },
  liaison: { actor: 'cs-2', grants: near('cs.b1') },
  neighbour: { actor: 'cs-3', grants: near('cs.b2') },
  member: { actor: 'cs-4', grants: [open] },
  helper: { actor: 'cs-5', grants: [open] },
};

/** One backend, seen by several people. It may hold what earlier cases left behind. */
export interface BackendUnderTest {
  as(person: Person): Backend;
  /** Begins a new epoch, as after a backup was put back. What was stored may be there or not. */
  restored(): Promise<void>;
  dispose(): Promise<void>;
}
