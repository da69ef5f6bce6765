import { canonical } from '../kind/canonical.js';
import { type Catalogue, kindOf } from '../kind/catalogue.js';
import { decide, readRef } from '../kind/decide.js';
import type { Kind } from '../kind/define-kind.js';
import { didAfter } from '../kind/did.js';
import { type Above, scopesOf } from '../kind/scopes.js';
import type { CommitAnswer, Envelope, JsonObject, Outcome, Proposal, Rec, Ref } from '../ports.js';
import { dayOf } from '../rules/calendar.js';
import { aboveFrom, maySee, seenThrough, type Who } from './sight.js';
import type { Seal, Transaction, Vault, Verdict } from './vault.js';

export interface Court {
  vault: Vault;
  catalogue: Catalogue;
  seal: Seal;
}

/** Judges a list, one transaction and one outcome each, in order. A caller of another epoch is turned away whole. */
export async function commit(
  court: Court,
  list: readonly Proposal[],
  who: Who,
  epoch: string | null,
  now: string,
): Promise<CommitAnswer> {
  const current = await court.vault.epoch();
  if (epoch !== null && epoch !== current) return { fenced: current };
  const above = aboveFrom(await court.vault.parents());
  const outcomes: Outcome[] = [];
  for (const proposal of list) outcomes.push(await judge(court, proposal, who, above, now));
  return { epoch: current, outcomes };
}

/** A conflict leaves nothing behind, so that the same command may come again; every other outcome is a verdict on file. */
const judge = (court: Court, proposal: Proposal, who: Who, above: Above, now: string): Promise<Outcome> =>
  court.vault.transact<Outcome>(async (tx) => {
    const { command } = proposal;
    const kind = kindOf(court.catalogue, command.ref);
    if (command.actor !== who.actor) return { value: { kind: 'rejected', code: 'DJ-R002' }, keep: false };
    const filed = await tx.claim(who.actor, command.id);
    const before = await tx.read(command.ref);
    const mac = court.seal.hmac(await tx.salt(command.ref, court.seal.salt), canonical(command));
    // With the salt of an erased record gone, nothing can be compared any more: the verdict stands.
    const same = filed !== 'new' && (filed.mac === mac || before?.data === null);
    if (filed !== 'new') return { value: same ? filed.outcome : { kind: 'rejected', code: 'DJ-R015' }, keep: false };

    const seen = (record: Rec | null): boolean => record === null || mayLook(court, record, who, above, now);
    if ((before?.version ?? 0) !== proposal.expect) {
      return { value: { kind: 'conflict', current: seen(before) ? before : null }, keep: false };
    }
    const verdict = await consider(tx, kind, command, before, who, above, now);
    if ('code' in verdict) {
      const outcome: Outcome = { kind: 'rejected', ...verdict };
      await tx.settle(who.actor, command.id, { mac, outcome });
      return { value: outcome, keep: true };
    }
    if (!(await tx.write(verdict, proposal.expect))) {
      return { value: { kind: 'conflict', current: await tx.read(command.ref) }, keep: false };
    }
    await record(court, tx, command, before, verdict, now);
    const outcome: Verdict['outcome'] = { kind: 'committed', version: verdict.version };
    await tx.settle(who.actor, command.id, { mac, outcome });
    return { value: seen(verdict) ? { ...outcome, record: verdict } : outcome, keep: true };
  });

function mayLook(court: Court, record: Rec, who: Who, above: Above, now: string): boolean {
  const today = dayOf(now);
  const scopes = new Set(record.scopes.filter((scope) => maySee(scope, who, above, today)));
  return seenThrough(record, scopes, court.catalogue, today);
}

/** The next record, or why not. */
async function consider(
  tx: Transaction,
  kind: Kind | undefined,
  command: Envelope,
  before: Rec | null,
  who: Who,
  above: Above,
  now: string,
): Promise<Rec | { code: string; detail?: JsonObject }> {
  if (!kind || command.kindVersion > kind.version) return { code: 'DJ-R017' };
  const at = command.at < now ? command.at : now;
  const read = new Map<Ref, Rec | null>();
  for (const template of Object.values(kind.commands[command.name]?.reads ?? {})) {
    const ref = readRef(template, command.ref, { ...before?.data, ...command.input });
    read.set(ref, await tx.read(ref));
  }
  const context = { ...who, now: at, today: dayOf(at), above, read: (ref: Ref) => read.get(ref) ?? null };
  const decision = decide(kind, command, before, context);
  if ('refused' in decision) {
    const { code, message, field } = decision.refused;
    return { code, detail: { message, ...(field === undefined ? {} : { field }) } };
  }
  const { state, data } = decision.next;
  return {
    ref: command.ref,
    kindVersion: kind.version,
    version: (before?.version ?? 0) + 1,
    scopes: scopesOf(kind, state, data),
    state,
    data,
    at,
    did: didAfter(before?.did ?? [], command.id, now),
  };
}

/** Tells every scope before and after, and adds a line to each one's chain. Counters are locked last, in order. */
async function record(
  court: Court,
  tx: Transaction,
  command: Envelope,
  before: Rec | null,
  after: Rec,
  now: string,
): Promise<void> {
  const kind = kindOf(court.catalogue, command.ref);
  const mac = court.seal.hmac(await tx.salt(after.ref, court.seal.salt), canonical(after.data));
  if (after.data === null) await tx.dropSalt(after.ref, now);
  if (kind?.commands[command.name]?.logged) await tx.access(command.actor, after.ref, command.name, now);
  const fields = changed(before?.data ?? {}, after.data ?? {});
  for (const scope of [...new Set([...(before?.scopes ?? []), ...after.scopes])].sort()) {
    const n = await tx.bump(scope);
    await tx.feed(scope, n, after.ref);
    const body = {
      scope,
      n,
      ref: after.ref,
      version: after.version,
      command: command.name,
      fields,
      actor: command.actor,
      at: now,
      mac,
    };
    const previous = await tx.head(scope);
    await tx.append({ ...body, previous, hash: court.seal.hash(previous + canonical(body)) });
  }
}

const changed = (before: JsonObject, after: JsonObject): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => canonical(before[name]) !== canonical(after[name]))
    .sort();
