import { type Catalogue, decide, type Kind, kindOf, scopesOf } from '../../../src/core/index.js';
import { didAfter } from '../../../src/core/kind/did.js';
import type { Backend, Grant, JsonObject, Outcome, Proposal, Rec } from '../../../src/core/ports.js';

export interface CountyOptions {
  catalogue: Catalogue;
  actor: string;
  grants: Grant[];
  now: () => string;
  records: Rec[];
}

/** A backend of one page: judges with the engine itself, can be cut off, and can refuse what it is told to refuse. */
export function createCountyBackend({ catalogue, actor, grants, now, records }: CountyOptions) {
  const rows = new Map(records.map((record) => [record.ref, record]));
  const parents = new Map([...rows.values()].map(({ data }) => [data?.unit, data?.parent]));
  const verdicts = new Map<string, Outcome>();
  let down: string | null = null;
  let veto: { code: string } | null = null;
  let pulls = 0;

  const above = (unit: string): string[] => {
    const parent = parents.get(unit);
    return typeof parent === 'string' && parent !== '' ? [unit, ...above(parent)] : [unit];
  };
  function judge({ command, expect }: Proposal): Outcome {
    const before = rows.get(command.ref) ?? null;
    if ((before?.version ?? 0) !== expect) return { kind: 'conflict', current: before };
    if (veto) return { kind: 'rejected', ...veto };
    const kind = kindOf(catalogue, command.ref) as Kind;
    const context = {
      actor,
      grants,
      now: now(),
      today: now().slice(0, 10),
      above,
      read: (ref: string) => rows.get(ref) ?? null,
    };
    const decision = decide(kind, command, before, context);
    if ('refused' in decision) return { kind: 'rejected', code: decision.refused.code };
    const { state, data } = decision.next;
    const record: Rec = {
      ref: command.ref,
      kindVersion: kind.version,
      version: expect + 1,
      scopes: scopesOf(kind, state, data),
      state,
      data: data as JsonObject | null,
      at: now(),
      did: didAfter(before?.did ?? [], command.id, now()),
    };
    rows.set(record.ref, record);
    return { kind: 'committed', version: record.version, record };
  }
  const reach = (): void => {
    if (down !== null) throw Object.assign(new Error(down), { code: down });
  };

  const backend: Backend = {
    supports: { cursor: false, replaySafe: true, enforces: 'commands', hint: false, watermark: false },
    async pull() {
      reach();
      pulls += 1;
      const all = [...rows.values()];
      const scopes = [
        ...new Set([...all.flatMap((record) => record.scopes), ...grants.map(({ unit }) => `${unit}/work/2026`)]),
      ];
      const me = { actor, grants, scopes, now: now() };
      return { me, epoch: 'e1', records: all, gone: [], cursor: String(pulls), more: false, reset: false };
    },
    async commit(list) {
      reach();
      const outcomes = list.map((proposal) => {
        const outcome = verdicts.get(proposal.command.id) ?? judge(proposal);
        if (outcome.kind !== 'conflict') verdicts.set(proposal.command.id, outcome);
        return outcome;
      });
      return { epoch: 'e1', outcomes };
    },
  };
  return {
    backend,
    rows,
    pulls: () => pulls,
    /** Cuts the way with a code such as `DJ-N001`; `null` mends it. */
    cut: (code: string | null) => {
      down = code;
    },
    /** Refuses every command from now on. */
    refuse: (code: string | null) => {
      veto = code === null ? null : { code };
    },
  };
}
