import type { Json, JsonObject } from '../ports.js';
import type { Command, Effects, Given, Kind } from './define-kind.js';
import { own } from './own.js';

export interface Stamp {
  id: string;
  actor: string;
  now: string;
  today: string;
  input: JsonObject;
}
/** A stamp, and the record that the command met. */
interface Moment extends Stamp {
  before: JsonObject;
}

const former = '$before.';

/** `undefined` = nothing was given, leave the field alone. */
function givenValue(given: Given, { before, ...stamp }: Moment): Json | undefined {
  if (typeof given !== 'string' || !given.startsWith('$')) return given;
  if (given.startsWith(former)) return own(before, given.slice(former.length));
  const stamps: JsonObject = { $id: stamp.id, $actor: stamp.actor, $now: stamp.now, $today: stamp.today };
  return given in stamps ? stamps[given] : stamp.input[given.slice(1)];
}

function lay(onto: JsonObject, given: Readonly<Record<string, Given>>, stamp: Moment): JsonObject {
  const result = { ...onto };
  for (const [name, source] of Object.entries(given)) {
    const value = givenValue(source, stamp);
    if (value === null || value === '') delete result[name];
    else if (value !== undefined) result[name] = value;
  }
  return result;
}

const rowsOf = (data: JsonObject, name: string): JsonObject[] =>
  Array.isArray(data[name]) ? (data[name] as JsonObject[]) : [];

/** Whether a row is as `where` says; what was not answered fits no row. */
const fits = (row: JsonObject, where: Readonly<Record<string, Given>>, stamp: Moment): boolean =>
  Object.entries(where).every(([name, given]) => {
    const value = givenValue(given, stamp);
    return value !== undefined && (row[name] ?? null) === value;
  });

function applyEffects(data: JsonObject, effects: Effects, stamp: Moment): JsonObject {
  const next = lay(data, effects.set ?? {}, stamp);
  for (const [list, { where, set, again }] of Object.entries(effects.amend ?? {})) {
    const rows = rowsOf(next, list);
    const copies = again ? rows.filter((row) => fits(row, where, stamp)).map((row) => lay(row, again, stamp)) : [];
    next[list] = [...rows.map((row) => (fits(row, where, stamp) ? lay(row, set, stamp) : row)), ...copies];
  }
  for (const [list, row] of Object.entries(effects.push ?? {}))
    next[list] = [...rowsOf(next, list), lay({}, row, stamp)];
  for (const [list, row] of Object.entries(effects.mine ?? {})) {
    next[list] = rowsOf(next, list).map((old) => (old.by === stamp.actor ? lay(old, row, stamp) : old));
  }
  for (const [list, where] of Object.entries(effects.drop ?? {}))
    next[list] = rowsOf(next, list).filter((row) => !fits(row, where, stamp));
  return next;
}

/** The values of a new record before anybody says anything. */
export const startOf = (kind: Kind): JsonObject =>
  Object.fromEntries(
    Object.entries(kind.fields).flatMap(([name, field]) =>
      field.start === undefined ? [] : [[name, field.start as Json]],
    ),
  );

/** The data after a command; `null` = erased. Whatever the kind does not know is carried along. */
export function dataAfter(kind: Kind, command: Command, before: JsonObject | null, stamp: Stamp): JsonObject | null {
  if (command.effects?.erase) return null;
  const answers = Object.fromEntries((command.input ?? []).map((name) => [name, `$${name}`]));
  const base = before ?? startOf(kind);
  const moment = { ...stamp, before: base };
  return applyEffects(lay(base, answers, moment), command.effects ?? {}, moment);
}
