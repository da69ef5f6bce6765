import { kindOf } from '../kind/catalogue.js';
import { refuse } from '../kind/refusal.js';
import type { Entry } from '../ports.js';
import { erases } from './draw-up.js';
import { type Desk, execute } from './execute.js';
import type { Executed } from './workspace-shape.js';

/**
 * Takes a command back. While nobody but this device knows of it, and nothing was built on it, it is deleted;
 * afterwards the command that its kind names as `undo` is sent, like any other.
 */
export async function undo(desk: Desk, id: string): Promise<Executed> {
  const { mirror } = desk;
  const waiting = mirror.outbox.find((entry) => entry.command.id === id);
  // What an erasing command took from this device cannot be put back, even before it was sent.
  if (waiting && erases(waiting, desk.catalogue)) return { saved: false, refused: refuse('DJ-R014') };
  if (waiting && waiting.tries === 0 && !builtOn(waiting, mirror.outbox)) {
    await desk.keep([{ op: 'unqueue', id }]);
    // Another tab may have sent it in this moment: then the device kept it, and it is undone like a sent one.
    if (!mirror.outbox.some((entry) => entry.command.id === id)) return { saved: true, id, ref: waiting.command.ref };
  }
  const { command } = [...mirror.outbox, ...(await desk.accepted())].find((entry) => entry.command.id === id) ?? {};
  if (!command) return { saved: false, refused: refuse('DJ-R014') };
  const name = ruleOf(desk, { command })?.undo;
  if (name === undefined) return { saved: false, refused: refuse('DJ-R014') };
  return execute(desk, { kind: command.kind, name, ref: command.ref, after: id });
}

const ruleOf = ({ catalogue }: Desk, { command }: Pick<Entry, 'command'>) =>
  kindOf(catalogue, command.ref)?.commands[command.name];

function builtOn(entry: Entry, outbox: readonly Entry[]): boolean {
  const later = outbox.slice(outbox.indexOf(entry) + 1);
  return later.some(({ command }) => command.ref === entry.command.ref || command.after === entry.command.id);
}
