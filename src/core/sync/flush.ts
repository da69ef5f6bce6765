import { codeOf, trouble } from '../codes.js';
import type { Entry, Outcome, Proposal, Ref, Version } from '../ports.js';
import { placed } from '../rules/placed.js';
import { type DrawnUp, drawUp, erases, park, sendable, tellsNothing, unknown } from './draw-up.js';
import { pullAll } from './pull.js';
import { parkHanging, recognised, settle } from './settle.js';
import type { Turn } from './turn.js';

const most = 50;
const rounds = 5;
const restarts = 3;
/** So often the other side may fail in one flush: enough to find the one among fifty over which it does. */
const bearable = 8;

/** What one flush has learned. */
interface Round {
  /** Commands that wait for the next time. */
  skip: Set<string>;
  /** Conflicts by command. Of those that stand here the backend has no verdict. */
  met: Map<string, number>;
  /** Commands that left for the first time. */
  first: Set<string>;
  /** Versions, told by a conflict, of records that are being erased: the records themselves are not kept any more. */
  versions: Map<Ref, Version>;
  /** How many commands may go at once. */
  size: number;
  fences: number;
  /** How often the other side failed. */
  falls: number;
  /** What it failed with over one command alone. */
  sick: unknown;
}
type Drawn = Extract<DrawnUp, { proposal: Proposal }>;

/** Sends what waits, until nothing can move any more. */
export async function flush(turn: Turn): Promise<void> {
  const round: Round = {
    skip: new Set(),
    met: new Map(),
    first: new Set(),
    versions: new Map(),
    size: most,
    fences: 0,
    falls: 0,
    sick: null,
  };
  while (await step(turn, round));
  if (round.sick !== null) throw round.sick;
}

/** Settles what needs no backend, else sends; whether there may be more to do. */
async function step(turn: Turn, round: Round): Promise<boolean> {
  const { mirror, catalogue, backend } = turn;
  await parkHanging(turn);
  const ready = sendable(mirror.outbox, catalogue, round.skip, round.size);
  if (ready.length === 0) return false;
  const ground = { ...round, mirror, catalogue, supports: backend.supports, now: turn.now() };
  const drawn = ready.map((entry) => ({ entry, ...drawUp(entry, ground) }));
  for (const one of drawn) if ('left' in one) round.skip.add(one.entry.command.id);
  const settled = drawn.flatMap((one) => ('settled' in one ? [one.settled] : []));
  if (settled.length > 0) {
    await turn.apply(settled, false);
    return true;
  }
  const proposed = drawn.flatMap((one) => ('proposal' in one ? [one] : []));
  const laden = proposed.filter(({ entry, proposal }) => proposal.expect >= 0 && turn.files?.owes(entry) === true);
  // On a bad line words go before pictures, and each picture before the command that names it.
  if (laden[0] && laden.length === proposed.length) {
    await bring(turn, round, laden[0].entry);
    return true;
  }
  const light = proposed.filter((one) => !laden.includes(one));
  const sending = await announce(turn, round, light);
  if (sending.length > 0) await exchange(turn, round, sending);
  return true;
}

/** A picture that is not taken puts its command aside, and keeps no other waiting. */
async function bring(turn: Turn, round: Round, entry: Entry): Promise<void> {
  const bringing = turn.files?.bring(entry, turn.call().signal).catch((thrown: unknown) => fell(round, thrown));
  const code = (await bringing) ?? null;
  if (typeof code === 'object' && code !== null) return leave(round, [{ entry }], code.fell);
  if (code !== null) await turn.apply([park(entry, code).settled], false);
}

/** Marks what is about to leave, so that nobody deletes it as unsent any more; an entry undone in time is not there. */
async function announce(turn: Turn, round: Round, drawn: Drawn[]): Promise<Drawn[]> {
  const fresh = drawn.filter((one) => one.entry.tries === 0);
  for (const { entry } of fresh) round.first.add(entry.command.id);
  if (fresh.length > 0)
    await turn.apply(
      fresh.map((one) => ({ op: 'tried', id: one.entry.command.id })),
      false,
    );
  const there = new Set(turn.mirror.outbox.map((entry) => entry.command.id));
  return drawn.filter((one) => there.has(one.entry.command.id));
}

async function exchange(turn: Turn, round: Round, sending: readonly Drawn[]): Promise<void> {
  const proposals = sending.map((one) => one.proposal);
  const answer = await send(turn, proposals).catch((thrown: unknown) => fell(round, thrown));
  if (answer === 'too-large') return halve(turn, round, sending);
  if ('fell' in answer) return leave(round, sending, answer.fell);
  if (round.falls > 0) round.size = Math.min(2 * round.size, most);
  if ('fenced' in answer || answer.epoch !== turn.mirror.epoch) {
    // Verdicts of another epoch say nothing about this one.
    round.fences += 1;
    if (round.fences > restarts) throw trouble('DJ-N006');
    return pullAll(turn);
  }
  const { outcomes } = answer;
  if (outcomes.length !== sending.length) return doubtPlaces(round, sending);
  const ops = sending.flatMap(({ entry }, place) =>
    settle(turn, entry, outcomes[place], !round.first.has(entry.command.id)),
  );
  for (const [place, { entry, proposal }] of placed(sending)) {
    const { id, ref } = entry.command;
    const outcome = outcomes[place];
    // A verdict that we do not recognise settles nothing: the entry waits for the next time.
    if (!recognised(outcome, ref)) round.skip.add(id);
    else if (outcome.kind === 'conflict') {
      if (erases(entry, turn.catalogue)) round.versions.set(ref, outcome.current?.version ?? 0);
      round.met.set(id, (round.met.get(id) ?? 0) + 1);
    }
    if ((round.met.get(id) ?? 0) < rounds) continue;
    round.skip.add(id);
    if (outcome && unmoved(proposal, outcome) && tellsNothing(turn.backend.supports))
      ops.push(park(entry, unknown).settled);
  }
  if (ops.length > 0) await turn.apply(ops, false);
}

/**
 * What is shown is what was expected, yet it cannot be written: a row outside this person's sight, or one that the table
 * shows and does not let them change. No other round will end otherwise.
 */
const unmoved = ({ expect }: Proposal, outcome: Outcome): boolean =>
  outcome.kind === 'conflict' && expect === (outcome.current?.version ?? 0);

async function send(turn: Turn, list: Proposal[]) {
  try {
    return await turn.backend.commit(list, turn.call());
  } catch (thrown) {
    if (codeOf(thrown) === 'DJ-N004') return 'too-large';
    throw thrown;
  }
}

/** The other side failed, perhaps over one command alone. Any other trouble ends the flush, and so does one fall after another. */
function fell(round: Round, thrown: unknown): { fell: unknown } {
  round.falls += 1;
  if ((codeOf(thrown) ?? 'DJ-N006') !== 'DJ-N006' || round.falls > bearable) throw thrown;
  return { fell: thrown };
}

/** Fewer go at once; the one over which it fails waits for the next time, and keeps no other waiting. */
function leave(round: Round, sending: readonly { entry: Entry }[], thrown: unknown): void {
  const [only] = sending;
  round.size = Math.max(1, Math.floor(sending.length / 2));
  if (sending.length > 1 || !only) return;
  round.skip.add(only.entry.command.id);
  round.sick = thrown;
}

/** Which verdict is whose cannot be told: none is taken, and fewer are sent, until one command has one verdict. */
function doubtPlaces(round: Round, sending: readonly Drawn[]): void {
  if (sending.length === 1) throw trouble('DJ-N006');
  round.size = Math.ceil(sending.length / 2);
}

/** Fewer at once; one that is too large alone is put aside, and does not keep the others. */
async function halve(turn: Turn, round: Round, sending: readonly Drawn[]): Promise<void> {
  round.size = Math.ceil(sending.length / 2);
  const [only] = sending;
  if (sending.length > 1 || !only) return;
  await turn.apply([park(only.entry, 'DJ-R016').settled], false);
  round.size = most;
}
