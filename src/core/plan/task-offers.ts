import type { JsonObject } from '../ports.js';
import type { Offer } from './doubts.js';
import type { ParsedPlan } from './parse-plan.js';
import type { Target } from './quantities.js';
import { saidOnce } from './said-once.js';
import type { Due, NamedUnit, Span, UnitRole } from './shape.js';

/** Something that the text says about a task and only a person can set. */
export interface TaskOffer {
  /** What it is about and where it stands: the same in every reading of the text. */
  id: string;
  about: 'unit' | 'partner' | 'due' | 'target';
  span: Span;
  /** The words of the plan. */
  words: string;
  /** Fields of the task, once it is ticked. */
  sets: JsonObject;
  /** The text says it outright; `false` = it may be meant otherwise. */
  sure: boolean;
  /** Key of the block that it is offered to, where its words stand outside of it. */
  block?: string;
}

const MOST = 999_999;
/** Which field a unit of the text is offered for; who guides, and persons, are in none. */
const owed: Partial<Record<UnitRole, 'unit' | 'partner'>> = { lead: 'unit', responsible: 'unit', support: 'partner' };
export const owes = (role: UnitRole): boolean => owed[role] !== undefined;
const STANDING = /长期|常年|全年|持续|常态/;

/**
 * What may be ticked, in the order of the text. `units` = names of the county's roll and their ids: only a unit that is in
 * it can owe a task. Dates that no calendar fixes and quantities that are no whole number stay doubts.
 */
export function taskOffers({ plan, doubts }: ParsedPlan, units: ReadonlyMap<string, string>): TaskOffer[] {
  const offers = new Map<string, TaskOffer>();
  const add = (
    about: TaskOffer['about'],
    span: Span,
    sets: JsonObject | null,
    sure: boolean,
    mark = '',
    block = '',
  ): void => {
    const id = `${about}${span[0]}${mark}${block}`;
    if (sets !== null && !offers.has(id)) {
      const words = plan.source.slice(...span);
      offers.set(id, { id, about, span, words, sets, sure, ...(block ? { block } : {}) });
    }
  };
  const owners = (span: Span, named: readonly NamedUnit[], sure: boolean, block = ''): void => {
    for (const { name, role } of named) {
      const about = owed[role];
      const unit = about === undefined ? null : unitNamed(name, units);
      if (about !== undefined && unit !== null) add(about, span, { [about]: unit }, sure, unit, block);
    }
  };
  for (const { annotations, dues } of plan.sections.flatMap((section) => [section, ...section.measures])) {
    for (const { span, units: named } of annotations) owners(span, named, true);
    for (const due of dues) add('due', due.span, dueFields(due), true);
  }
  for (const { measure, annotation, due } of saidOnce(plan)) {
    if (annotation) owners(annotation.span, annotation.units, false, measure.key);
    if (due) add('due', due.span, dueFields(due), false, '', measure.key);
  }
  for (const { offer, span } of doubts) {
    if (offer.set === 'owners') owners(span, offer.units, false);
    if (offer.set === 'due') add('due', span, dueFields(offer), false);
    if (offer.set === 'target') add('target', span, targetFields(offer.target), false);
  }
  return [...offers.values()].sort((a, b) => a.span[0] - b.span[0]);
}

/** Whether a doubt is asked as a box to tick, so that it need not be said in words as well. */
export const isTicked = (offer: Offer, offers: readonly TaskOffer[], span: Span): boolean =>
  (offer.set === 'owners' || offer.set === 'due' || offer.set === 'target') &&
  offers.some((one) => one.span[0] === span[0] && one.span[1] === span[1]);

/** 教育局 is 县教育局, where no other name of the roll ends like it. */
export function unitNamed(name: string, units: ReadonlyMap<string, string>): string | null {
  const exact = units.get(name);
  if (exact !== undefined) return exact;
  const alike = name.length < 3 ? [] : [...units].filter(([known]) => known.endsWith(name));
  return alike.length === 1 ? (alike[0]?.[1] ?? null) : null;
}

function dueFields({ text, date }: Pick<Due, 'text'> & { date?: string }): JsonObject | null {
  if (date !== undefined) return { due: date, term: 'dated' };
  return STANDING.test(text) ? { term: 'standing' } : null;
}

/** A batch (一批) has a unit and no number. */
function targetFields({ number, unit }: Target): JsonObject | null {
  if (number === null) return { measured: unit };
  return Number.isInteger(number) && number <= MOST ? { target: number, measured: unit } : null;
}
