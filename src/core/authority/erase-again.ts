import { kindOf } from '../kind/catalogue.js';
import type { Ref } from '../ports.js';
import { tell } from './chain.js';
import type { Court } from './commit.js';

/** Who stands in the log for what a restored backend does by itself. */
export const restorer = '~restore';

/**
 * Erases once more what was erased after the backup was taken. Answers how many records had come back; run it before a
 * restored backend takes its first call.
 */
export async function eraseAgain(court: Court, refs: readonly Ref[], now: string): Promise<number> {
  let found = 0;
  for (const ref of new Set(refs)) {
    const erased = await court.vault.transact(async (tx) => {
      const before = await tx.read(ref);
      const [name, command] =
        Object.entries(kindOf(court.catalogue, ref)?.commands ?? {}).find(([, c]) => c.effects?.erase) ?? [];
      if (!before?.data || name === undefined) return { value: false, keep: false };
      const state = typeof command?.to === 'string' && command.to !== 'same' ? command.to : before.state;
      const after = { ...before, version: before.version + 1, scopes: [], state, data: null, at: now };
      const id = `${ref}@${after.version}`;
      await tx.claim(restorer, id);
      await tx.write(after, before.version);
      await tx.settle(restorer, id, { mac: '', outcome: { kind: 'committed', version: after.version } });
      await tell(court.seal, tx, { name, actor: restorer }, before, after, now);
      return { value: true, keep: true };
    });
    if (erased) found += 1;
  }
  return found;
}
