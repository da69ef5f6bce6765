import type { Command, Kind } from './define-kind.js';

/** A kind's states and what leads from one to another, for a backend in another language or a drawing. */
export interface Machine {
  kind: string;
  version: number;
  label: string;
  states: Record<string, { label: string; end: boolean; on: Record<string, string[]> }>;
  /** Commands that make a record, with the states that it may begin in. */
  begin: Record<string, string[]>;
}

/** Every state that a command may lead to from `state`; a conditional command has two. */
const targets = ({ to }: Command, state: string): string[] =>
  to === 'same' ? [state] : typeof to === 'string' ? [to] : [...new Set([to.yes, to.no])];

const startsIn = ({ from }: Command, state: string): boolean =>
  from === 'any' || from === 'always' || (from !== 'none' && from.includes(state));

/** The states of a kind and the ways between them, as `contract/machines` has them. */
export function machineOf(kind: Kind): Machine {
  const commands = Object.entries(kind.commands);
  const ways = (list: [string, Command][], state: string) =>
    Object.fromEntries(list.map(([name, command]) => [name, targets(command, state)]));
  const states = Object.entries(kind.states).map(([state, label]) => {
    const on = ways(
      commands.filter(([, command]) => startsIn(command, state)),
      state,
    );
    return [state, { label, end: kind.ends.includes(state), on }] as const;
  });
  const makers = commands.filter(([, { from }]) => from === 'none' || from === 'always');
  return {
    kind: kind.name,
    version: kind.version,
    label: kind.label,
    states: Object.fromEntries(states),
    begin: ways(makers, ''),
  };
}
