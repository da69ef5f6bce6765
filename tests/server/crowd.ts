import { rest } from '../../src/adapters/backends/rest.js';
import { at, id } from '../../src/adapters/conformance/backend/scene.js';
import type { Who } from '../../src/core/authority/index.js';
import type { Outcome, Ref } from '../../src/core/ports.js';

/** Sixteen members, by token. */
export const crowd: Readonly<Record<string, Who>> = Object.fromEntries(
  Array.from({ length: 16 }, (_, n) => {
    const who: Who = { actor: `crowd-${n}`, grants: [{ role: 'member', unit: 'cs', shelves: ['wall', 'roll'] }] };
    return [who.actor, who];
  }),
);

/** What a page does: after a conflict it decides again on the record that it was shown. */
export async function claimUntilTold(url: string, token: string, ref: Ref, version: number): Promise<Outcome> {
  const backend = rest({ url, headers: { authorization: `Bearer ${token}` } });
  const stamp = {
    id: id(),
    kind: 'wish',
    name: 'claim',
    kindVersion: 1,
    ref,
    input: {},
    basis: version,
    at,
    actor: token,
  };
  for (let expect = version, tries = 0; tries < 100; tries += 1) {
    const call = { epoch: null, signal: new AbortController().signal };
    const answer = await backend.commit([{ command: stamp, expect, next: { state: '', data: null } }], call);
    const outcome = 'outcomes' in answer ? answer.outcomes[0] : undefined;
    if (outcome?.kind !== 'conflict') return outcome as Outcome;
    expect = outcome.current?.version ?? expect;
  }
  throw new Error(`${token} was never told`);
}
