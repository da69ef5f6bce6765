import { check, same } from '../check.js';
import {
  accept,
  caseOf,
  cursor,
  enqueue,
  entry,
  ids,
  lead,
  numbers,
  owner,
  park,
  put,
  record,
  refs,
  relaxed,
  strict,
  time,
} from './given.js';

const tried = (id: string) => ({ op: 'tried', id }) as const;
const restart = (watermark: string | null) => ({ op: 'restart', epoch: 'e2', watermark }) as const;

export const queueCases = [
  caseOf('the outbox keeps the order of arrival', 'a claim is never sent before the wish', async (tab) => {
    const list = ['c9', 'c10', 'c1', 'C1', 'b'];
    await tab.apply(
      owner,
      list.slice(0, 2).map((id) => enqueue(id)),
      strict,
    );
    for (const id of list.slice(2)) await tab.apply(owner, [enqueue(id)], strict);
    const { outbox } = await tab.load(owner);
    same(ids(outbox), list, 'order');
    same(outbox[0], entry('c9'), 'an entry');
  }),
  caseOf('an id stands in the outbox once', 'a second click sends nothing twice', async (tab) => {
    await tab.apply(owner, [enqueue('c1'), enqueue('c2'), enqueue('c1')], strict);
    const { outbox } = await tab.load(owner);
    same(ids(outbox), ['c1', 'c2'], 'order');
    same(outbox[0], entry('c1'), 'the entry');
    await tab.apply(owner, [accept('c1', 1)], relaxed);
    same([ids((await tab.load(owner)).outbox), ids(await tab.accepted(owner))], [['c2'], ['c1']], 'and taken once');
  }),
  caseOf('accepting moves an entry out of the outbox', 'nothing that was taken is sent again', async (tab) => {
    await tab.apply(owner, [enqueue('c1'), enqueue('c10'), enqueue('c2')], strict);
    await tab.apply(owner, [accept('c2', 5)], relaxed);
    await tab.apply(owner, [accept('c1', 6), put('wish/1', 2)], relaxed);
    const found = await tab.load(owner);
    same([ids(found.outbox), refs(found)], [['c10'], ['wish/1']], 'outbox and records');
    const accepted = [entry('c2'), entry('c1')].map((each, n) => ({ ...each, acceptedAt: time(5 + n) }));
    same(await tab.accepted(owner), accepted, 'accepted, oldest first');
  }),
  caseOf('parking keeps the reason, until it is dismissed', 'a refused report is never lost silently', async (tab) => {
    await tab.apply(owner, [enqueue('c1'), enqueue('c2'), enqueue('c3')], strict);
    await tab.apply(owner, [park('c2'), { op: 'park', id: 'c1', code: 'DJ-R010' }], relaxed);
    const parked = [
      { ...entry('c2'), code: 'DJ-R001', detail: { field: 'note' }, seen: false },
      { ...entry('c1'), code: 'DJ-R010', seen: false },
    ];
    const found = await tab.load(owner);
    same([ids(found.outbox), found.parked], [['c3'], parked], 'outbox and parked');
    await tab.apply(
      owner,
      [
        { op: 'seen', id: 'c1' },
        { op: 'dismiss', id: 'c2' },
      ],
      relaxed,
    );
    same((await tab.load(owner)).parked, [{ ...parked[1], seen: true }], 'parked after a look and a dismissal');
  }),
  caseOf('an id that is not there changes nothing', 'a verdict that comes twice does no harm', async (tab) => {
    await tab.apply(owner, [enqueue('c1'), enqueue('c2'), enqueue('c3')], strict);
    await tab.apply(owner, [accept('c1', 1), park('c2')], relaxed);
    const before = await tab.load(owner);
    const late = [accept('c1', 9), park('c1'), tried('c1'), accept('c2', 9), park('none'), accept('c', 9)] as const;
    const wrong = [
      { op: 'dismiss', id: 'c3' },
      { op: 'unqueue', id: 'c1' },
      { op: 'seen', id: 'c3' },
    ] as const;
    await tab.apply(owner, [...late, ...wrong], relaxed);
    const after = await tab.load(owner);
    same([after.outbox, after.parked], [before.outbox, before.parked], 'outbox and parked');
    same(ids(await tab.accepted(owner)), ['c1'], 'accepted');
  }),
  caseOf(
    'undo takes only what was never tried',
    'what may be on its way is not deleted behind the server',
    async (tab) => {
      await tab.apply(owner, [enqueue('c1'), enqueue('c2')], strict);
      await tab.apply(owner, [tried('c1'), tried('c1')], relaxed);
      await tab.apply(
        owner,
        [
          { op: 'unqueue', id: 'c1' },
          { op: 'unqueue', id: 'c2' },
        ],
        strict,
      );
      same((await tab.load(owner)).outbox, [{ ...entry('c1'), tries: 2 }], 'outbox');
    },
  ),
  caseOf(
    'what was given up is told, the newest last',
    'what somebody took back in another tab is never called sent',
    async (tab, other) => {
      const near = ['c1', 'c2', 'c3', 'c4', 'c5'];
      await tab.apply(
        owner,
        [...near.map((id) => enqueue(id)), enqueue('e1', 'wish/2'), enqueue('e2', 'wish/2'), enqueue('e3', 'wish/2')],
        strict,
      );
      await tab.apply(owner, [tried('c2'), accept('c3', 1), park('c4'), park('e2'), accept('e3', 1)], relaxed);
      const unqueue = ['c1', 'c2', 'c3'].map((id) => ({ op: 'unqueue', id }) as const);
      await tab.apply(owner, [...unqueue, { op: 'dismiss', id: 'c4' }, { op: 'dismiss', id: 'c5' }], strict);
      await tab.apply(owner, [{ op: 'erase', ref: 'wish/2' }], strict);
      same((await other.load(owner)).forgone, ['c1', 'c4', 'e1', 'e2'], 'given up');
      await tab.apply(owner, [restart(null), put('wish/1')], relaxed);
      same((await other.load(owner)).forgone.length, 4, 'after a restart');
    },
  ),
  caseOf(
    'forget leaves what was accepted at that time or later',
    'a restored server gets every command of the week',
    async (tab) => {
      await tab.apply(
        owner,
        ['c1', 'c2', 'c3', 'c4'].map((id) => enqueue(id)),
        strict,
      );
      await tab.apply(owner, [accept('c1', 3), accept('c2', 1), accept('c3', 2)], relaxed);
      await tab.apply(owner, [{ op: 'forget', before: time(2) }], relaxed);
      same(ids(await tab.accepted(owner)), ['c1', 'c3'], 'accepted');
      same(ids((await tab.load(owner)).outbox), ['c4'], 'outbox');
    },
  ),
  caseOf(
    'restart forgets records and cursor, never commands',
    'a restored server costs nobody their work',
    async (tab) => {
      await tab.apply(owner, [put('wish/1'), cursor('k1'), enqueue('c1'), enqueue('c2'), lead('t1', 1, 0)], strict);
      await tab.apply(owner, [park('c2')], relaxed);
      await tab.apply(owner, [restart(null), put('wish/2'), cursor('k2', 'e2')], { strict: false, token: 1 });
      const found = await tab.load(owner);
      same([refs(found), found.cursor, found.epoch], [['wish/2'], 'k2', 'e2'], 'records, cursor and epoch');
      same([ids(found.outbox), ids(found.parked), found.me?.actor], [['c1'], ['c2'], 'u1'], 'commands and owner');
      same(found.lease?.token, 1, 'lease');
    },
  ),
  caseOf('restart alone forgets the cursor', 'the first pull from a restored server is a whole one', async (tab) => {
    await tab.apply(owner, [put('wish/1'), cursor('k1')], relaxed);
    await tab.apply(owner, [restart(null)], relaxed);
    const found = await tab.load(owner);
    same(
      [found.records, found.cursor, found.epoch, found.skew],
      [[], null, 'e2', 1500],
      'records, cursor, epoch, skew',
    );
  }),
  caseOf('restart sends again what is later than the watermark', 'what the backup lacks comes back', async (tab) => {
    await tab.apply(
      owner,
      ['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => enqueue(id)),
      strict,
    );
    await tab.apply(owner, [tried('c4'), accept('c4', 1), accept('c3', 2), accept('c2', 4), accept('c1', 3)], relaxed);
    await tab.apply(owner, [restart(time(2))], relaxed);
    const { outbox } = await tab.load(owner);
    same(ids(outbox), ['c2', 'c1', 'c5'], 'outbox: the accepted in front, as they were accepted');
    same(outbox[0], { ...entry('c2'), tries: 1, again: true }, 'an entry that goes again');
    same(ids(await tab.accepted(owner)), ['c4', 'c3'], 'what the backup holds stays accepted');
  }),
  caseOf('restart without a watermark sends everything again', 'no watermark is not taken for "now"', async (tab) => {
    await tab.apply(
      owner,
      numbers(12).map((n) => enqueue(`c${n}`)),
      strict,
    );
    await tab.apply(
      owner,
      numbers(11).map((n) => accept(`c${n}`, n)),
      relaxed,
    );
    await tab.apply(owner, [restart(null)], relaxed);
    same(
      ids((await tab.load(owner)).outbox),
      numbers(12).map((n) => `c${n}`),
      'outbox',
    );
    await tab.apply(owner, [enqueue('d1')], strict);
    same(ids((await tab.load(owner)).outbox).pop(), 'd1', 'the newest comes last');
  }),
  caseOf(
    'erase takes a record and its commands everywhere',
    'what a person withdrew is nowhere on the device',
    async (tab) => {
      const near = ['wish~person/1', 'wish~person/10', 'wish/1'] as const;
      await tab.apply(
        owner,
        near.flatMap((ref) => [put(ref), ...['o', 'a', 'p'].map((at) => enqueue(at + ref, ref))]),
        strict,
      );
      await tab.apply(
        owner,
        near.flatMap((ref) => [accept(`a${ref}`, 1), park(`p${ref}`)]),
        relaxed,
      );
      await tab.apply(owner, [{ op: 'erase', ref: 'wish~person/1' }], strict);
      const found = await tab.load(owner);
      same(refs(found), ['wish/1', 'wish~person/10'], 'records');
      same(ids(found.outbox), ['owish~person/10', 'owish/1'], 'outbox');
      same(ids(found.parked), ['pwish~person/10', 'pwish/1'], 'parked');
      same(ids(await tab.accepted(owner)), ['awish~person/10', 'awish/1'], 'accepted');
    },
  ),
  caseOf(
    'a hundred writes at once all count, in order',
    'clicks that come fast are neither lost nor mixed',
    async (tab) => {
      const answers = await Promise.all(
        numbers(100).map((n) => tab.apply(owner, [enqueue(`c${n}`), put('wish/1', n + 1)], strict)),
      );
      check(
        answers.every((answer) => answer === 'done'),
        'each was done',
      );
      const found = await tab.load(owner);
      same(
        ids(found.outbox),
        numbers(100).map((n) => `c${n}`),
        'outbox',
      );
      same(found.records, [record('wish/1', 100)], 'the last one');
    },
  ),
];
