import { codeOf, say } from '../../core/codes.js';
import { type Kind, openRef } from '../../core/kind/index.js';
import type { JsonObject, Ref } from '../../core/ports.js';
import type { Draft, Workspace } from '../../core/sync/workspace-shape.js';
import {
  type Action,
  flawsOf,
  inputOf,
  type Maker,
  refusalOf,
  type Typed,
  withWords,
  wordsNow,
} from '../../core/views/index.js';
import { wordsFor } from './consent.js';

/** What came of an attempt. `flaws` by field, `refused` for the whole; one of the two is filled. */
export type Attempt =
  | { done: true; ids: string[]; ref: Ref }
  | { done: false; flaws: Record<string, string>; refused: string | null }
  /** The host prevented `dangjian-before-…`. */
  | { done: 'held' };

const failed = (refused: string | null, flaws: Record<string, string> = {}): Attempt => ({
  done: false,
  flaws,
  refused,
});

/** Tells the page before a command, so that it can hold it, and after it. Both cross shadow roots. */
export interface Announce {
  before(draft: Draft): boolean;
  after(change: { kind: string; name: string; ref: Ref; id: string }): void;
}

/** `requestFinish` → `dangjian-before-request-finish`. */
export const beforeEvent = (name: string): string =>
  `dangjian-before-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

async function keep(workspace: Workspace, draft: Draft, announce: Announce): Promise<Attempt> {
  if (!announce.before(draft)) return { done: 'held' };
  try {
    const executed = await workspace.execute(draft);
    if (!executed.saved) {
      const { code, field, message } = executed.refused;
      return field === undefined ? failed(`${message}（${code}）`) : failed(null, { [field]: message });
    }
    announce.after({ kind: draft.kind, name: draft.name, ref: executed.ref, id: executed.id });
    return { done: true, ids: [executed.id], ref: executed.ref };
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === null) throw thrown;
    return failed(say(code));
  }
}

/** One action on a record that is there. */
export async function carryOut(
  workspace: Workspace,
  kind: Kind,
  action: Action,
  values: Typed,
  announce: Announce,
): Promise<Attempt> {
  const command = kind.commands[action.name];
  if (!command) return failed(say('DJ-R017'));
  const answers = inputOf(action.questions, values, workspace.sight(action.ref)?.record.data ?? null);
  const input = withWords(kind, answers, wordsFor(workspace, action.ref));
  const flaws = flawsOf(kind, command, action.questions, input);
  if (Object.keys(flaws).length > 0) return failed(null, flaws);
  return keep(workspace, { kind: kind.name, name: action.name, ref: action.ref, input }, announce);
}

/** The commands of a batch: one form, answered once, for each of its records; or what is wrong with the form. */
export function batchOf(
  workspace: Workspace,
  kind: Kind,
  { name, questions }: Action,
  refs: readonly Ref[],
  values: Typed,
): { drafts: Draft[] } | { flaws: Record<string, string> } {
  const command = kind.commands[name];
  const flaws = command ? flawsOf(kind, command, questions, inputOf(questions, values, null)) : {};
  if (Object.keys(flaws).length > 0) return { flaws };
  const inputFor = (ref: Ref) => inputOf(questions, values, workspace.sight(ref)?.record.data ?? null);
  return { drafts: refs.map((ref) => ({ kind: kind.name, name, ref, input: inputFor(ref) })) };
}

/** One record of a batch that was not done, and why. */
export interface NotDone {
  ref: Ref;
  draft?: Draft;
  why: string;
}
/** What came of a batch: each of its records has a verdict of its own. */
export interface BatchResult {
  ids: string[];
  /** What each of `ids` was about. */
  refs: Ref[];
  notDone: NotDone[];
}
/** A command that was kept, and what it was about. */
export interface Made {
  id: string;
  ref: Ref;
}
export const madeBy = ({ ids, refs }: BatchResult): Made[] => ids.map((id, n) => ({ id, ref: refs[n] ?? '' }));

/** So many are kept at once: the store writes them together. */
const together = 50;

/**
 * One action on many records: one click is one batch, each command in it stands alone; drafts that name a batch already
 * belong to that one. `told` hears how far it is.
 */
export async function carryOutMany(
  workspace: Workspace,
  drafts: readonly Draft[],
  announce: Announce,
  told: (done: number) => void,
): Promise<BatchResult> {
  const result: BatchResult = { ids: [], refs: [], notDone: [] };
  for (let from = 0; from < drafts.length; ) {
    // The first one names the batch of all that follow it.
    const [batch] = result.ids;
    const some = drafts.slice(from, from + (batch === undefined ? 1 : together));
    const attempts = await Promise.all(
      some.map((draft) => keep(workspace, batch === undefined ? draft : { batch, ...draft }, announce)),
    );
    attempts.forEach((attempt, n) => {
      if (attempt.done === true) {
        result.ids.push(...attempt.ids);
        result.refs.push(attempt.ref);
      } else result.notDone.push({ ...wanted(some[n]), why: whyOf(attempt) });
    });
    from += some.length;
    told(from);
  }
  return result;
}

const wanted = (draft: Draft | undefined) => (draft ? { ref: draft.ref ?? '', draft } : { ref: '' });

const whyOf = (attempt: Attempt): string =>
  attempt.done === false ? (attempt.refused ?? Object.values(attempt.flaws).join(' ')) : '';

/**
 * A new record: its person part, then its open part, which waits for the first. All of it is judged before any of it is
 * kept, so that no person part is left behind by a refusal of what it belongs to. `first` = a command that both wait for.
 */
export async function carryOutMaker(
  workspace: Workspace,
  maker: Maker,
  values: Typed,
  announce: Announce,
  first?: string,
): Promise<Attempt> {
  const { me } = workspace;
  if (me === null) return failed(say('DJ-N001'));
  const typed = inputOf(maker.questions, values, null);
  const [open] = maker.steps.slice(-1);
  const steps = maker.steps.map((step) => ({
    ...step,
    input: withWords(
      step.kind,
      inputOf(step.questions, values, null),
      wordsNow(step.kind, open?.kind ?? step.kind, typed),
    ),
  }));
  const flaws: Record<string, string> = {};
  for (const { kind, command, questions, input } of steps)
    Object.assign(flaws, flawsOf(kind, command, questions, input));
  if (Object.keys(flaws).length > 0) return failed(null, flaws);
  for (const { kind, name, input } of steps) {
    const refused = refusalOf(kind, name, input as JsonObject, null, me);
    if (refused) return refused.field ? failed(null, { [refused.field]: refused.message }) : failed(refused.message);
  }

  const ids: string[] = [];
  let ref: Ref | undefined;
  for (const { kind, name, input } of steps) {
    const [after = first] = ids.slice(-1);
    const draft: Draft = {
      kind: kind.name,
      name,
      input,
      ...(ref === undefined ? {} : { ref }),
      ...(after === undefined ? {} : { after }),
    };
    const attempt = await keep(workspace, draft, announce);
    if (attempt.done !== true) {
      for (const id of ids.reverse()) await workspace.undo(id);
      return attempt;
    }
    ids.push(...attempt.ids);
    ref = openRef(attempt.ref);
  }
  return { done: true, ids, ref: ref ?? '' };
}
