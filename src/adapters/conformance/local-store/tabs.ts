import { check, same } from '../check.js';
import {
  accept,
  caseOf,
  counter,
  cursor,
  drop,
  enqueue,
  ids,
  lead,
  numbers,
  owner,
  put,
  record,
  refs,
  relaxed,
  soon,
  strict,
  time,
} from './given.js';

export const tabCases = [
  caseOf('another tab sees what was written', 'two tabs of one person tell the same', async (tab, other) => {
    await other.load(owner);
    await tab.apply(owner, [put('wish/1'), enqueue('c1')], strict);
    const found = await other.load(owner);
    same([refs(found), ids(found.outbox)], [['wish/1'], ['c1']], 'records and outbox');
  }),
  caseOf(
    'a store opened later finds what was there',
    'a page that is closed and opened shows the same',
    async (tab, other) => {
      await tab.apply(owner, [put('wish/1'), cursor('k1'), enqueue('c1')], strict);
      await tab.close();
      const found = await other.load(owner);
      same([refs(found), found.cursor, ids(found.outbox)], [['wish/1'], 'k1', ['c1']], 'everything');
    },
  ),
  caseOf(
    'the revision grows with every write',
    'a tab never believes that it is up to date when it is not',
    async (tab) => {
      const seen = [(await tab.load(owner)).revision];
      for (const op of [put('wish/1'), enqueue('c1'), accept('c1', 1), cursor('k1')]) {
        await tab.apply(owner, [op], relaxed);
        seen.push((await tab.load(owner)).revision);
      }
      check(
        seen.every((revision, n) => n === 0 || revision > (seen[n - 1] as number)),
        `growing: ${seen.join()}`,
      );
    },
  ),
  caseOf(
    'with a revision, only what changed since comes',
    'an idle tab does not read everything again',
    async (tab, other) => {
      await tab.apply(owner, [put('wish/1'), put('wish/2'), put('wish/3')], relaxed);
      const { revision } = await other.load(owner);
      await tab.apply(owner, [put('wish/2', 2), drop('wish/3')], relaxed);
      const { whole, records, dropped } = await other.load(owner, revision);
      same(
        { whole, records, dropped },
        { whole: false, records: [record('wish/2', 2)], dropped: ['wish/3'] },
        'changes',
      );
      const now = await other.load(owner);
      const none = await other.load(owner, now.revision);
      same([none.whole, none.records, none.dropped], [false, [], []], 'nothing new');
    },
  ),
  caseOf(
    'changes add up to the whole',
    'a tab that follows for a day shows what a fresh one shows',
    async (tab, other) => {
      const mirror = new Map<string, number>();
      let revision = 0;
      const follow = async (): Promise<void> => {
        const news = await other.load(owner, revision);
        if (news.whole) mirror.clear();
        for (const ref of news.dropped) mirror.delete(ref);
        for (const { ref, version } of news.records) mirror.set(ref, version);
        revision = news.revision;
      };
      for (const n of numbers(120)) {
        const op = n % 7 === 3 ? drop(`wish/${(n * 5) % 23}`) : put(`wish/${(n * 11) % 23}`, n + 1);
        await tab.apply(owner, [op, put(`wish~person/${n % 3}`, n + 1)], relaxed);
        if (n % 4 === 0) await follow();
      }
      await follow();
      const whole = (await other.load(owner)).records.map(({ ref, version }) => [ref, version]);
      same([...mirror].sort(), whole.sort(), 'what was followed');
    },
  ),
  caseOf(
    'after a restart, a known revision gets everything',
    'no record of the old server stays on a screen',
    async (tab, other) => {
      await tab.apply(owner, [put('wish/1'), put('wish/2')], relaxed);
      const { revision } = await other.load(owner);
      await tab.apply(owner, [{ op: 'restart', epoch: 'e2', watermark: null }, put('wish/2', 5)], relaxed);
      const { whole, records } = await other.load(owner, revision);
      same({ whole, records }, { whole: true, records: [record('wish/2', 5)] }, 'whole');
    },
  ),
  caseOf('a revision from nowhere gets everything', 'a tab older than the store cannot miss a record', async (tab) => {
    await tab.apply(owner, [put('wish/1')], relaxed);
    const { revision } = await tab.load(owner);
    for (const wrong of [revision + 1000, -5]) {
      const { whole, records } = await tab.load(owner, wrong);
      same([whole, records.length], [true, 1], `at revision ${wrong}`);
    }
  }),
  caseOf(
    'watchers hear every writer, and only of their owner',
    'the second tab moves when the first one saves',
    async (tab, other) => {
      const [here, there, stranger] = [counter(), counter(), counter()];
      tab.watch(owner, here.up);
      const stop = other.watch(owner, there.up);
      other.watch(`${owner}0`, stranger.up);
      await tab.apply(owner, [put('wish/1')], relaxed);
      await soon(() => here.count() > 0 && there.count() > 0, 'both tabs hear of a write');
      stop();
      const [before, stopped] = [here.count(), there.count()];
      await other.apply(owner, [put('wish/2')], relaxed);
      await soon(() => here.count() > before, 'a tab hears of the other');
      same([there.count(), stranger.count()], [stopped, 0], 'who stopped, and who watches somebody else');
    },
  ),
  caseOf('the lead is taken by one', 'two tabs never send at the same time', async (tab, other) => {
    const taken = await Promise.all([
      tab.apply(owner, [lead('t1', 1, 0)], strict),
      other.apply(owner, [lead('t2', 1, 0)], strict),
      tab.apply(owner, [lead('t3', 1, 0)], strict),
    ]);
    same([...taken].sort(), ['done', 'fenced', 'fenced'], 'one of three');
    const { lease } = await tab.load(owner);
    same(lease, { holder: `t${[1, 2, 3][taken.indexOf('done')]}`, token: 1, until: time(15) }, 'lease');
  }),
  caseOf(
    'a token that was overtaken keeps nothing',
    'a frozen tab that wakes up cannot write over the new leader',
    async (tab, other) => {
      await tab.apply(owner, [lead('t1', 1, 0), enqueue('c1')], strict);
      same(await tab.apply(owner, [put('wish/1')], { strict: false, token: 1 }), 'done', 'the leader');
      await other.apply(owner, [lead('t2', 2, 1)], strict);
      for (const token of [1, 0, 3]) {
        same(
          await tab.apply(owner, [put('wish/2'), accept('c1', 1)], { strict: true, token }),
          'fenced',
          `token ${token}`,
        );
      }
      const found = await other.load(owner);
      same([refs(found), ids(found.outbox)], [['wish/1'], ['c1']], 'what was kept');
      same(await tab.apply(owner, [enqueue('c2')], strict), 'done', 'whoever needs no lead goes on');
    },
  ),
  caseOf(
    'without a leader every token is fenced',
    'a wiped store takes nothing from a leader of before',
    async (tab) => {
      same(await tab.apply(owner, [put('wish/1')], { strict: false, token: 1 }), 'fenced', 'token 1');
      same(await tab.apply(owner, [put('wish/1')], { strict: false, token: 0 }), 'fenced', 'token 0');
      same(refs(await tab.load(owner)), [], 'records');
    },
  ),
  caseOf(
    'a lease refused in the middle keeps nothing of its list',
    'half a turn of a leader is never saved',
    async (tab) => {
      await tab.apply(owner, [lead('t1', 4, 0)], strict);
      const list = [put('wish/1'), enqueue('c1'), lead('t2', 5, 3), put('wish/2')];
      same(await tab.apply(owner, list, strict), 'fenced', 'a wrong `was`');
      const found = await tab.load(owner);
      same([refs(found), found.outbox, found.lease?.token], [[], [], 4], 'what was kept');
      same(await tab.apply(owner, [lead('t1', 4, 4)], strict), 'done', 'the holder goes on');
    },
  ),
  caseOf('writes fired together are fenced one by one', 'a fenced write does not take others with it', async (tab) => {
    await tab.apply(owner, [lead('t1', 2, 0)], strict);
    const answers = await Promise.all([
      tab.apply(owner, [enqueue('c1')], strict),
      tab.apply(owner, [put('wish/1')], { strict: false, token: 1 }),
      tab.apply(owner, [put('wish/2')], { strict: false, token: 2 }),
      tab.apply(owner, [lead('t2', 3, 2)], strict),
      tab.apply(owner, [put('wish/3')], { strict: false, token: 2 }),
      tab.apply(owner, [enqueue('c2')], strict),
    ]);
    same(answers, ['done', 'fenced', 'done', 'done', 'fenced', 'done'], 'answers');
    const found = await tab.load(owner);
    same([refs(found), ids(found.outbox)], [['wish/2'], ['c1', 'c2']], 'what was kept');
  }),
];
