import { randomUUID } from 'node:crypto';
import { type Court, commit, type Who } from '../../src/core/authority/index.js';
import { kindOf } from '../../src/core/kind/index.js';
import type { JsonObject, Proposal } from '../../src/core/ports.js';
import type { DemoUnit } from './demo-units.js';

/** Founds the units that are missing, by the same command that an office would give; throws when one is refused. */
export async function foundUnits(court: Court, units: readonly DemoUnit[], office: Who, now: string): Promise<void> {
  const known = await court.vault.parents();
  const list = units.filter(({ unit }) => !known.has(unit)).map((unit) => founding(court, unit, office.actor, now));
  const judged = await commit(court, list, office, null, now);
  const refused = 'outcomes' in judged ? judged.outcomes.find(({ kind }) => kind !== 'committed') : judged;
  if (refused) throw new Error(`could not found the units: ${JSON.stringify(refused)}`);
}

function founding(court: Court, unit: DemoUnit, actor: string, now: string): Proposal {
  const ref = `unit/${unit.unit}`;
  const command = {
    id: randomUUID(),
    kind: 'unit',
    name: 'found',
    kindVersion: kindOf(court.catalogue, ref)?.version ?? 1,
    ref,
    input: { ...unit } as JsonObject,
    basis: 0,
    at: now,
    actor,
  };
  return { command, expect: 0, next: { state: '', data: null } };
}
