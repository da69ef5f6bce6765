import { type Court, commit, pull, type Seal, type Vault } from '../../src/core/authority/index.js';
import type { Catalogue } from '../../src/core/kind/index.js';
import type { Grant, Proposal, PullAsk } from '../../src/core/ports.js';
import type { Handler } from './network.js';
import type { Witness } from './witness.js';

export interface ServerParts {
  vault: Vault;
  catalogue: Catalogue;
  seal: Seal;
  now(): string;
  grants(actor: string): Grant[];
  witness: Witness;
}

/** The judging half behind a wire of text: what the example server does, without its sockets. */
export function createHandler({ vault, catalogue, seal, now, grants, witness }: ServerParts): Handler {
  const court: Court = { vault, catalogue, seal };
  return async (path, body, actor) => {
    const who = { actor, grants: grants(actor) };
    try {
      const ask = JSON.parse(body) as PullAsk & { epoch: string | null; list: Proposal[] };
      if (path.endsWith('/pull')) return ok(await pull(vault, catalogue, ask, who, now()));
      witness.asked(actor, ask.list);
      const answer = await commit(court, ask.list, who, ask.epoch, now());
      witness.answered(ask.list, answer, await vault.epoch());
      return ok(answer);
    } catch {
      return { status: 500, text: '{}', headers: {} };
    }
  };
}

const ok = (value: object) => ({
  status: 200,
  text: JSON.stringify({ dangjian: 1, ...value }),
  headers: { 'content-type': 'application/json' },
});
