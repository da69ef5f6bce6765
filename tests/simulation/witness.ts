import { readCursor } from '../../src/core/authority/cursor.js';
import { codes } from '../../src/core/codes.js';
import { canonical } from '../../src/core/kind/canonical.js';
import { questionsOf } from '../../src/core/kind/check-input.js';
import { type Catalogue, filesIn, guards, kindOf } from '../../src/core/kind/index.js';
import type {
  CommitAnswer,
  Envelope,
  FileKey,
  JsonObject,
  LocalOp,
  Parked,
  Proposal,
  PullAnswer,
  PullAsk,
  Rec,
  Ref,
  Scope,
} from '../../src/core/ports.js';
import { createReading } from './reading.js';

/** Watches a run from outside and writes down each promise that was broken, by the name of the promise. */
export interface Witness {
  readonly broken: string[];
  /** How many commands were acknowledged. */
  readonly acknowledged: number;
  breach(promise: string, detail: string): void;
  acknowledge(id: string, actor: string, ref: string): void;
  /** The author took it back, or forced a sign-out: nobody is owed it any more. */
  release(which: (id: string, of: { actor: string; ref: string }) => boolean): void;
  /** A disk took this in, in the order in which it writes; told before the tab that wrote goes on. */
  stored(disk: object, ops: readonly LocalOp[]): void;
  /** A request came in; tell what is answered, with the server's epoch in the moment in which the answer leaves. */
  asked(actor: string, list: readonly Proposal[]): (answer: CommitAnswer, epoch: string) => void;
  /** `feed` = where each record stands in each scope, in the moment in which the answer leaves. */
  pulled(ask: PullAsk, answer: PullAnswer, feed: ReadonlyMap<Scope, ReadonlyMap<Ref, number>>): void;
  wrote(before: Rec | null, after: Rec): void;
  /** Every picture that a command on a device ever named. */
  pictures(): FileKey[];
  /** Whether the server ever went back. */
  readonly wentBack: boolean;
  /** The server went back: verdicts of before are void. */
  restored(kept: Iterable<string>): void;
  told(entry: Parked): void;
  owed(): ReadonlyMap<string, { actor: string; ref: string }>;
  wasTold(id: string): boolean;
}

export function createWitness(catalogue: Catalogue): Witness {
  const broken: string[] = [];
  const acknowledged = new Map<string, { actor: string; ref: string }>();
  const envelopes = new Map<string, Envelope>();
  const told = new Set<string>();
  /** Every command that a disk ever took in. */
  const stored = new Map<object, Map<string, Ref>>();
  /** Commands that left their disk with a record that was erased there. */
  const erased = new Set<string>();
  const pictures: FileKey[] = [];
  const reading = createReading((promise, detail) => breach(promise, detail));
  /** Records that were erased, whatever a backup says. */
  const ended = new Set<Ref>();
  let wentBack = false;
  /** Commands that were applied before a restore. */
  const again = new Set<string>();
  let verdicts = new Map<string, string>();
  let applied = new Set<string>();
  let count = 0;

  const breach = (promise: string, detail: string): void => {
    if (broken.length < 20) broken.push(`${promise}: ${detail}`);
  };

  return {
    broken,
    breach,
    get acknowledged() {
      return count;
    },
    acknowledge(id, actor, ref) {
      count += 1;
      // Between a write and the word that it is kept, another tab may erase the record: nobody is owed it then either.
      if (!erased.has(id)) acknowledged.set(id, { actor, ref });
    },
    release(which) {
      for (const [id, of] of acknowledged) if (which(id, of)) acknowledged.delete(id);
    },
    stored(disk, ops) {
      const here = stored.get(disk) ?? new Map<string, Ref>();
      stored.set(disk, here);
      for (const op of ops) {
        if (op.op === 'enqueue') {
          const { id, ref, name, input } = op.entry.command;
          here.set(id, ref);
          const rule = kindOf(catalogue, ref)?.commands[name];
          const kind = kindOf(catalogue, ref);
          if (kind && rule)
            pictures.push(...filesIn(questionsOf(kind, rule), input).map((sha256) => ({ ref, sha256 })));
        }
        if (op.op !== 'erase') continue;
        for (const [id, ref] of here) {
          if (ref !== op.ref) continue;
          erased.add(id);
          acknowledged.delete(id);
        }
      }
    },
    asked(actor, list) {
      // A conflict leaves nothing on file, and a doubled request is answered late: one that came in before the verdict may
      // have been judged before it as well, and says nothing against it.
      const stood = new Set(verdicts.keys());
      for (const { command } of list) {
        const known = envelopes.get(command.id);
        if (known && canonical(known) !== canonical(command)) breach('an envelope never changes', command.id);
        if (command.actor !== actor) breach('identity comes from the session', command.id);
        envelopes.set(command.id, command);
        reading.asked(command);
      }
      return (answer, epoch) => {
        // Judged by a database that was replaced meanwhile: nobody listens to it.
        if ('fenced' in answer || answer.epoch !== epoch) return;
        for (const [place, outcome] of answer.outcomes.entries()) {
          const id = list[place]?.command.id ?? '';
          const before = verdicts.get(id);
          const verdict = outcome.kind === 'committed' ? `committed ${outcome.version}` : outcome.kind;
          const comparable = outcome.kind !== 'conflict' || stood.has(id);
          if (comparable && before !== undefined && before !== verdict)
            breach('a verdict stands', `${id} ${before} → ${verdict}`);
          if (outcome.kind !== 'conflict') verdicts.set(id, verdict);
          const command = list[place]?.command;
          if (command) reading.answered(command, outcome);
        }
      };
    },
    pulled(ask, { epoch, cursor, records, gone }, feed) {
      const sent = new Set([...records.map(({ ref }) => ref), ...gone]);
      const from = readCursor(ask.cursor, epoch)?.read ?? {};
      for (const [scope, to] of Object.entries(readCursor(cursor, epoch)?.read ?? {})) {
        const since = from[scope] ?? 0;
        if (to === since) continue;
        for (const [ref, n] of feed.get(scope) ?? [])
          if (n > since && n <= to && !sent.has(ref))
            breach('the cursor never passes an undelivered change', `${ref} at ${n} of ${scope}, ${since} → ${to}`);
      }
    },
    wrote(before, after) {
      if (after.version !== (before?.version ?? 0) + 1)
        breach('no lost update', `${after.ref} ${before?.version} → ${after.version}`);
      if (after.data === null) ended.add(after.ref);
      else if (ended.has(after.ref)) breach('what was erased stays erased', `${after.ref} ${after.version}`);
      // What a backend erases by itself is the deed of no command.
      const deed = after.did.join() !== (before?.did ?? []).join();
      const id = after.did[after.did.length - 1] ?? '';
      const command = deed ? envelopes.get(id) : undefined;
      reading.wrote(before, after, command);
      if (!deed) return;
      if (applied.has(id)) breach('nothing is applied twice', `${id} on ${after.ref}`);
      applied.add(id);
      const kind = kindOf(catalogue, after.ref);
      if (!kind || after.data === null) return;
      for (const [name, ...args] of kind.never ?? []) {
        const none = {
          read: () => null,
          known: () => null,
          open: () => [],
          codes: () => [],
          below: () => [],
          above: () => [],
          words: () => '',
          ref: '',
        };
        const view = { before: {}, now: after.data, input: {}, actor: '', today: '', ...none };
        if (guards[name]?.holds(view, ...args)) breach('what must never be is not', `${name} on ${after.ref}`);
      }
      const claims = (after.data.claims ?? []) as JsonObject[];
      if (new Set(claims.map((claim) => claim.by)).size !== claims.length)
        breach('a wish is never claimed twice by one', after.ref);
      // Sent again after a restore, it was judged on what its author saw the first time.
      const policy = command && kind.commands[command.name]?.replay;
      if (policy === 'never' && command && before && command.basis !== before.version && !again.has(id)) {
        breach(
          'a precondition is kept',
          `${command.name} on ${after.ref}: saw ${command.basis}, met ${before.version}`,
        );
      }
    },
    restored(kept) {
      wentBack = true;
      reading.restored();
      verdicts = new Map();
      for (const id of applied) again.add(id);
      applied = new Set(kept);
    },
    told(entry) {
      told.add(entry.command.id);
      const { id, ref } = entry.command;
      // After a restore a command may come again whose picture was taken down since.
      if (entry.code === 'DJ-F003' && !wentBack) breach('a picture comes before what names it', `${id} on ${ref}`);
      if (!(entry.code in codes)) breach('every refusal has a reason', `${entry.code} for ${entry.command.id}`);
    },
    pictures: () => pictures,
    get wentBack() {
      return wentBack;
    },
    owed: () => acknowledged,
    wasTold: (id) => told.has(id),
  };
}
