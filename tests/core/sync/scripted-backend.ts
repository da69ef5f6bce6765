import { trouble } from '../../../src/core/codes.js';
import type {
  Backend,
  CommitAnswer,
  Me,
  Outcome,
  Proposal,
  PullAnswer,
  PullAsk,
  Rec,
  Supports,
  TroubleCode,
} from '../../../src/core/ports.js';
import { isoAt } from './dial.js';

/** A judge of one's own; what it answers is said in the test. */
export interface Script {
  backend: Backend;
  /** Everything that was asked, as JSON text of that moment, so that a later change shows. */
  pulls: (PullAsk & { epoch: string | null })[];
  commits: Proposal[][];
  /** Changes what every later pull answers. */
  now: Partial<PullAnswer>;
  /** Answers, in turn, of the next pulls and commits; whatever throws is thrown. */
  nextPulls: (() => Partial<PullAnswer> | Promise<Partial<PullAnswer>>)[];
  nextCommits: ((list: Proposal[]) => CommitAnswer | Promise<CommitAnswer>)[];
  /** Throws this for everything that comes, without counting it. */
  cut(code: TroubleCode | null): void;
  hint(): void;
}

export const shelves = ['work', 'wall', 'people', 'roll'] as const;
export const scopes = ['yx/people/2026', 'yx/roll/-', 'yx/wall/2026', 'yx/work/2026'];
export const me = (o: Partial<Me> = {}): Me => ({
  actor: 'u1',
  grants: [{ role: 'office', unit: 'yx', shelves }],
  scopes,
  now: isoAt(0),
  ...o,
});
export const verdicts = (...outcomes: Outcome[]): CommitAnswer => ({ epoch: 'e1', outcomes });
export const committed = (version: number, record?: Rec): Outcome => ({
  kind: 'committed',
  version,
  ...(record ? { record } : {}),
});
export const rejected = (code: string): Outcome => ({ kind: 'rejected', code });
export const conflict = (current: Rec | null): Outcome => ({ kind: 'conflict', current });

export function scriptedBackend(now: () => string, supports: Partial<Supports> = {}): Script {
  const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
  let hear = (): void => undefined;
  let down: TroubleCode | null = null;
  const reach = (): void => {
    if (down !== null) throw trouble(down);
  };
  const script: Script = {
    pulls: [],
    commits: [],
    now: {},
    nextPulls: [],
    nextCommits: [],
    cut(code) {
      down = code;
    },
    hint: () => hear(),
    backend: {
      supports: { cursor: true, replaySafe: true, enforces: 'commands', hint: true, watermark: true, ...supports },
      async pull(ask, { epoch }) {
        reach();
        script.pulls.push({ ...copy(ask), epoch });
        const quiet = {
          me: me({ now: now() }),
          epoch: 'e1',
          records: [],
          gone: [],
          cursor: ask.cursor ?? 'k0',
          more: false,
        };
        const answer = await (script.nextPulls.shift() ?? (() => ({})))();
        return { ...quiet, reset: false, ...script.now, ...copy(answer) };
      },
      async commit(list) {
        reach();
        script.commits.push(copy(list));
        const next = script.nextCommits.shift();
        return next ? next(copy(list)) : verdicts(...list.map(({ expect }) => committed(Math.max(expect, 0) + 1)));
      },
      onHint(f) {
        hear = f;
        return () => {
          hear = () => undefined;
        };
      },
    },
  };
  return script;
}
