import type { Backend, CommitAnswer, Outcome, Proposal, PullAnswer, Rec } from '../../core/ports.js';
import type { Person } from './backend/people.js';
import { secret } from './backend/scene.js';

/** A good backend with one fault, and the case that has to find it: who watches the cases. */
export interface BrokenBackend {
  name: string;
  caughtBy: string;
  spoil(good: Backend, person: Person): Backend;
}

type OnPull = (answer: PullAnswer, ask: { cursor: string | null; want: string[]; limit: number }) => PullAnswer;
type OnOutcomes = (outcomes: Outcome[], list: Proposal[]) => Outcome[];

const pulling =
  (change: OnPull) =>
  (good: Backend): Backend => ({
    ...good,
    pull: async (ask, call) => change(await good.pull(ask, call), ask),
  });
const judging =
  (change: OnOutcomes) =>
  (good: Backend): Backend => ({
    ...good,
    commit: async (list, call) => outcomesOf(await good.commit(list, call), (outcomes) => change(outcomes, list)),
  });
const sending =
  (change: (list: Proposal[]) => Proposal[]) =>
  (good: Backend): Backend => ({
    ...good,
    commit: (list, call) => good.commit(change(list), call),
  });
const outcomesOf = (answer: CommitAnswer, change: (outcomes: Outcome[]) => Outcome[]): CommitAnswer =>
  'fenced' in answer ? answer : { ...answer, outcomes: change(answer.outcomes) };

let serial = 0;
const renewed = (list: Proposal[]): Proposal[] =>
  list.map((one) => ({ ...one, command: { ...one.command, id: `${one.command.id}-${serial++}` } }));

/** Reads what is there and expects just that: the last one wins. */
const overwriting = (good: Backend): Backend => ({
  ...good,
  async commit(list, call) {
    const answer = await good.commit(list, call);
    if ('fenced' in answer) return answer;
    const outcomes: Outcome[] = [];
    for (const [place, one] of list.entries()) {
      const outcome = answer.outcomes[place] as Outcome;
      const now = outcome.kind === 'conflict' ? (outcome.current?.version ?? 0) : -1;
      const forced = now < 0 ? answer : await good.commit([{ ...one, expect: now }], call);
      outcomes.push(now < 0 || 'fenced' in forced ? outcome : (forced.outcomes[0] as Outcome));
    }
    return { ...answer, outcomes };
  },
});

const firstOf = (records: Rec[], ref: string): Rec | undefined => records.find((one) => ref.startsWith(one.ref));

export const brokenBackends: readonly BrokenBackend[] = [
  { name: 'the last one wins', caughtBy: 'two who saw the same', spoil: overwriting },
  {
    name: 'answers out of order',
    caughtBy: 'several in one list',
    spoil: judging((outcomes) => [...outcomes].sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))),
  },
  { name: 'a new id for each sending', caughtBy: 'the same command again', spoil: sending(renewed) },
  {
    name: 'finds records by the beginning of their ref',
    caughtBy: 'refs that look alike',
    spoil: pulling((answer) => ({
      ...answer,
      records: answer.records.map((one) => ({ ...(firstOf(answer.records, one.ref) ?? one), ref: one.ref })),
    })),
  },
  {
    name: 'writes for every epoch',
    caughtBy: 'an epoch of somewhere else',
    spoil: (good) => ({ ...good, commit: (list, call) => good.commit(list, { ...call, epoch: null }) }),
  },
  {
    name: 'keeps its name after a restore',
    caughtBy: 'after a restore',
    spoil: (good) => ({
      ...pulling((answer) => ({ ...answer, epoch: 'always' }))(good),
      commit: async (list, call) => {
        const answer = await good.commit(list, { ...call, epoch: null });
        return 'fenced' in answer ? answer : { ...answer, epoch: 'always' };
      },
    }),
  },
  {
    name: 'says nothing of what left',
    caughtBy: 'a record that leaves',
    spoil: pulling((answer) => ({ ...answer, gone: [] })),
  },
  {
    name: 'leaves out the rest of a page',
    caughtBy: 'page after page',
    spoil: pulling((answer) => ({ ...answer, more: false })),
  },
  {
    name: 'a cursor that runs ahead of its page',
    caughtBy: 'page after page',
    spoil: (good) => ({
      ...good,
      async pull(ask, call) {
        const page = await good.pull(ask, call);
        return { ...page, cursor: (await good.pull({ ...ask, cursor: page.cursor, limit: 1 }, call)).cursor };
      },
    }),
  },
  {
    name: 'takes a foreign cursor for a new beginning, in silence',
    caughtBy: 'a cursor that is none',
    spoil: pulling((answer) => ({ ...answer, reset: false })),
  },
  {
    name: 'delivers what was not asked for',
    caughtBy: 'only what is asked for',
    spoil: (good) => ({
      ...good,
      async pull(ask, call) {
        const { me } = await good.pull({ ...ask, want: [] }, call);
        return good.pull({ ...ask, want: me.scopes }, call);
      },
    }),
  },
  {
    name: 'leaves the person part in a claim’s answer',
    caughtBy: 'the person part',
    spoil: judging((outcomes) =>
      outcomes.map((one) =>
        one.kind === 'committed' && one.record?.data
          ? { ...one, record: { ...one.record, data: { ...one.record.data, name: secret } } }
          : one,
      ),
    ),
  },
  {
    name: 'forgets its refusals',
    caughtBy: 'a refusal, asked again',
    spoil: sending(renewed),
  },
  {
    name: 'a conflict without the record',
    caughtBy: 'two who saw the same',
    spoil: judging((outcomes) => outcomes.map((one) => (one.kind === 'conflict' ? { ...one, current: null } : one))),
  },
  {
    name: 'refuses over a set, and does not say what stands in it',
    caughtBy: 'a unit with a wish that is still open',
    spoil: judging((outcomes) =>
      outcomes.map((one) => (one.kind === 'rejected' ? { kind: one.kind, code: one.code } : one)),
    ),
  },
  {
    name: 'does not look below a unit',
    caughtBy: 'a department with a branch below it',
    spoil: judging((outcomes, list) =>
      outcomes.map((one, place) =>
        one.kind === 'rejected' && list[place]?.command.name === 'dissolve'
          ? { kind: 'committed', version: (list[place]?.expect ?? 0) + 1 }
          : one,
      ),
    ),
  },
  {
    name: 'gives work to a unit that is no more',
    caughtBy: 'a unit that was merged',
    spoil: judging((outcomes, list) =>
      outcomes.map((one, place) =>
        one.kind === 'rejected' && list[place]?.command.name === 'collect'
          ? { kind: 'committed', version: (list[place]?.expect ?? 0) + 1 }
          : one,
      ),
    ),
  },
  {
    name: 'one id is one deed, whatever it says',
    caughtBy: 'one id for two commands',
    spoil: judging((outcomes, list) =>
      outcomes.map((one, place) =>
        one.kind === 'rejected' && one.code === 'DJ-R015'
          ? { kind: 'committed', version: (list[place]?.expect ?? 0) + 1 }
          : one,
      ),
    ),
  },
  {
    name: 'a commit that nobody is told of',
    caughtBy: 'going on from a cursor',
    spoil: pulling((answer, ask) => (ask.cursor === null ? answer : { ...answer, records: [] })),
  },
];
