import type { Catalogue } from '../kind/catalogue.js';
import { questionsOf } from '../kind/check-input.js';
import { decide } from '../kind/decide.js';
import { filesIn } from '../kind/photos.js';
import { refuse } from '../kind/refusal.js';
import type { Entry, Envelope, Ids, LocalOp, Rec, Ref, Supports } from '../ports.js';
import type { FileDesk } from './file-desk.js';
import type { Mirror } from './mirror.js';
import { contextOf, type Sights, sawOf } from './sights.js';
import type { Draft, Executed } from './workspace-shape.js';

export interface Desk {
  mirror: Mirror;
  sights: Sights;
  catalogue: Catalogue;
  ids: Ids;
  supports: Supports;
  now(): string;
  /** Commands that were taken in the last days. */
  accepted(): Promise<readonly Entry[]>;
  /** Writes to the device, strict. */
  keep(ops: LocalOp[]): Promise<void>;
  files: Pick<FileDesk, 'keep' | 'forget'> | null;
}

/**
 * Stamps what a person did, decides it on what the person sees, and keeps it on the device. Resolves only when a power
 * cut could not take it any more. `along` = what is written with it.
 */
export async function execute(desk: Desk, draft: Draft, along: readonly LocalOp[] = []): Promise<Executed> {
  const { mirror, catalogue, ids } = desk;
  const kind = catalogue.get(draft.kind);
  const rule = kind?.commands[draft.name];
  if (!kind || !rule) return { saved: false, refused: refuse('DJ-R017') };
  if (mirror.me === null) return { saved: false, refused: refuse('DJ-R019') };
  const ref = draft.ref ?? `${kind.name}/${ids.next()}`;
  const sight = desk.sights.of(ref);
  if (sight?.foreign) return { saved: false, refused: refuse('DJ-R011') };

  const at = desk.now();
  const id = ids.next();
  const input = draft.input ?? {};
  const record = sight?.record ?? null;
  const decision = decide(kind, { id, name: draft.name, ref, input }, record, contextOf(mirror, at));
  if ('refused' in decision) return { saved: false, refused: decision.refused };
  if (decision.asks.length > 0 && desk.supports.enforces === 'versions')
    return { saved: false, refused: refuse('DJ-R012') };

  const command: Envelope = {
    id,
    kind: kind.name,
    name: draft.name,
    kindVersion: kind.version,
    ref,
    input,
    basis: basisOf(mirror, ref, record),
    at,
    actor: mirror.me.actor,
    ...(draft.after === undefined ? {} : { after: draft.after }),
    ...(draft.batch === undefined ? {} : { batch: draft.batch }),
  };
  const saw = rule.sees ? { saw: sawOf(rule.sees, record?.data ?? null) } : {};
  const entry: Entry = { command, tries: 0, ...saw };
  // What is erased here is erased now, with everything that waits to be sent about it; the backend follows.
  const erased: LocalOp[] = rule.effects?.erase ? [{ op: 'erase', ref }] : [];
  // The picture first: a command on this device never names one that is not here.
  const known = filesIn(kind.fields, record?.data ?? null);
  const named = filesIn(questionsOf(kind, rule), input).filter((one) => !known.includes(one));
  if (named.length > 0 && !(await desk.files?.keep(ref, named))) return { saved: false, refused: refuse('DJ-F003') };
  await desk.keep([...along, ...erased, { op: 'enqueue', entry }]);
  if (rule.effects?.erase) await desk.files?.forget(ref);
  return { saved: true, id, ref };
}

/** The version that the author saw, one's own unsent commands counted as if they had been taken. */
function basisOf(mirror: Mirror, ref: Ref, record: Rec | null): number {
  return record?.version ?? mirror.records.get(ref)?.version ?? 0;
}
