import { commit, type Seal, type Vault } from '../../../src/core/authority/index.js';
import type { Catalogue } from '../../../src/core/kind/index.js';
import { grantsOf, units } from '../cast.js';

/** Founds the county's units through the front door, before the story begins. */
export async function foundUnits(vault: Vault, catalogue: Catalogue, seal: Seal, at: string): Promise<void> {
  const who = { actor: 'office', grants: grantsOf.office ?? [] };
  for (const input of units) {
    const ref = `unit/${input.unit}`;
    const command = {
      id: `seed-${input.unit}`,
      kind: 'unit',
      name: 'found',
      kindVersion: 1,
      ref,
      input: { ...input },
      basis: 0,
      at,
      actor: 'office',
    };
    const answer = await commit(
      { vault, catalogue, seal },
      [{ command, expect: 0, next: { state: '', data: null } }],
      who,
      null,
      at,
    );
    if ('fenced' in answer || answer.outcomes[0]?.kind !== 'committed')
      throw new Error(`no unit ${input.unit}: ${JSON.stringify(answer)}`);
  }
}
