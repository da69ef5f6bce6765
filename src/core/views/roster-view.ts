import type { Json, JsonObject, Rec, Ref } from '../ports.js';
import { officesOn } from '../rules/offices-on.js';
import { electionTold } from '../rules/terms.js';
import { naturalOrder } from './natural-order.js';
import { type Standing, standingOn } from './standing-view.js';
import { type UnitOn, unitOn } from './unit-view.js';

/** A member as he or she stood on a day. */
export interface MemberOn extends Standing {
  ref: Ref;
  /** Opaque id; the name stands in `member~person/…`, for those who may see it. */
  actor: string;
}

/** Questions to the roll about a business day, `YYYY-MM-DD`. The answer about a past day never follows what came later. */
export interface Roster {
  /** `undefined` = no such unit. */
  nameOf(unit: string, day: string): string | undefined;
  /** The unit that took over what this one was, itself not merged again; `null` = it was not merged. */
  successorOf(unit: string, day: string): string | null;
  membersOf(unit: string, day: string): MemberOn[];
  /** 应到: who is asked to come. Whoever need not come by agreement is left to the session. */
  owedPresence(unit: string, day: string): MemberOn[];
  /** 有表决权应到. */
  voters(unit: string, day: string): MemberOn[];
  liaisonOf(unit: string, day: string): string | null;
  /** Branches in being without a liaison, by number. */
  withoutLiaison(day: string): string[];
  /** Who held an office (`rules/terms`); of an office that several hold, the first. `null` = vacant. */
  holderOf(office: string, unit: string, day: string): string | null;
  holdersOf(office: string, unit: string, day: string): string[];
  /** Branches whose election is due within half a year, or overdue; by number, never by lateness. */
  electionsDue(day: string): { unit: string; due: string }[];
  /** Whether somebody of the roll may be reminded of anything: never who died or left, whatever day is asked for. */
  remindable(actor: string, day: string): boolean;
}

const whenever = '9999-12-31';
const rowsOf = (data: JsonObject): Json[] => (Array.isArray(data.facts) ? data.facts : []);

/** Every unit in which a member ever was, so that a branch reads its own members and no others. */
const unitsOf = (data: JsonObject): string[] => [
  ...new Set(rowsOf(data).flatMap((row) => String((row as JsonObject | null)?.unit ?? '') || [])),
];

const under = <V>(map: Map<string, V[]>, key: string): V[] => {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
};

/**
 * The roll as it is known now, or as it was known at the end of the day `knownOn`: a ledger that was closed then can be
 * drawn up again, the same to the letter, whatever was entered late or corrected since.
 */
export function rosterOf(records: Iterable<Rec>, { knownOn }: { knownOn?: string } = {}): Roster {
  const units = new Map<string, JsonObject>();
  const offices = new Map<string, Json[]>();
  const members = new Map<string, Rec[]>();
  const selves = new Map<string, Rec[]>();
  for (const record of records) {
    const { ref, data } = record;
    const kind = ref.slice(0, ref.indexOf('/'));
    if (data === null) continue;
    if (kind === 'unit') units.set(String(data.unit), data);
    if (kind === 'term') under(offices, String(data.unit)).push(...rowsOf(data));
    if (kind !== 'member') continue;
    for (const unit of unitsOf(data)) under(members, unit).push(record);
    under(selves, String(data.person)).push(record);
  }
  const numbers = [...units.keys()].sort(naturalOrder);

  const on = (unit: string, day: string): UnitOn => unitOn(units.get(unit) ?? null, day, knownOn);
  const standings = (actor: string, day: string): Standing[] =>
    (selves.get(actor) ?? []).map(({ data }) => standingOn(data, day, knownOn));
  const dead = (actor: string, day: string): boolean => standings(actor, day).some(({ died }) => died);
  /** Died or left, and not back: an office is vacant from that day, whether or not anybody wrote so. */
  const gone = (actor: string, day: string): boolean => {
    const all = standings(actor, day);
    return all.some(({ died }) => died) || (all.some(({ left }) => left) && all.every(({ unit }) => unit === null));
  };
  const living = (actor: string | null, day: string): string | null =>
    actor === null || gone(actor, day) ? null : actor;

  const roster: Roster = {
    nameOf: (unit, day) => on(unit, day).name,
    successorOf(unit, day) {
      const passed = [unit];
      for (let next = on(unit, day).successor; next !== null && !passed.includes(next); ) {
        passed.push(next);
        next = on(next, day).successor;
      }
      return passed.length > 1 ? (passed[passed.length - 1] ?? null) : null;
    },
    membersOf: (unit, day) =>
      (members.get(unit) ?? [])
        .map(({ ref, data }) => ({ ref, actor: String(data?.person), ...standingOn(data, day, knownOn) }))
        .filter((member) => member.unit === unit)
        .sort((a, b) => naturalOrder(a.ref, b.ref)),
    owedPresence: (unit, day) => roster.membersOf(unit, day),
    voters: (unit, day) => roster.membersOf(unit, day).filter(({ votes }) => votes),
    liaisonOf: (unit, day) => living(on(unit, day).liaison, day),
    withoutLiaison: (day) =>
      numbers.filter(
        (unit) => units.get(unit)?.sort === 'branch' && on(unit, day).inBeing && roster.liaisonOf(unit, day) === null,
      ),
    holderOf: (office, unit, day) => roster.holdersOf(office, unit, day)[0] ?? null,
    holdersOf: (office, unit, day) =>
      [...(officesOn(offices.get(unit), day, knownOn).held.get(office) ?? [])].filter(
        (actor) => on(unit, day).inBeing && !gone(actor, day),
      ),
    electionsDue: (day) =>
      numbers.flatMap((unit) => {
        const { due } = officesOn(offices.get(unit), day, knownOn);
        return due !== null && on(unit, day).inBeing && electionTold(due) <= day ? [{ unit, due }] : [];
      }),
    remindable: (actor, day) =>
      !dead(actor, whenever) &&
      [day, whenever].every((when) => standings(actor, when).some(({ unit }) => unit !== null)),
  };
  return roster;
}
