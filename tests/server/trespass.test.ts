import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeople } from '../../examples/server/demo-people.js';
import { demoUnits } from '../../examples/server/demo-units.js';
import { foundUnits } from '../../examples/server/found-units.js';
import type { Who } from '../../src/core/authority/index.js';
import { arbitraryInputOf, type Kind, kindName, kindOf } from '../../src/core/kind/index.js';
import { kinds } from '../../src/core/kinds/index.js';
import type { JsonObject, Outcome, PullAnswer, Ref } from '../../src/core/ports.js';
import { countyServer, moment } from './county-server.js';

/** What a person writes who knows our addresses and has a login: requests by hand, with whatever in them. */
const persons = Object.fromEntries(demoPeople.map((person) => [person.token, person as Who]));
const county = await countyServer({ kinds, persons });
afterAll(() => county.close());
const { catalogue } = county.court;

const unit = 'yx.jy.b1';
const on = '2026-03-05';
const session = `session/${unit}.first`;
const secret = '不该外传';
let count = 0;

type Step = readonly [ref: Ref, name: string, input: JsonObject];

/** Commands by hand, in one request, each on its record as it is. */
async function sendAll(token: string, steps: readonly Step[]): Promise<Outcome[]> {
  const found = new Map((await county.vault.read(steps.map(([ref]) => ref))).map((record) => [record.ref, record]));
  const list = steps.map(([ref, name, input]) => {
    count += 1;
    const basis = found.get(ref)?.version ?? 0;
    const stamp = { id: `by-hand-${count}`, kind: kindName(ref), kindVersion: 1, at: moment };
    return { command: { ...stamp, actor: persons[token]?.actor, name, ref, input, basis }, expect: basis };
  });
  const answer = await county.ask('/commit', token, { epoch: null, list });
  return ((await answer.json()) as { outcomes: Outcome[] }).outcomes;
}
const send = async (token: string, ref: Ref, name: string, input: JsonObject = {}): Promise<Outcome | undefined> =>
  (await sendAll(token, [[ref, name, input]]))[0];
async function taken(token: string, ref: Ref, name: string, input: JsonObject = {}): Promise<void> {
  expect(await send(token, ref, name, input), `${token} ${name} ${ref}`).toMatchObject({ kind: 'committed' });
}
async function pulled(token: string, cursor: string | null = null): Promise<PullAnswer> {
  const want = [...(await county.vault.counters()).keys()];
  return (await (await county.ask('/pull', token, { cursor, want, limit: 2000 })).json()) as PullAnswer;
}

/** Whatever a form of this command would take. */
const inputFor = (kind: Kind, name: string): JsonObject =>
  fc.sample(arbitraryInputOf(kind, name, fc as never) as unknown as fc.Arbitrary<JsonObject>, 1)[0] ?? {};

const place = { session, unit, on };
const leave: Ref = 'attendance/leave';
const came: Ref = 'attendance/came';
const guest: Ref = 'attendance~person/guest';
const code: Ref = `meetingCode/${session}/${on}/${unit}`;
const shut = ['demo-office', 'demo-unit', 'demo-liaison-2', 'demo-member-2'] as const;

beforeAll(async () => {
  const few = demoUnits.filter((one) => [unit, 'yx.qs.b1'].some((end) => end.startsWith(one.unit)));
  await foundUnits(county.court, few, persons['demo-office'] as Who, moment);
  await taken('demo-liaison-1', session, 'plan', { title: '听老教师讲校史', type: 'study', unit, on });
  await taken('demo-liaison-1', session, 'notify');
  await taken('demo-member-1', leave, 'askLeave', { ...place, person: 'p-6033', channel: 'self' });
  const reason = { why: 'ill', mayKeep: true, unit, person: 'p-6033', on };
  await taken('demo-member-1', 'attendance~person/leave', 'tell', reason);
  await taken('demo-liaison-1', came, 'mark', { ...place, person: 'p-7001', channel: 'liaison' });
  await taken('demo-liaison-1', guest, 'introduce', { guest: `${secret}甲`, from: secret, unit, on });
  await taken('demo-liaison-1', code, 'show', { ...place, key: `${secret}乙` });
});

describe('who came and why somebody did not', () => {
  it.each(shut)('is sent to nobody but the branch: %s gets no line of it, from whatever cursor', async (token) => {
    const cursor = (await pulled('demo-liaison-1')).cursor;
    for (const from of [null, cursor, '["x",{}]', cursor.replace(/:\d+/g, ':0')]) {
      const { records, gone, me } = await pulled(token, from);
      const seen = [...records.map(({ ref }) => ref), ...gone].filter((ref) => /^(attendance|meetingCode)/.test(ref));
      expect(seen, `${from}`).toEqual([]);
      expect(me.scopes.filter((scope) => scope.includes(`${unit}/presence`))).toEqual([]);
      expect(JSON.stringify(records)).not.toContain(secret);
    }
  });

  it('is sent to the secretary and the liaison of the branch; a person sees the own entries and reasons', async () => {
    const refs = async (token: string): Promise<Ref[]> =>
      (await pulled(token)).records.map(({ ref }) => ref).filter((ref) => /^(attendance|meetingCode)/.test(ref));
    const all = [came, leave, 'attendance~person/guest', 'attendance~person/leave', code].sort();
    for (const token of ['demo-secretary', 'demo-liaison-1']) expect((await refs(token)).sort(), token).toEqual(all);
    expect((await refs('demo-member-1')).sort()).toEqual([leave, 'attendance~person/leave']);
  });

  it.each(demoPeople.map(({ token }) => token))('is audited by nobody: %s', async (token) => {
    for (const scope of [`${unit}/presence/2026`, '@p-6033/presence/2026'])
      expect((await county.ask(`/verify?scope=${encodeURIComponent(scope)}`, token)).status).toBe(403);
  });

  it.each([...shut, 'demo-member-1'])('is written by nobody else, with whatever command: %s', async (token) => {
    const refs = [came, guest, code, ...(token === 'demo-member-1' ? [] : [leave, 'attendance~person/leave'])];
    const before = await county.vault.read(refs);
    const steps = refs.flatMap((ref) => {
      const kind = kindOf(catalogue, ref) as Kind;
      return Object.keys(kind.commands).map((name): Step => [ref, name, inputFor(kind, name)]);
    });
    const outcomes = await sendAll(token, steps);
    expect(steps.filter((_, n) => outcomes[n]?.kind !== 'rejected')).toEqual([]);
    expect(JSON.stringify(outcomes)).not.toContain(secret);
    expect(await county.vault.read(refs)).toEqual(before);
  });
});

describe('what is not there yet', () => {
  it('given a member whose person part is still to be told, then nobody from outside takes or closes its place', async () => {
    const [open, part] = ['member/late', 'member~person/late'] as const;
    await taken('demo-liaison-1', open, 'join', { person: 'p-9001', unit, grade: 'full', from: '2020-01-01' });
    const stranger = { name: '别人', person: 'p-9001', unit: 'yx.qs.b1' };
    expect(await send('demo-member-2', part, 'erase')).toMatchObject({ kind: 'rejected', code: 'DJ-R002' });
    expect(await send('demo-liaison-2', part, 'erase')).toMatchObject({ kind: 'rejected', code: 'DJ-R002' });
    expect(await send('demo-liaison-2', part, 'collect', stranger)).toMatchObject({
      kind: 'rejected',
      code: 'DJ-R002',
    });
    await taken('demo-liaison-1', part, 'collect', { name: '迟来', person: 'p-9001', unit });
    await taken('demo-liaison-1', part, 'erase');
    expect(await send('demo-member-2', part, 'erase')).toMatchObject({ kind: 'rejected', code: 'DJ-R002' });
  });

  it('given a person part that was erased before it came, then its author’s erasure still counts', async () => {
    await taken('demo-liaison-1', 'wish~person/never', 'eraseConsent');
    const told = { name: '甄守拙', consentUse: true, unit, on };
    expect(await send('demo-liaison-1', 'wish~person/never', 'collect', told)).toMatchObject({ code: 'DJ-R004' });
  });

  it('given a meeting of one branch, then another one cannot show digits in its place', async () => {
    const other = 'yx.qs.b1';
    await taken('demo-secretary', `session/${unit}.second`, 'plan', { title: '读报', type: 'study', unit, on });
    await taken('demo-secretary', `session/${unit}.second`, 'notify');
    const place = { session: `session/${unit}.second`, unit: other, on, key: 'x' };
    for (const of of [unit, other]) {
      const shown = await send('demo-liaison-2', `meetingCode/session/${unit}.second/${on}/${of}`, 'show', place);
      expect(shown, of).toMatchObject({ kind: 'rejected' });
    }
  });
});
