import { kindOf } from '../kind/catalogue.js';
import type { Rec, Ref } from '../ports.js';
import { tell } from './chain.js';
import type { Court } from './commit.js';
import { dropFiles } from './files.js';

/** Who stands in the log for what a backend does by itself after a restore. */
export const restorer = '~restore';
/** The same, for what it does when the time is over for which it may keep. */
export const retirer = '~retire';

/**
 * Erases once more what was erased after the backup was taken. What was also made after it leaves an empty record, so that no
 * device that was away can bring it again. Answers how many records had come back; run it before a restored backend takes its
 * first call.
 */
export async function eraseAgain(court: Court, refs: readonly Ref[], now: string, by = restorer): Promise<number> {
  let found = 0;
  for (const ref of new Set(refs)) {
    const erased = await court.vault.transact<{ before: Rec | null; after: Rec } | null>(async (tx) => {
      const before = await tx.read(ref);
      const kind = kindOf(court.catalogue, ref);
      const [name, command] = Object.entries(kind?.commands ?? {}).find(([, c]) => c.effects?.erase) ?? [];
      if (before?.data === null || kind === undefined || name === undefined) return { value: null, keep: false };
      const { version, state: was, ...rest } = before ?? { version: 0, state: '', kindVersion: kind.version, did: [] };
      const state = typeof command?.to === 'string' && command.to !== 'same' ? command.to : was;
      const after: Rec = { ...rest, ref, version: version + 1, scopes: [], state, data: null, at: now };
      const id = `${ref}@${after.version}`;
      await tx.claim(by, id);
      await tx.write(after, version);
      await tx.settle(by, id, { mac: '', outcome: { kind: 'committed', version: after.version } });
      await tell(court.seal, tx, { name, actor: by }, before, after, now);
      return { value: { before, after }, keep: true };
    });
    if (erased === null) continue;
    if (erased.before !== null) found += 1;
    await dropFiles(court, null, erased.after);
  }
  return found;
}
