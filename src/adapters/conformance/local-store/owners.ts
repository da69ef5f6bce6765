import { check, same } from '../check.js';
import {
  caseOf,
  counter,
  cursor,
  enqueue,
  entry,
  ids,
  lead,
  owner,
  park,
  put,
  refs,
  relaxed,
  soon,
  strict,
} from './given.js';

/** Owners that a careless key would take for one another. A device may forget cached records of others, so commands tell. */
const near = ['lx/u1', 'lx/u10', 'lx/u', 'lx', 'lx/u1/', 'LX/u1', 'lx%2Fu1', 'lx/u1 ', 'lx:u1', ''];

export const ownerCases = [
  caseOf('near owners are different persons', "nobody sees or sends another person's commands", async (tab) => {
    for (const each of near) await tab.apply(each, [put(`wish/of ${each}`), enqueue(`c ${each}`)], strict);
    for (const each of near) {
      const found = await tab.load(each);
      same(ids(found.outbox), [`c ${each}`], `outbox of "${each}"`);
      const foreign = refs(found).filter((ref) => ref !== `wish/of ${each}`);
      same(foreign, [], `records of others with "${each}"`);
    }
  }),
  caseOf('one owner does not lead for another', 'two persons on one PC do not block each other', async (tab, other) => {
    await tab.apply('lx/u1', [lead('t1', 7, 0)], strict);
    same(await other.apply('lx/u10', [lead('t2', 1, 0)], strict), 'done', 'the lead of another owner');
    same((await tab.load('lx/u1')).lease?.token, 7, 'token of the first');
  }),
  caseOf('wipe forgets one owner altogether', 'signing out leaves nothing behind', async (tab) => {
    await tab.apply(owner, [put('wish/1'), cursor('k1'), enqueue('c1'), enqueue('c2'), enqueue('c3')], strict);
    await tab.apply(
      owner,
      [park('c2'), { op: 'accept', id: 'c3', at: entry('c3').command.at }, lead('t1', 1, 0)],
      strict,
    );
    await tab.wipe(owner);
    const { revision: _, ...rest } = await tab.load(owner);
    const nothing = { records: [], dropped: [], outbox: [], parked: [], forgone: [] };
    same(rest, { whole: true, ...nothing, cursor: null, epoch: null, me: null, skew: 0, lease: null }, 'a wiped owner');
    same(await tab.accepted(owner), [], 'accepted');
  }),
  caseOf('wipe touches nobody else', "signing out does not delete a colleague's unsent work", async (tab) => {
    for (const each of near) await tab.apply(each, [enqueue(`c ${each}`)], strict);
    await tab.wipe(owner);
    for (const each of near) {
      same(ids((await tab.load(each)).outbox), each === owner ? [] : [`c ${each}`], `outbox of "${each}"`);
    }
  }),
  caseOf(
    'after a wipe, a known revision gets everything',
    'no tab goes on showing who signed out',
    async (tab, other) => {
      await tab.apply(owner, [put('wish/1')], relaxed);
      const { revision } = await other.load(owner);
      const heard = counter();
      other.watch(owner, (news) => void (news === 'wiped' && heard.up()));
      await tab.wipe(owner);
      await soon(() => heard.count() > 0, 'another tab hears that it was a wipe');
      const { whole, records } = await other.load(owner, revision);
      same([whole, records], [true, []], 'whole and empty');
      await tab.apply(owner, [put('wish/2')], relaxed);
      const again = await other.load(owner, revision);
      same([again.whole, refs(again)], [true, ['wish/2']], 'and still after the next write');
      check(again.revision !== revision, 'a revision is not used twice');
    },
  ),
  caseOf('a wiped owner can start again', 'signing in on the same PC works at once', async (tab, other) => {
    await tab.apply(owner, [enqueue('c1')], strict);
    await tab.wipe(owner);
    await other.apply(owner, [enqueue('c2')], strict);
    same(ids((await tab.load(owner)).outbox), ['c2'], 'outbox');
  }),
];
