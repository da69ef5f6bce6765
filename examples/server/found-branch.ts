import { randomUUID } from 'node:crypto';
import { type Court, commit, type Who } from '../../src/core/authority/index.js';
import { kindOf } from '../../src/core/kind/index.js';
import type { DemoStep } from './demo-branch.js';

/** Enters a branch's members and its next meeting, once, as its liaison would; throws when a command is refused. */
export async function foundBranch(
  court: Court,
  [first, ...rest]: readonly DemoStep[],
  liaison: Who,
  now: string,
): Promise<void> {
  if (!first || (await judge(court, first, liaison, now)) !== 'committed') return; // it is there already
  for (const step of rest) {
    const verdict = await judge(court, step, liaison, now);
    if (verdict !== 'committed') throw new Error(`could not found the branch: ${step.name} ${step.ref}: ${verdict}`);
  }
}

async function judge(
  court: Court,
  { kind, name, ref, input }: DemoStep,
  { actor, ...who }: Who,
  now: string,
): Promise<string> {
  const kindVersion = kindOf(court.catalogue, ref)?.version ?? 1;
  const command = {
    id: randomUUID(),
    kind,
    name,
    kindVersion,
    ref,
    input,
    basis: name === 'notify' ? 1 : 0,
    at: now,
    actor,
  };
  const proposal = { command, expect: command.basis, next: { state: '', data: null } };
  const judged = await commit(court, [proposal], { actor, ...who }, null, now);
  const [outcome] = 'outcomes' in judged ? judged.outcomes : [];
  return outcome?.kind === 'rejected' ? outcome.code : (outcome?.kind ?? 'fenced');
}
