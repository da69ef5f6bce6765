import type { Command, Kind } from './define-kind.js';
import type { Fields } from './fields.js';
import { type GuardCall, guards } from './guards.js';

const stamps = ['$actor', '$now', '$today', '$id'];

/** Every slip in a kind, in words for its author; an empty list means that it is sound. */
export function checkKind(kind: Kind): string[] {
  const slips: string[] = [];
  const need = (ok: boolean, slip: string): void => void (ok || slips.push(slip));
  const isField = (name: string): boolean => name in kind.fields;

  need(/^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)?$/.test(kind.name), `name must be "word" or "owner.word"`);
  need(isField(kind.title), `title names the unknown field "${kind.title}"`);
  need(isField(kind.scope.home), `scope.home names the unknown field "${kind.scope.home}"`);
  for (const name of kind.find ?? []) need(isField(name), `unknown field "${name}"`);
  for (const name of kind.scope.also ?? []) need(isField(name.split('.')[0] ?? ''), `unknown further unit "${name}"`);
  need(kind.order === undefined || isField(kind.order), `order names the unknown field "${kind.order}"`);
  for (const name of kind.scope.parties ?? []) need(isField(name.split('.')[0] ?? ''), `unknown party "${name}"`);
  for (const name of kind.ledger ?? [])
    need(name === 'state' || isField(name), `ledger names the unknown field "${name}"`);
  for (const state of [...kind.ends, ...(kind.shown?.states ?? [])])
    need(state in kind.states, `unknown state "${state}"`);
  for (const call of kind.never ?? []) need(call[0] in guards, `unknown guard "${call[0]}"`);

  for (const state of kind.person?.ends ?? []) need(state in (kind.person?.states ?? {}), `unknown state "${state}"`);
  checkCommands(kind.commands, kind.states, kind.fields, need);
  if (kind.person) checkCommands(kind.person.commands, kind.person.states, kind.fields, need);
  return slips;
}

function checkCommands(
  commands: Readonly<Record<string, Command>>,
  states: Readonly<Record<string, string>>,
  fields: Fields,
  need: (ok: boolean, slip: string) => void,
): void {
  for (const [name, command] of Object.entries(commands)) {
    const at = `command "${name}"`;
    const answers = { ...command.ask, ...Object.fromEntries((command.input ?? []).map((f) => [f, 0])) };
    const from = typeof command.from === 'string' ? [] : command.from;
    const to = typeof command.to === 'string' ? [command.to] : [command.to.yes, command.to.no];
    for (const state of [...from, ...to]) need(state === 'same' || state in states, `${at}: unknown state "${state}"`);
    for (const field of [...(command.input ?? []), ...(command.sees ?? [])])
      need(field in fields, `${at}: unknown field "${field}"`);
    const calls: GuardCall[] = [
      ...(command.guards ?? []),
      ...(typeof command.to === 'string' ? [] : [command.to.when]),
    ];
    for (const call of calls) need(call[0] in guards, `${at}: unknown guard "${call[0]}"`);
    for (const value of (command.follows ?? []).flatMap(({ input = {} }) => Object.values(input)))
      need(
        typeof value !== 'string' || !value.startsWith('$') || (value.slice(1).split('.')[0] ?? '') in fields,
        `${at}: "${value}" is no field`,
      );
    need(command.undo === undefined || command.undo in commands, `${at}: unknown undo "${command.undo}"`);
    need(command.replay !== 'guarded' || (command.sees ?? []).length > 0, `${at}: guarded, but sees nothing`);
    for (const stamp of stamps)
      need(!(stamp.slice(1) in answers), `${at}: "${stamp.slice(1)}" is a stamp, not a question`);
    const effects = command.effects ?? {};
    for (const field of Object.keys(effects.set ?? {}))
      need(field in fields, `${at}: sets the unknown field "${field}"`);
    for (const rows of [effects.push, effects.mine, effects.amend, effects.drop]) {
      for (const list of Object.keys(rows ?? {})) need(fields[list]?.control === 'list', `${at}: "${list}" is no list`);
    }
    const amended = Object.values(effects.amend ?? {}).flatMap(({ where, set, again }) => [where, set, again]);
    const rowsGiven = [effects.push, effects.mine, effects.drop].flatMap((rows) => Object.values(rows ?? {}));
    const given = [effects.set, ...rowsGiven, ...amended];
    for (const value of given.flatMap((o) => Object.values(o ?? {}))) {
      if (typeof value !== 'string' || !value.startsWith('$')) continue;
      const [, field] = /^\$before\.(.+)$/.exec(value) ?? [];
      const known = field === undefined ? stamps.includes(value) || value.slice(1) in answers : field in fields;
      need(known, `${at}: "${value}" is neither a stamp nor an input nor a field as it was`);
    }
  }
}
