import { kindOf } from '../kind/catalogue.js';
import type { Rec, Ref } from '../ports.js';
import { tell } from './chain.js';
import type { Court } from './commit.js';
import { dropFiles } from './files.js';

/** Who stands in the log for what a backend does by itself: after a restore, and when the time is over for which it may keep. */
export const restorer = '~restore';
export const retirer = '~retire';

/**
 * Erases once more what was erased after the backup was taken. Answers how many records had come back; run it before a
 * restored backend takes its first call.
 */
export async function eraseAgain(court: Court, refs: readonly Ref[], now: string, by = restorer): Promise<number> {
  let found = 0;
  for (const ref of new Set(refs)) {
    const erased = await court.vault.transact<Rec | null>(async (tx) => {
      const before = await tx.read(ref);
      const [name, command] =
        Object.entries(kindOf(court.catalogue, ref)?.commands ?? {}).find(([, c]) => c.effects?.erase) ?? [];
      if (!before?.data || name === undefined) return { value: null, keep: false };
      const state = typeof command?.to === 'string' && command.to !== 'same' ? command.to : before.state;
      const after = { ...before, version: before.version + 1, scopes: [], state, data: null, at: now };
      const id = `${ref}@${after.version}`;
      await tx.claim(by, id);
      await tx.write(after, before.version);
      await tx.settle(by, id, { mac: '', outcome: { kind: 'committed', version: after.version } });
      await tell(court.seal, tx, { name, actor: by }, before, after, now);
      return { value: after, keep: true };
    });
    if (erased === null) continue;
    found += 1;
    await dropFiles(court, null, erased);
  }
  return found;
}
