import { kindName } from '../kind/catalogue.js';
import { type Refusal, refuse } from '../kind/refusal.js';
import type { Entry, LocalOp, Parked } from '../ports.js';
import { fits, maybe, type Shape, text } from '../rules/shape.js';
import type { Desk } from './execute.js';
import { type UnsentFile, unsentFormat, unsentVersion } from './export-unsent.js';

/** `taken` = commands that are on this device now; `known` = those that it had, or that were taken already. */
export type Imported = { saved: true; taken: number; known: number } | { saved: false; refused: Refusal };

const word = (value: unknown): boolean => text(value) && value !== '';
const count = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const command = {
  ...{ id: word, kind: word, name: word, kindVersion: count, ref: word, input: {}, basis: count, at: word },
  ...{ actor: word, after: maybe(word), batch: maybe(word) },
};
const entry = { command, tries: count, saw: maybe({}) };
const file: Shape = {
  ...{ format: (value) => value === unsentFormat, version: (value) => Number.isSafeInteger(value), owner: text },
  ...{ outbox: [entry], parked: [{ ...entry, code: word }] },
};

/**
 * Takes in what `exportUnsent` wrote on another device of the same person, ids and all, in one strict write. The other
 * device may have sent it since: so each command counts as tried, and the backend is asked for its verdict before
 * anything is called refused here. Taken in twice, nothing is there twice. A file that is not ours changes nothing.
 */
export async function importUnsent(desk: Desk, owner: string, content: string): Promise<Imported> {
  const { me, outbox, parked } = desk.mirror;
  if (me === null) return { saved: false, refused: refuse('DJ-R019') };
  const found = read(content);
  if (found === null) return { saved: false, refused: refuse('DJ-R020') };
  if (found.version > unsentVersion) return { saved: false, refused: refuse('DJ-R011', newerFile) };
  const all = [...found.outbox, ...found.parked];
  if (found.owner !== owner || all.some(({ command }) => command.actor !== me.actor))
    return { saved: false, refused: refuse('DJ-R021') };

  const here = new Set([...outbox, ...parked, ...(await desk.accepted())].map(({ command }) => command.id));
  const fresh = <E extends Entry>(list: readonly E[]): E[] =>
    list.filter(({ command }) => !here.has(command.id) && here.add(command.id));
  const [waiting, refused] = [fresh(found.outbox), fresh(found.parked)];
  const count = waiting.length + refused.length;
  if (count > 0) await desk.keep(takenIn(waiting, refused));
  return { saved: true, taken: count, known: all.length - count };
}

const newerFile = { what: '这个文件是新版页面导出的', fix: '请更新页面后再导入' };

/** Commands that come onto a device from elsewhere: as tried, because they may have been sent from there. */
export const takenIn = (outbox: readonly Entry[], parked: readonly Parked[]): LocalOp[] => [
  ...outbox.map(taken),
  ...parked.flatMap(({ code, detail, seen: _, ...rest }): LocalOp[] => [
    taken(rest),
    { op: 'park', id: rest.command.id, code, ...(detail === undefined ? {} : { detail }) },
  ]),
];

const taken = (entry: Entry): LocalOp => ({ op: 'enqueue', entry: { ...entry, tries: Math.max(1, entry.tries) } });

/** `null` for what is no such file: checked whole, before any of it counts. */
function read(content: string): UnsentFile | null {
  try {
    const given: unknown = JSON.parse(content);
    const found = fits(file, given) ? (given as UnsentFile) : null;
    const sound = ({ command }: Entry | Parked): boolean => kindName(command.ref) === command.kind;
    return found?.outbox.every(sound) && found.parked.every(sound) ? found : null;
  } catch {
    return null;
  }
}
