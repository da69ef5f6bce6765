import { check, codeThrown, same } from '../check.js';
import { caseOf, exif, jpegOf, keyOf, largest } from './given.js';

const one = jpegOf([1, 2, 3]);
const two = jpegOf([1, 2, 4]);
const numbers = (bytes: Uint8Array | undefined): number[] | null => (bytes ? [...bytes] : null);

/** What any place of files promises. */
export const keepingCases = [
  caseOf('what was put is what is got', 'a picture comes back as it was taken', async (files, { refs: [ref] }) => {
    await files.put(keyOf(ref, one), one);
    await files.put(keyOf(ref, two), two);
    const found = await files.get(keyOf(ref, one));
    same([found?.type, numbers(found?.bytes)], [one.type, numbers(one.bytes)], 'the first of two');
  }),
  caseOf(
    'what was never put is not there',
    'no other picture is shown in its place',
    async (files, { refs: [ref] }) => {
      same(await files.get(keyOf(ref, one)), null, 'an empty place');
      await files.put(keyOf(ref, one), one);
      same(await files.get(keyOf(ref, two)), null, 'beside another');
    },
  ),
  caseOf(
    'near records are different records',
    'a picture of one person is never shown at another',
    async (files, { refs }) => {
      const [ref, near] = refs;
      await files.put(keyOf(ref, one), one);
      same(await files.get(keyOf(near, one)), null, 'the same picture of another record');
      await files.put(keyOf(near, one), one);
      await files.remove(keyOf(ref, one));
      check((await files.get(keyOf(near, one))) !== null, 'removing the one leaves the other');
    },
  ),
  caseOf('what was removed is gone', 'a picture that was taken back is nowhere', async (files, { refs: [ref] }) => {
    await files.put(keyOf(ref, one), one);
    await files.put(keyOf(ref, two), two);
    await files.remove(keyOf(ref, one));
    await files.remove(keyOf(ref, one));
    same(await files.get(keyOf(ref, one)), null, 'the removed one');
    check((await files.get(keyOf(ref, two))) !== null, 'the other one of its record stays');
    await files.put(keyOf(ref, one), one);
    check((await files.get(keyOf(ref, one))) !== null, 'it may be put once more');
  }),
  caseOf('twice is once', 'a sending whose answer was lost does no harm', async (files, { refs: [ref] }) => {
    await Promise.all([files.put(keyOf(ref, one), one), files.put(keyOf(ref, one), one)]);
    await files.put(keyOf(ref, one), one);
    same(numbers((await files.get(keyOf(ref, one)))?.bytes), numbers(one.bytes), 'its bytes');
    await files.remove(keyOf(ref, one));
    same(await files.get(keyOf(ref, one)), null, 'removed once, it is gone');
  }),
  caseOf(
    'what is not what its key says is not kept',
    'a half that came over a bad line is no picture',
    async (files, { refs: [ref] }) => {
      same(await codeThrown(files.put(keyOf(ref, one), two), 'another content'), 'DJ-F001', 'code');
      same(await files.get(keyOf(ref, one)), null, 'nothing under the key');
      same(await files.get(keyOf(ref, two)), null, 'nothing under the content');
    },
  ),
  caseOf('no picture, no file', 'nobody stores a program where pictures are', async (files, { refs: [ref] }) => {
    const page = { type: 'text/html', bytes: Uint8Array.from([...'<script>'].map((letter) => letter.charCodeAt(0))) };
    same(await codeThrown(files.put(keyOf(ref, page), page), 'a page'), 'DJ-F001', 'by its type');
    const dressed = { ...page, type: 'image/jpeg' };
    same(
      await codeThrown(files.put(keyOf(ref, dressed), dressed), 'a page called a picture'),
      'DJ-F001',
      'by its bytes',
    );
    const cut = { ...one, bytes: one.bytes.slice(0, -1) };
    same(await codeThrown(files.put(keyOf(ref, cut), cut), 'a picture without its end'), 'DJ-F001', 'cut off');
    for (const given of [page, cut]) same(await files.get(keyOf(ref, given)), null, 'nothing is kept');
  }),
  caseOf(
    'a picture that tells its place is not kept',
    'nobody learns from a picture where somebody lives',
    async (files, { refs: [ref] }) => {
      const told = jpegOf([1, 2, 3], exif('31.9 N 112.4 E'));
      same(await codeThrown(files.put(keyOf(ref, told), told), 'with Exif'), 'DJ-F005', 'code');
      same(await files.get(keyOf(ref, told)), null, 'nothing is kept');
    },
  ),
  caseOf(
    'the largest is kept, one byte more is not',
    'what may be taken can be relied on',
    async (files, { refs: [ref] }) => {
      const [fits, over] = [largest(), largest(1)];
      await files.put(keyOf(ref, fits), fits);
      same((await files.get(keyOf(ref, fits)))?.bytes.length, fits.bytes.length, 'bytes of the largest');
      same(await codeThrown(files.put(keyOf(ref, over), over), 'one byte more'), 'DJ-F002', 'code');
      same(await files.get(keyOf(ref, over)), null, 'nothing is kept');
    },
  ),
  caseOf(
    'what was handed over belongs to the place',
    'a page that draws on goes on with bytes of its own',
    async (files, { refs: [ref] }) => {
      const given = jpegOf([9, 9, 9]);
      const key = keyOf(ref, given);
      const putting = files.put(key, given);
      given.bytes.fill(0);
      await putting;
      const found = await files.get(key);
      same(numbers(found?.bytes), numbers(jpegOf([9, 9, 9]).bytes), 'as it was at the call');
      found?.bytes.fill(0);
      same(numbers((await files.get(key))?.bytes), numbers(jpegOf([9, 9, 9]).bytes), 'whatever a reader does to it');
    },
  ),
];
