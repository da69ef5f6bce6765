import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { at, privately, sceneOf } from '../../src/adapters/conformance/backend/scene.js';
import { people } from '../../src/adapters/conformance/backend-cases.js';
import { commit, eraseAgain, pull, type Who } from '../../src/core/authority/index.js';
import type { Envelope, Outcome, Proposal } from '../../src/core/ports.js';
import { countyServer, moment } from '../server/county-server.js';

const county = await countyServer();
afterAll(() => county.close());
beforeEach(() => county.empty());
const scene = sceneOf(county.underTest());
const { court, vault } = county;

const collect = { unit: 'cs.b1', on: '2026-03-05', wisher: 'cs-9', title: '一副老花镜', category: 'goods' };
const judged = async (list: Proposal[], who: Who, now = moment): Promise<Outcome[]> => {
  const answer = await commit(court, list, who, null, now);
  return 'outcomes' in answer ? answer.outcomes : [];
};
const changed = (proposal: Proposal, change: Partial<Envelope>): Proposal => ({
  ...proposal,
  command: { ...proposal.command, ...change },
});

describe('given a grant that has ended', () => {
  const until = '2026-03-04';
  const former: Who = { ...people.liaison, grants: people.liaison.grants.map((grant) => ({ ...grant, until })) };

  it('then a command that claims to be of before is refused all the same', async () => {
    await scene.found();
    const proposal = await scene.draw('liaison', 'wish/late', 'collect', collect);
    const [outcome] = await judged([changed(proposal, { at: '2026-03-04T01:00:00.000Z' })], former);
    expect(outcome).toMatchObject({ kind: 'rejected', code: 'DJ-R002' });
  });

  it('then a pull names neither the grant nor a scope', async () => {
    const { me } = await pull(vault, court.catalogue, { cursor: null, want: [], limit: 1 }, former, moment);
    expect([me.grants, me.scopes]).toEqual([[], []]);
  });
});

describe('given the time that a command claims', () => {
  it.each([
    ['the day of the deed is kept', at, at],
    ['a time after the receipt becomes the receipt', '2031-01-01T00:00:00.000Z', moment],
    ['a time that is none becomes the receipt', 'gestern', moment],
  ])('%s', async (_promise, said, kept) => {
    await scene.found();
    const proposal = await scene.draw('liaison', 'wish/time', 'collect', collect);
    await judged([changed(proposal, { at: said })], people.liaison);
    expect((await vault.read(['wish/time']))[0]?.at).toBe(kept);
  });

  it('nobody acted before what they had seen was written', async () => {
    await scene.found();
    const ref = await scene.wish('draft');
    const submit = await scene.draw('liaison', ref, 'submit');
    await judged([changed(submit, { at: '2020-01-01T00:00:00.000Z' })], people.liaison);
    expect((await vault.read([ref]))[0]?.at).toBe(at);
  });
});

describe('given a command that comes after another in the same list', () => {
  const linked = async () => {
    await scene.found();
    const part = await scene.draw('liaison', 'wish~person/1', 'collect', {
      unit: 'cs.b1',
      on: '2026-03-05',
      name: '甲',
    });
    const open = await scene.draw('liaison', 'wish/1', 'collect', collect);
    return [part, changed(open, { after: part.command.id })] as const;
  };

  it('when the first is refused, then so is the second, and both verdicts are on file', async () => {
    const list = [...(await linked())];
    const outcomes = await judged(list, people.liaison);
    expect(outcomes).toMatchObject([{ kind: 'rejected' }, { kind: 'rejected', code: 'DJ-R010' }]);
    expect(await judged(list, people.liaison)).toEqual(outcomes);
    expect(await vault.read(['wish/1'])).toEqual([]);
  });

  it('when the first meets a conflict, then the second waits with it', async () => {
    const [part, open] = await linked();
    const outcomes = await judged([{ ...part, expect: 4 }, open], people.liaison);
    expect(outcomes).toEqual([
      { kind: 'conflict', current: null },
      { kind: 'conflict', current: null },
    ]);
    expect(await judged([open], people.liaison)).toMatchObject([{ kind: 'committed' }]);
  });
});

describe('given records of another version of their kind', () => {
  it('when it is newer than this server, then nobody writes on it', async () => {
    await scene.found();
    const ref = await scene.wish('draft');
    const submit = await scene.draw('liaison', ref, 'submit');
    await county.db.query('update record set kind_version = 9 where ref = $1', [ref]);
    expect(await judged([submit], people.liaison)).toMatchObject([{ kind: 'rejected', code: 'DJ-R011' }]);
  });
});

describe('given two units founded in one list', () => {
  it('then the second may stand below the first, and nobody founds beside the own county', async () => {
    await scene.found();
    const found = (unit: string, parent: string) =>
      scene.draw('office', `unit/${unit}`, 'found', { unit, name: unit, sort: 'branch', parent });
    const list = [await found('cs.n', 'cs'), await found('cs.n.1', 'cs.n'), await found('other', 'elsewhere')];
    const outcomes = await judged(list, people.office);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['committed', 'committed', 'rejected']);
    expect((await vault.parents()).get('cs.n.1')).toBe('cs.n');
  });
});

describe('given a wish whose person part is erased', () => {
  it('then no salt of it is left, not even by what comes later', async () => {
    await scene.found();
    const part = (await scene.wish('open')).replace('/', '~person/');
    const edit = await scene.draw('liaison', part, 'edit', { phone: '1' });
    await scene.act('liaison', part, 'eraseConsent');
    const again = await scene.draw('liaison', part, 'eraseConsent');
    expect(await judged([{ ...edit, expect: 2 }, again], people.liaison)).toMatchObject([
      { kind: 'rejected' },
      { kind: 'committed', version: 3 },
    ]);
    expect((await vault.salts([part])).size).toBe(0);
    expect(county.erased).toContain(part);
  });

  it('then erasing again after a restore finds nothing to do, and does nothing to what cannot be erased', async () => {
    await scene.found();
    const ref = await scene.wish('draft');
    const part = ref.replace('/', '~person/');
    expect(await eraseAgain(court, [part, part, ref, 'wish~person/none', 'none/1'], moment)).toBe(1);
    expect(await eraseAgain(court, [part], moment)).toBe(0);
    // Made and erased after the backup: no device that was away brings it again.
    expect((await vault.read(['wish~person/none'])).map(({ data, version }) => [data, version])).toEqual([[null, 1]]);
    const input = { unit: 'cs.b1', on: '2026-03-05', ...privately };
    const late = await scene.draw('liaison', 'wish~person/none', 'collect', input);
    expect(await judged([{ ...late, expect: 1 }], people.liaison)).toMatchObject([
      { kind: 'rejected', code: 'DJ-R004' },
    ]);
    expect((await vault.read([ref]))[0]?.data).not.toBeNull();
  });
});

describe('given a failure that passes', () => {
  it.each([
    ['40001', 3, true],
    ['40P01', 4, true],
    ['23505', 9, false],
    ['22P02', 1, false],
  ])('%s %i times: the command goes through: %s, and the tries are bounded', async (code, times, through) => {
    let calls = 0;
    const tried = vault.transact(async () => {
      calls += 1;
      if (calls <= times) throw Object.assign(new Error('passing'), { code });
      return { value: 'through', keep: false };
    });
    if (through) expect(await tried).toBe('through');
    else await expect(tried).rejects.toMatchObject({ code });
    expect(calls).toBeLessThanOrEqual(5);
  });
});
