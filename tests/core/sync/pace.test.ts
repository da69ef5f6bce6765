import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { trouble } from '../../../src/core/codes.js';
import type { Ids } from '../../../src/core/ports.js';
import { around, waitAfter } from '../../../src/core/sync/wait-after.js';
import { paper } from './note.js';
import { does, type Opening, openStage, type Stage } from './stage.js';

const idsEnding = (tail: number): Ids => ({ next: () => `01999999-9999-7999-8999-99999999${hex(tail)}` });
const hex = (tail: number): string => tail.toString(16).padStart(4, '0');
const anyTail = fc.integer({ min: 0, max: 0xffff });

describe('the wait after a failure', () => {
  it('doubles from a second up to a minute, and lies within ± half of that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), anyTail, (failures, tail) => {
        const middle = Math.min(1000 * 2 ** (failures - 1), 60_000);
        const wait = waitAfter(trouble('DJ-N001'), failures, idsEnding(tail));
        expect(wait).toBeGreaterThanOrEqual(middle / 2);
        expect(wait).toBeLessThanOrEqual(middle * 1.5);
      }),
    );
    const middles = [1, 2, 3, 4, 5, 6, 7, 8].map((failures) => waitAfter(null, failures, idsEnding(0x8000)));
    expect(middles.map((ms) => Math.round(ms / 1000))).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('is never shorter than the other side asked for, and spread beyond it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_600_000 }), anyTail, (asked, tail) => {
        expect(waitAfter(trouble('DJ-N005', undefined, asked), 1, idsEnding(tail))).toBeGreaterThanOrEqual(asked);
      }),
    );
    const waits = [0, 0x4000, 0xffff].map((tail) => waitAfter(trouble('DJ-N005', undefined, 5000), 1, idsEnding(tail)));
    expect(new Set(waits).size).toBe(3);
  });

  it.each([
    ['a negative one', -5],
    ['no number', '5' as never],
    ['none', undefined],
  ])('given %s as what was asked for, takes no notice', (_what, retryAfter) => {
    expect(waitAfter({ retryAfter }, 1, idsEnding(0x8000))).toBeLessThanOrEqual(1500);
  });
});

describe('a pause between two looks', () => {
  it('is spread by ± a fifth', () => {
    fc.assert(
      fc.property(anyTail, (tail) => {
        expect(Math.abs(around(30_000, idsEnding(tail)) - 30_000)).toBeLessThanOrEqual(6_000);
      }),
    );
    expect(around(30_000, idsEnding(0))).not.toBe(around(30_000, idsEnding(0xffff)));
  });
});

describe('a backend that gives no hints is looked at again and again', () => {
  let stage: Stage;
  const given = async (o: Opening['options'] = {}): Promise<Stage> => {
    stage = await openStage({ supports: { hint: false }, options: o });
    return stage;
  };
  afterEach(() => stage.workspace.close());
  const hour = 3_600_000;

  it('given a page that is seen, then about every 30 s, spread so that pages drift apart', async () => {
    const { dial, pulls } = await given();
    const pauses: number[] = [];
    for (let n = 0; n < 20; n += 1) {
      const [pause = 0, ...more] = dial.waits();
      expect(more).toEqual([]);
      pauses.push(pause);
      await dial.turn(pause);
    }
    expect(pulls.length).toBe(20);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(24_000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(36_000);
    expect(new Set(pauses).size).toBeGreaterThan(5);
  });

  it('given a hidden page, then at most four requests an hour and no timer under a minute', async () => {
    const { dial, pulls, commits } = await given({ pace: () => 20 * 60_000, quiet: () => true });
    const shortest: number[] = [];
    for (let n = 0; n < 60; n += 1) {
      shortest.push(...dial.waits());
      await dial.turn(60_000);
    }
    expect(pulls.length + commits.length).toBeLessThanOrEqual(4);
    expect(pulls.length).toBeGreaterThan(0);
    expect(shortest.length).toBe(60);
  });

  it.each([
    ['the way is cut', 'DJ-N001'],
    ['the login ran out', 'DJ-N002'],
  ] as const)(
    'given a hidden page while %s, with something unsent, then it does not hurry either',
    async (_what, code) => {
      const { dial, workspace, cut } = await given({ pace: () => 20 * 60_000, quiet: () => true });
      cut(code);
      await does(workspace, 'write', paper);
      const seen: number[] = [];
      for (let n = 0; n < 60; n += 1) {
        await dial.turn(60_000);
        seen.push(...dial.waits());
      }
      expect(Math.max(...seen)).toBeGreaterThan(14 * 60_000);
      expect(seen.length).toBe(60);
      expect(workspace.status.unsent).toBe(1);
    },
  );

  it('when somebody looks again, or the network is back, then at once', async () => {
    let quiet = true;
    const { dial, workspace, pulls } = await given({ pace: () => (quiet ? 20 * 60_000 : 30_000), quiet: () => quiet });
    await dial.turn(60_000);
    const before = pulls.length;
    quiet = false;
    workspace.resume();
    await dial.turn(0);
    expect(pulls.length).toBe(before + 1);
    await dial.turn(40_000);
    expect(pulls.length).toBe(before + 2);
  });

  it('when a person does something on a page that nobody seems to see, then it is sent at once all the same', async () => {
    const { dial, workspace, commits } = await given({ pace: () => 20 * 60_000, quiet: () => true });
    await does(workspace, 'write', paper);
    await dial.turn(0);
    expect(commits.length).toBe(1);
  });

  it('given failures for an hour, then the requests stay few, and the first success starts anew', async () => {
    const { dial, workspace, cut, pulls } = await given();
    let tried = 0;
    const { backend } = stage;
    const { pull } = backend;
    backend.pull = async (ask, call) => {
      tried += 1;
      return pull(ask, call);
    };
    cut('DJ-N006');
    await dial.turn(hour);
    expect(tried).toBeLessThan(hour / 30_000 + 10);
    cut(null);
    await dial.turn(90_000);
    expect(workspace.status.link).toBe('online');
    const before = pulls.length;
    await dial.turn(37_000);
    expect(pulls.length - before).toBeGreaterThanOrEqual(1);
  });

  it('given a backend that does hint, then a hint brings a look at once', async () => {
    const { dial, pulls, hint } = await given();
    await dial.turn(1000);
    const before = pulls.length;
    hint();
    await dial.turn(0);
    expect(pulls.length).toBe(before + 1);
  });
});
