import { check, same } from '../check.js';
import { jpegOf, keyOf, localCase } from './given.js';

const one = jpegOf([1, 2, 3]);
const two = jpegOf([1, 2, 4]);
/** Owners that a careless key would take for one another. */
const near = ['lx/u1', 'lx/u10', 'lx/u', 'lx', 'lx/u1/', 'LX/u1', 'lx%2Fu1', 'lx/u1 ', ''];

/** What files of a device promise besides. */
export const ownerCases = [
  localCase('tabs of one owner share', 'a picture taken in one tab is sent by another', async (files, open, [ref]) => {
    await files.put(keyOf(ref, one), one);
    const other = open();
    check((await other.get(keyOf(ref, one))) !== null, 'the other tab has it');
    await other.remove(keyOf(ref, one));
    same(await files.get(keyOf(ref, one)), null, 'and takes it away for both');
  }),
  localCase('keys names what is there', 'what nobody needs any more can be found and goes', async (files, _, refs) => {
    const [ref, other] = refs;
    same(await files.keys(), [], 'an empty place');
    const keys = [keyOf(ref, one), keyOf(ref, two), keyOf(other, one)];
    for (const [n, key] of keys.entries()) await files.put(key, n === 1 ? two : one);
    const sorted = (list: readonly { ref: string; sha256: string }[]): string[] =>
      list.map((key) => `${key.ref} ${key.sha256}`).sort();
    same(sorted(await files.keys()), sorted(keys), 'three');
    await files.remove(keyOf(ref, two));
    same(sorted(await files.keys()), sorted([keyOf(ref, one), keyOf(other, one)]), 'two');
  }),
  localCase(
    'near owners are different persons',
    'nobody sees or sends the pictures of another',
    async (_, open, [ref]) => {
      for (const owner of near) {
        const mine = jpegOf([...owner].map((letter) => letter.charCodeAt(0)));
        await open(owner).put(keyOf(ref, mine), mine);
      }
      for (const owner of near) {
        const mine = jpegOf([...owner].map((letter) => letter.charCodeAt(0)));
        same(await open(owner).keys(), [keyOf(ref, mine)], `files of "${owner}"`);
      }
    },
  ),
  localCase('wipe forgets one owner altogether', 'signing out leaves no picture behind', async (files, open, [ref]) => {
    await files.put(keyOf(ref, one), one);
    await open().put(keyOf(ref, two), two);
    await files.wipe();
    same([await files.keys(), await open().keys()], [[], []], 'keys in both tabs');
    same(await open().get(keyOf(ref, one)), null, 'its bytes');
    await files.put(keyOf(ref, two), two);
    same(await files.keys(), [keyOf(ref, two)], 'signing in again works at once');
  }),
  localCase(
    'wipe touches nobody else',
    'signing out takes no picture of a colleague that waits to be sent',
    async (_, open, [ref]) => {
      for (const owner of near) await open(owner).put(keyOf(ref, one), one);
      await open('lx/u1').wipe();
      for (const owner of near)
        same((await open(owner).keys()).length, owner === 'lx/u1' ? 0 : 1, `files of "${owner}"`);
    },
  ),
];
