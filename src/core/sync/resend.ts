import { refuse } from '../kind/refusal.js';
import type { JsonObject } from '../ports.js';
import { type Desk, execute } from './execute.js';
import type { Executed } from './workspace-shape.js';

/**
 * Sends refused words once more, as they were or mended (`input`): a new command, decided on what is there now, which
 * takes the place of the refused one in the same write. What hung on the refused one follows.
 */
export async function resend(desk: Desk, id: string, input?: JsonObject, first?: string): Promise<Executed> {
  const { parked, outbox } = desk.mirror;
  const command = parked.find((entry) => entry.command.id === id)?.command;
  if (!command) return { saved: false, refused: refuse('DJ-R003') };
  if (first === undefined && parked.some((entry) => entry.command.id === command.after))
    return { saved: false, refused: refuse('DJ-R010') };
  const after = first ?? outbox.find((entry) => entry.command.id === command.after)?.command.id;
  const { kind, name, ref, batch } = command;
  const draft = {
    ...{ kind, name, ref, input: input ?? command.input },
    ...(after === undefined ? {} : { after }),
    ...(batch === undefined ? {} : { batch }),
  };
  const executed = await execute(desk, draft, [{ op: 'dismiss', id }]);
  if (!executed.saved) return executed;
  // One that is refused now stays where it is, with its words.
  const hanging = parked.filter((entry) => entry.command.after === id);
  for (const entry of hanging) await resend(desk, entry.command.id, undefined, executed.id);
  return executed;
}
