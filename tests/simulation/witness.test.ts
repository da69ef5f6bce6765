import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/core/kind/index.js';
import type { CommitAnswer, Entry, Outcome } from '../../src/core/ports.js';
import { createWitness } from './witness.js';

const entry = (id: string, ref: string): Entry => ({
  command: { id, kind: 'note', name: 'write', kindVersion: 1, ref, input: {}, basis: 0, at: '', actor: 'a' },
  tries: 0,
});
const witness = () => createWitness(catalogueOf([]));
const list = [{ command: entry('c1', 'note/1').command, expect: 1, next: { state: '', data: null } }];
const says = (outcome: Outcome): CommitAnswer => ({ epoch: 'e1', outcomes: [outcome] });
const conflict: Outcome = { kind: 'conflict', current: null };
const committed: Outcome = { kind: 'committed', version: 2 };

describe('a verdict stands', () => {
  it('given a doubled request judged before the verdict, when its conflict is answered after it, then nothing is broken', () => {
    const { asked, broken } = witness();
    const doubled = asked('a', list);
    asked('a', list)(says(committed), 'e1');
    doubled(says(conflict), 'e1');
    expect(broken).toEqual([]);
  });

  it('given a verdict, when a request that came in later meets a conflict, then the promise is broken', () => {
    const { asked, broken } = witness();
    asked('a', list)(says(committed), 'e1');
    asked('a', list)(says(conflict), 'e1');
    expect(broken).toEqual(['a verdict stands: c1 committed 2 → conflict']);
  });

  it.each<Outcome>([
    { kind: 'committed', version: 3 },
    { kind: 'rejected', code: 'DJ-R001' },
  ])('given two requests at once, when they get different verdicts, then the promise is broken: $kind', (other) => {
    const { asked, broken } = witness();
    const doubled = asked('a', list);
    asked('a', list)(says(committed), 'e1');
    doubled(says(other), 'e1');
    expect(broken.length).toBe(1);
  });
});

describe('nothing acknowledged is lost', () => {
  const enqueue = { op: 'enqueue', entry: entry('c1', 'note/1') } as const;
  const erase = { op: 'erase', ref: 'note/1' } as const;
  const desk = {};

  it.each([
    ['before the word that it is kept', false],
    ['after the word that it is kept', true],
  ])('given a record erased %s, then what went with it is owed to nobody', (_, early) => {
    const { stored, acknowledge, owed } = witness();
    stored(desk, [enqueue]);
    if (early) acknowledge('c1', 'a', 'note/1');
    stored(desk, [erase]);
    if (!early) acknowledge('c1', 'a', 'note/1');
    expect([...owed().keys()]).toEqual([]);
  });

  it.each([
    ['of another record', desk, [{ op: 'erase', ref: 'note/2' } as const]],
    ['on another device', {}, [erase]],
    ['that came first', desk, []],
  ])('given an erasure %s, then the command is owed', (_, disk, ops) => {
    const { stored, acknowledge, owed } = witness();
    if (ops.length === 0) stored(desk, [erase, enqueue]);
    else {
      stored(desk, [enqueue]);
      stored(disk, ops);
    }
    acknowledge('c1', 'a', 'note/1');
    expect([...owed().keys()]).toEqual(['c1']);
  });
});
