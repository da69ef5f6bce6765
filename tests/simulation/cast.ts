import type { Grant, Rec } from '../../src/core/ports.js';

/** A small county: two branches below it, one office, two liaisons, two members. */
export const units = [
  { unit: 'yx', name: '县老干部局', sort: 'county' },
  { unit: 'b1', name: '第一支部', parent: 'yx', sort: 'branch' },
  { unit: 'b2', name: '第二支部', parent: 'yx', sort: 'branch' },
] as const;

/** Every shelf of the story; who came and why not is the branch's alone. */
export const shelves = ['work', 'wall', 'people', 'roll', 'study', 'presence'] as const;
const everybody: Grant = { role: 'member', unit: 'yx', shelves: ['wall', 'roll'] };
const liaison = (unit: string): Grant[] => [{ role: 'liaison', unit, shelves }, everybody];
const member = (unit: string): Grant[] => [{ role: 'member', unit, shelves: ['study'] }, everybody];

export const grantsOf: Readonly<Record<string, Grant[]>> = {
  office: [{ role: 'office', unit: 'yx', shelves: shelves.filter((shelf) => shelf !== 'presence') }],
  liaison1: liaison('b1'),
  liaison2: liaison('b2'),
  member1: member('b1'),
  member2: member('b2'),
};
export const actors = Object.keys(grantsOf);
/** Has no device of the own, and sits down at another person's after that one has signed out. */
export const visitor = 'member2';
/** Whether a person may ever hold a record, said once more without the kit: a person part is of few, a key of the branch's own. */
export function near(actor: string, { ref, data }: Rec): boolean {
  if (data !== null && ref.startsWith('meetingCode/')) return actor === `liaison${String(data.unit).slice(1)}`;
  if (!ref.includes('~person/') || data === null) return true;
  const desk = actor === 'office' && !ref.startsWith('attendance~');
  return desk || [data.wisher, data.person].includes(actor) || actor === `liaison${String(data.unit).slice(1)}`;
}
/** Stands in every private field: whoever may not see it must never hold it. */
export const canary = (actor: string): string => `金丝雀${actor}`;
