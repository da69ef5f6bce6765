import { type Court, eraseAgain, retirer } from '../../src/core/authority/index.js';
import { filesIn, personRef } from '../../src/core/kind/index.js';
import type { Rec, Ref } from '../../src/core/ports.js';
import { later } from '../../src/core/rules/calendar.js';
import type { FileShelf } from './file-directory.js';
import type { SqlVault } from './sql-vault.js';

export interface Upkeep extends Court {
  vault: SqlVault;
  files?: FileShelf;
}

const day = 86_400_000;

/**
 * Erases the person parts and the records whose time is over, as their kinds say (`retain`), with their pictures. A part
 * that belongs to no open one counts from its own last writing. Answers how many; run once a day, and at the start.
 */
export async function retire(court: Upkeep, now: string): Promise<number> {
  const due: Ref[] = [];
  for (const kind of court.catalogue.values()) {
    const { person, record: whole } = kind.retain ?? {};
    const records = person || whole ? await court.vault.ofKind(kind.name) : [];
    if (whole) {
      const before = later(now, -whole.days * day);
      const over = ({ state, data, at }: Rec): boolean => data !== null && whole.after.includes(state) && at < before;
      due.push(...records.filter(over).map(({ ref }) => ref));
    }
    if (!person) continue;
    const { after, days } = person;
    const before = later(now, -days * day);
    const open = new Map(records.map((record) => [personRef(record.ref), record]));
    const parts = await court.vault.ofKind(`${kind.name}~person`);
    const over = ({ ref, data, at }: Rec): boolean => {
      const whose = open.get(ref);
      return data !== null && (whose ? after.includes(whose.state) && whose.at < before : at < before);
    };
    due.push(...parts.filter(over).map(({ ref }) => ref));
  }
  return eraseAgain(court, due, now, retirer);
}

/** Removes pictures that no record names, and finishes what a power cut left of records that are gone. */
export async function sweepFiles({ vault, catalogue, files }: Upkeep, now: string): Promise<void> {
  if (!files) return;
  const named: { ref: Ref; sha256: string }[] = [];
  for (const { name, fields } of catalogue.values()) {
    if (!Object.values(fields).some(({ control }) => control === 'photos')) continue;
    for (const { ref, data } of await vault.ofKind(name)) {
      if (data === null) await files.drop(ref, 'all');
      else named.push(...filesIn(fields, data).map((sha256) => ({ ref, sha256 })));
    }
  }
  await files.sweep(named, now);
}
