import type { Draft, Workspace } from '../../core/sync/workspace-shape.js';
import { planWords } from '../messages/plan-words.js';
import { type Announce, carryOutMany, type Made, type NotDone } from '../record-view/carry-out.js';
import type { Scene } from '../record-view/scene.js';
import type { Finished } from './done-step.js';

/** How many commands were taken back, and what stays, each with why. */
export interface Undone {
  count: number;
  left: NotDone[];
}

/**
 * Takes back what was just done, the last first. What nobody else knows of is deleted. Of an import, a task that the backend
 * has is cancelled and can still be read; one on which somebody has worked since stays, and with it the plan. Of a new issue,
 * what the backend has stays.
 */
export async function undoImport(
  { workspace, voice }: Scene,
  { how, plan, ref, made }: Finished,
  announce: Announce,
  told: (progress: string) => void,
): Promise<Undone> {
  const say = voice.from(planWords);
  const isImport = how === 'adopted';
  const undone: Undone = { count: 0, left: [] };
  const tell = (more = 0): void => told(say('plan.undoing', { done: undone.count + more, all: made.length }));
  const sent: Draft[] = [];
  for (const one of [...made].reverse()) {
    if (isImport && isTouched(workspace, one)) undone.left.push({ ref: one.ref, why: say('plan.touched') });
    else if (await takenBack(workspace, one.id)) undone.count += 1;
    else if (!isImport) undone.left.push({ ref: one.ref, why: say('plan.tooLate') });
    else sent.unshift({ kind: 'task', name: 'cancel', ref: one.ref, input: { why: say('plan.undoneWhy') } });
    tell();
  }
  const { ids, notDone } = await carryOutMany(workspace, sent, announce, tell);
  undone.count += ids.length;
  undone.left.push(...notDone);
  if (plan === null || undone.left.length > 0 || (await takenBack(workspace, plan))) return undone;
  if (!isImport) return { ...undone, left: [{ ref, why: say('plan.tooLate') }] };
  const cancel: Draft = { kind: 'plan', name: 'cancel', ref, input: { reason: say('plan.undoneWhy') } };
  return { ...undone, left: (await carryOutMany(workspace, [cancel], announce, () => undefined)).notDone };
}

/** Whether anything but its making was done with a task. */
function isTouched({ sight, outbox }: Workspace, { id, ref }: Made): boolean {
  const record = sight(ref)?.record;
  const waits = outbox.some(({ command }) => command.ref === ref && command.id !== id);
  return waits || (record !== undefined && (record.state !== 'unassigned' || record.did.some((one) => one !== id)));
}

/** Deletes a command that has not left this device; whether it could. */
async function takenBack(workspace: Workspace, id: string): Promise<boolean> {
  const isHere = ({ tries, command }: Workspace['outbox'][number]): boolean => command.id === id && tries === 0;
  return workspace.outbox.some(isHere) && (await workspace.undo(id)).saved;
}
