import { type Catalogue, idOf, kindName, kindOf } from '../kind/catalogue.js';
import { type Context, decide, namesNothing, readRef } from '../kind/decide.js';
import type { Command, Kind } from '../kind/define-kind.js';
import { didAfter } from '../kind/did.js';
import { own } from '../kind/own.js';
import { type Above, scopesOf } from '../kind/scopes.js';
import { upcast } from '../kind/upcast.js';
import type { Envelope, JsonObject, Rec, Ref } from '../ports.js';
import { dayOf } from '../rules/calendar.js';
import { codesTaken } from '../rules/rotating-code.js';
import { isStranger } from './open-part.js';
import { isPlain } from './plain.js';
import { type Who, withoutEnded } from './sight.js';
import type { Transaction } from './vault.js';

export interface Bench {
  who: Who;
  above: Above;
  now: string;
  /** The record is not the one that the author decided on. */
  moved: boolean;
}
export interface Refused {
  code: string;
  detail?: JsonObject;
}

/** The next record, or why not. Reads what the command's guards need, and beside a person part that is not there its open part. */
export async function consider(
  { catalogue }: { catalogue: Catalogue },
  tx: Pick<Transaction, 'read' | 'standing' | 'below'>,
  command: Envelope,
  stored: Rec | null,
  { who, above, now, moved }: Bench,
): Promise<Rec | Refused> {
  const kind = kindOf(catalogue, command.ref);
  if (!kind || command.kind !== kind.name || command.kindVersion > kind.version) return { code: 'DJ-R017' };
  const rule = own(kind.commands, command.name);
  if (!rule) return { code: 'DJ-R017' };
  if (stored !== null && stored.kindVersion > kind.version) return { code: 'DJ-R011' };
  const before = stored && upcast(kind, stored);

  const read = new Map<Ref, Rec | null>();
  const readAs = new Map<string, Rec | null>();
  for (const [name, template] of Object.entries(rule.reads ?? {})) {
    const data = { ...before?.data, ...command.input };
    const ref = readRef(template, command.ref, data, (other) => readAs.get(other));
    const record = isPlain(ref) && !namesNothing(ref) ? await tx.read(ref) : null;
    readAs.set(name, record);
    read.set(ref, record);
  }
  const sets = await setsFor(catalogue, tx, rule, { ...before?.data, ...command.input });
  const at = moment(command, before, now);
  const context: Context = {
    actor: who.actor,
    grants: withoutEnded(who.grants, dayOf(now)),
    now: at,
    today: dayOf(at),
    above: knowing(above, command),
    read: (ref) => read.get(ref) ?? null,
    codes: (ref, key) => codesTaken(key, ref, at),
    ...sets,
  };
  if (await isStranger(catalogue, tx, command.ref, before, rule, context)) return { code: 'DJ-R002' };
  const decision = decide(kind, command, before, context);
  if ('refused' in decision) {
    const { code, message, field, refs } = decision.refused;
    const more = { ...(field === undefined ? {} : { field }), ...(refs === undefined ? {} : { refs: [...refs] }) };
    return { code, detail: { message, ...more } };
  }
  if (moved && rule.replay !== 'replay') return { code: 'DJ-R001' };
  const { state, data } = decision.next;
  const scopes = scopesOf(kind, state, data);
  // A `/` in a unit's or a person's id would make a scope of somebody else's shelf.
  if (!scopes.every((scope) => isPlain(scope) && scope.split('/').length === 3)) return { code: 'DJ-R006' };
  return {
    ref: command.ref,
    kindVersion: kind.version,
    version: (before?.version ?? 0) + 1,
    scopes,
    state,
    data,
    at,
    did: didAfter(before?.did ?? [], command.id, now),
  };
}

/** What the guards over sets of a command will ask for. */
async function setsFor(
  catalogue: Catalogue,
  tx: Pick<Transaction, 'standing' | 'below'>,
  command: Command,
  data: JsonObject,
): Promise<Required<Pick<Context, 'open' | 'below'>>> {
  const found = new Map<string, Ref[]>();
  const keep = (
    name: string,
    of: string,
    records: readonly Rec[],
    belongs: (kind: Kind, data: JsonObject) => boolean,
  ) => {
    const kind = catalogue.get(of);
    const open = records.filter(
      ({ state, data: its }) => kind && its !== null && !kind.ends.includes(state) && belongs(kind, its),
    );
    found.set(
      name,
      open.map(({ ref }) => ref),
    );
  };
  for (const [name, field, ...kinds] of command.guards ?? []) {
    const unit = String(data[String(field)] ?? '');
    if (!isPlain(unit)) continue; // what is no unit is refused with the input
    if (name === 'noneBelow') keep(`below ${unit}`, 'unit', await tx.below(unit), (_, its) => its.parent === unit);
    if (name !== 'noneOpen') continue;
    for (const of of kinds.map(String))
      keep(`${of} ${unit}`, of, await tx.standing(of, unit), (kind, its) => its[kind.scope.home] === unit);
  }
  return {
    open: (of, unit) => found.get(`${of} ${unit}`) ?? [],
    below: (unit) => found.get(`below ${unit}`) ?? [],
  };
}

/**
 * When it was done: as the author says, but neither after the receipt nor before what the author had seen was written.
 * Whoever works offline keeps the day of the deed; nobody gets to choose it.
 */
function moment(command: Envelope, before: Rec | null, now: string): string {
  const said = Date.parse(command.at);
  const earliest = before !== null && before.version === command.basis ? Date.parse(before.at) : 0;
  const at = Math.min(Math.max(said, earliest), Date.parse(now));
  return Number.isNaN(at) ? now : new Date(at).toISOString();
}

/** The judge knows every unit: a strange one stands alone, and one that is being founded stands below its parent. */
const knowing =
  (above: Above, command: Envelope): Above =>
  (unit) => {
    const known = above(unit);
    if (known !== undefined || kindName(command.ref) !== 'unit' || unit !== idOf(command.ref)) return known ?? [unit];
    return [unit, ...(above(String(command.input.parent ?? '')) ?? [])];
  };
