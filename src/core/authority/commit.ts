import { canonical } from '../kind/canonical.js';
import { type Catalogue, kindName, kindOf } from '../kind/catalogue.js';
import type { Above } from '../kind/scopes.js';
import type { CommitAnswer, Outcome, Proposal, Rec } from '../ports.js';
import { dayOf } from '../rules/calendar.js';
import { tell } from './chain.js';
import { consider } from './consider.js';
import { dropFiles, lacksFile, type Shelf } from './files.js';
import { aboveFrom, mayLook, type Who } from './sight.js';
import type { Seal, Vault, Verdict } from './vault.js';

/** What a judge needs: the database, the kinds, and the seal of the chain. One for the life of a backend. */
export interface Court {
  vault: Vault;
  catalogue: Catalogue;
  seal: Seal;
  /** Left out: no record may name a file. */
  files?: Shelf;
}

/**
 * Judges a list, one transaction and one outcome each, in order. A caller of another epoch is turned away whole.
 * `now` is the moment of receipt, ISO UTC.
 */
export async function commit(
  court: Court,
  list: readonly Proposal[],
  who: Who,
  epoch: string | null,
  now: string,
): Promise<CommitAnswer> {
  const current = await court.vault.epoch();
  if (epoch !== null && epoch !== current) return { fenced: current };
  let above = aboveFrom(await court.vault.parents());
  const outcomes: Outcome[] = [];
  const byId = new Map<string, Outcome>();
  for (const proposal of list) {
    const linked = byId.get(proposal.command.after ?? '');
    const outcome = await judge(court, proposal, { who, above, now, linked });
    outcomes.push(outcome);
    byId.set(proposal.command.id, outcome);
    const founded = outcome.kind === 'committed' && kindName(proposal.command.ref) === 'unit';
    if (founded) above = aboveFrom(await court.vault.parents());
  }
  return { epoch: current, outcomes };
}

interface Sitting {
  who: Who;
  above: Above;
  now: string;
  /** What became of the command that this one comes `after`, if it was in the same list. */
  linked: Outcome | undefined;
}
interface Ruling {
  value: Outcome;
  keep: boolean;
}

async function judge(court: Court, proposal: Proposal, sitting: Sitting): Promise<Outcome> {
  let written: { before: Rec | null; next: Rec } | null = null;
  const outcome = await rule(court, proposal, sitting, (before, next) => {
    written = { before, next };
  });
  if (outcome.kind === 'committed' && written !== null) {
    const { before, next } = written as { before: Rec | null; next: Rec };
    await dropFiles(court, before, next);
  }
  return outcome;
}

/** A conflict leaves nothing behind, so that the same command may come again; every other outcome is a verdict on file. */
const rule = (
  court: Court,
  { command, expect }: Proposal,
  sitting: Sitting,
  wrote: (before: Rec | null, next: Rec) => void,
): Promise<Outcome> =>
  court.vault.transact<Outcome>(async (tx): Promise<Ruling> => {
    const { who, above, now, linked } = sitting;
    const shown = (record: Rec): boolean => mayLook(record, who, above, court.catalogue, dayOf(now));
    if (command.actor !== who.actor) return { value: { kind: 'rejected', code: 'DJ-R002' }, keep: false };
    const filed = await tx.claim(who.actor, command.id);
    const before = await tx.read(command.ref);
    const mark = async (record: Rec | null): Promise<string> =>
      record?.data ? court.seal.hmac(await tx.salt(command.ref, court.seal.salt), canonical(command)) : '';
    if (filed !== 'new') {
      const same = filed.mac === '' || !before?.data || filed.mac === (await mark(before));
      if (!same) return { value: { kind: 'rejected', code: 'DJ-R015' }, keep: false };
      const { outcome } = filed;
      const shows = outcome.kind === 'committed' && before !== null && shown(before);
      // The verdict is of then, the record is of now: who asks late must not be left with an old one.
      return { value: shows ? { ...outcome, record: before } : outcome, keep: false };
    }
    const conflict = (current: Rec | null): Ruling => ({
      value: { kind: 'conflict', current: current && shown(current) ? current : null },
      keep: false,
    });
    const settle = async (outcome: Verdict['outcome'], record: Rec | null): Promise<void> =>
      tx.settle(who.actor, command.id, { mac: await mark(record), outcome });

    const version = before?.version ?? 0;
    // Whoever may not see the record cannot decide again, and would meet the same conflict for ever: the judge decides.
    const unseen = before !== null && !shown(before);
    const moved = version !== expect;
    if (linked?.kind === 'conflict' || expect < 0 || (moved && !unseen)) return conflict(before);
    const considered =
      linked?.kind === 'rejected'
        ? { code: 'DJ-R010' }
        : await consider(court, tx, command, before, { who, above, now, moved });
    const lacks = !('code' in considered) && (await lacksFile(court, before, considered, who.actor));
    const next = lacks ? { code: 'DJ-F003' } : considered;
    if ('code' in next) {
      await settle({ kind: 'rejected', ...next }, before);
      return { value: { kind: 'rejected', ...next }, keep: true };
    }
    if (!(await tx.write(next, version))) return conflict(await tx.read(command.ref));
    const outcome: Verdict['outcome'] = { kind: 'committed', version: next.version };
    await settle(outcome, next);
    const logged = kindOf(court.catalogue, command.ref)?.commands[command.name]?.logged;
    if (logged) await tx.access(who.actor, command.ref, command.name, now);
    await tell(court.seal, tx, { name: command.name, actor: who.actor }, before, next, now);
    wrote(before, next);
    return { value: shown(next) ? { ...outcome, record: next } : outcome, keep: true };
  });
