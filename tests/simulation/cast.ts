import type { Grant } from '../../src/core/ports.js';

/** A small county: two branches below it, one office, two liaisons, two members. */
export const units = [
  { unit: 'yx', name: '县老干部局', sort: 'county' },
  { unit: 'b1', name: '第一支部', parent: 'yx', sort: 'branch' },
  { unit: 'b2', name: '第二支部', parent: 'yx', sort: 'branch' },
] as const;

const everywhere = ['work', 'wall', 'people', 'roll'] as const;
const member: Grant = { role: 'member', unit: 'yx', shelves: ['wall', 'roll'] };

export const grantsOf: Readonly<Record<string, Grant[]>> = {
  office: [{ role: 'office', unit: 'yx', shelves: [...everywhere] }],
  liaison1: [{ role: 'liaison', unit: 'b1', shelves: [...everywhere] }, member],
  liaison2: [{ role: 'liaison', unit: 'b2', shelves: [...everywhere] }, member],
  member1: [member],
  member2: [member],
};
export const actors = Object.keys(grantsOf);
/** Has no device of the own, and sits down at another person's after that one has signed out. */
export const visitor = 'member2';
/** Stands in every private field: whoever may not see it must never hold it. */
export const canary = (actor: string): string => `金丝雀${actor}`;
