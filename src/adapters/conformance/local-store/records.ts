import { check, codeThrown, same } from '../check.js';
import { caseOf, cursor, drop, enqueue, me, numbers, owner, put, record, refs, relaxed, strict } from './given.js';

export const recordCases = [
  caseOf('an owner nobody wrote for is empty', 'a first start shows an empty list, not an error', async (tab) => {
    const { revision, ...rest } = await tab.load(owner);
    const nothing = { records: [], dropped: [], outbox: [], parked: [], forgone: [] };
    const unknown = { cursor: null, epoch: null, me: null, skew: 0, lease: null };
    same(rest, { whole: true, ...nothing, ...unknown }, 'a first snapshot');
    check(Number.isFinite(revision), 'revision is a number');
    same(await tab.accepted(owner), [], 'accepted');
  }),
  caseOf('a record comes back as it went in', 'fields of a newer version survive on an older device', async (tab) => {
    await tab.apply(owner, [put('wish/1')], relaxed);
    same((await tab.load(owner)).records, [record('wish/1')], 'records');
  }),
  caseOf('the last put wins', 'an old text never comes back', async (tab) => {
    await tab.apply(owner, [put('wish/1', 1), put('wish/1', 2)], relaxed);
    await tab.apply(owner, [put('wish/1', 3, '修楼道灯')], relaxed);
    same((await tab.load(owner)).records, [record('wish/1', 3, '修楼道灯')], 'records');
  }),
  caseOf('near refs are different records', 'wish 1 is never shown as wish 10', async (tab) => {
    const near = [
      'wish/1',
      'wish/10',
      'wish~person/1',
      'wish/1/1',
      'wish/',
      'Wish/1',
      'wish/1 ',
      'wish/%31',
      'wish,\n/1',
    ];
    await tab.apply(
      owner,
      near.map((ref, n) => put(ref, n + 1)),
      relaxed,
    );
    same(refs(await tab.load(owner)), [...near].sort(), 'refs');
    await tab.apply(owner, [drop('wish/1')], relaxed);
    same(refs(await tab.load(owner)), near.filter((ref) => ref !== 'wish/1').sort(), 'refs after a drop');
  }),
  caseOf('put and drop of one list count in order', 'what was dropped and fetched again is there', async (tab) => {
    await tab.apply(owner, [put('wish/1'), drop('wish/1'), put('wish/2'), drop('wish/2'), put('wish/2', 2)], relaxed);
    same((await tab.load(owner)).records, [record('wish/2', 2)], 'records');
  }),
  caseOf('a text of any kind survives', 'a wish with an emoji or a line break is not cut', async (tab) => {
    const title = '“引号”\\n\n\u2028\u0000,\n{"ref":"wish/2"} 👵🏻 \ud800';
    await tab.apply(owner, [put('wish/1', 1, title), put('wish/2')], relaxed);
    await tab.apply(owner, [drop('wish/2')], relaxed);
    same((await tab.load(owner)).records, [record('wish/1', 1, title)], 'records');
  }),
  caseOf(
    'what was handed over belongs to the store',
    'a form that is edited on does not change what was saved',
    async (tab) => {
      const mine = record('wish/1');
      const writing = tab.apply(owner, [{ op: 'put', record: mine }], relaxed);
      mine.state = 'changed by the writer';
      await writing;
      const read = await tab.load(owner);
      for (const each of read.records) each.state = 'changed by the reader';
      same((await tab.load(owner)).records, [record('wish/1')], 'records');
    },
  ),
  caseOf('a list that is no plain data keeps nothing', 'half a click is never saved', async (tab) => {
    const round: { ref: string; self?: unknown } = { ref: 'wish/2' };
    round.self = round;
    const code = await codeThrown(
      tab.apply(owner, [put('wish/1'), { op: 'put', record: round as never }, enqueue('c1')], strict),
      'an endless record',
    );
    same(code, 'DJ-L005', 'its code');
    const after = await tab.load(owner);
    same([refs(after), after.outbox], [[], []], 'what was kept');
  }),
  caseOf('an unknown operation keeps nothing', 'a newer page cannot half-write an older store', async (tab) => {
    const code = await codeThrown(
      tab.apply(owner, [put('wish/1'), { op: 'toString', ref: 'wish/1' } as never], strict),
      'an unknown operation',
    );
    same([code, refs(await tab.load(owner))], ['DJ-L005', []], 'its code, and what was kept');
  }),
  caseOf(
    'cursor, epoch, me and skew come back',
    'the next pull goes on where the last one ended',
    async (tab, other) => {
      await tab.apply(owner, [put('wish/1'), cursor('k7')], relaxed);
      const found = await other.load(owner);
      same([found.cursor, found.epoch, found.me, found.skew], ['k7', 'e1', me, 1500], 'cursor, epoch, me and skew');
    },
  ),
  caseOf('a thousand small writes leave one truth', 'a long day of small changes is all there', async (tab, other) => {
    for (const n of numbers(200)) await tab.apply(owner, [put(`wish/${n % 37}`, n + 1)], relaxed);
    await tab.apply(
      owner,
      numbers(300).map((n) => put(`task/${n}`)),
      relaxed,
    );
    const found = await other.load(owner);
    check(found.records.length === 337, `337 records, found ${found.records.length}`);
    const versions = found.records.filter((each) => each.ref.startsWith('wish/')).map((each) => each.version);
    same(
      versions.sort((a, b) => a - b),
      numbers(37).map((n) => n + 164),
      'versions',
    );
  }),
];
