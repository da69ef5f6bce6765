import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { retire, sweepFiles } from '../../examples/server/upkeep.js';
import { id, sceneOf } from '../../src/adapters/conformance/backend/scene.js';
import { type Person, people } from '../../src/adapters/conformance/backend-cases.js';
import { exif, jpegOf, keyOf } from '../../src/adapters/conformance/files/given.js';
import { filesCases } from '../../src/adapters/conformance/files-cases.js';
import { restFiles } from '../../src/adapters/files/rest.js';
import { eraseAgain } from '../../src/core/authority/index.js';
import { personRef } from '../../src/core/kind/index.js';
import type { FileBody, FileKey } from '../../src/core/ports.js';
import { later } from '../../src/core/rules/calendar.js';
import { countyServer, moment } from './county-server.js';

const county = await countyServer();
afterAll(() => county.close());
const scene = sceneOf(county.underTest());
const as = (person: Person) => restFiles({ url: county.url, headers: { authorization: `Bearer ${person}` } });
/** Every file that lies at the backend. */
const lying = (): Buffer[] =>
  readdirSync(county.directory, { recursive: true, withFileTypes: true }).flatMap((one) =>
    one.isFile() ? [readFileSync(join(one.parentPath, one.name))] : [],
  );
const lies = ({ bytes }: FileBody): boolean => lying().some((found) => found.includes(Buffer.from(bytes)));
const photo = ({ bytes, type }: FileBody, { sha256 }: FileKey) => ({ name: '书架', type, bytes: bytes.length, sha256 });
let serial = 0;
const picture = (): FileBody => jpegOf([serial >> 8, serial++ & 0x7f, 7, 7, 7]);

/** A wish whose person part names a picture. */
async function pictured() {
  const ref = personRef(await scene.wish('open'));
  const body = picture();
  const key = keyOf(ref, body);
  await as('liaison').put(key, body);
  const input = { photos: [photo(body, key)], mayPhoto: true };
  expect(await scene.act('liaison', ref, 'keepPhoto', input)).toMatchObject({ kind: 'committed' });
  return { ref, body, key };
}

describe('files behind HTTP', () => {
  const place = async () => {
    const ref = `wish~person/${id()}`;
    return { open: () => as('liaison'), refs: [ref, `${ref}0`] as const, dispose: async () => {} };
  };
  for (const { name, promise, run } of filesCases.filter(({ local }) => !local)) {
    it(`${name}: ${promise}`, () => run(place));
  }
});

describe('a record and its picture', () => {
  it('given a picture that was never brought, then no record may name it; once it was, it may', async () => {
    await scene.found();
    const ref = personRef(await scene.wish('open'));
    const body = picture();
    const key = keyOf(ref, body);
    const input = { photos: [photo(body, key)], mayPhoto: true };
    const refused = await scene.act('liaison', ref, 'keepPhoto', input);
    expect(refused).toMatchObject({ kind: 'rejected', code: 'DJ-F003' });
    await as('liaison').put(key, body);
    expect(await scene.act('liaison', ref, 'keepPhoto', input)).toMatchObject({ kind: 'committed' });
  });

  it('given one of a person part, then it comes to whoever may see that part, leaves a line, and comes to nobody else', async () => {
    const { key, body, ref } = await pictured();
    expect((await as('office').get(key))?.bytes).toEqual(body.bytes);
    for (const person of ['member', 'helper', 'neighbour'] as const) {
      expect(await as(person).get(key), person).toBeNull();
      await expect(as(person).put(key, body)).rejects.toMatchObject({ code: 'DJ-F004' });
      await expect(as(person).remove(key)).rejects.toMatchObject({ code: 'DJ-F004' });
    }
    const seen = (await county.vault.access()).filter((line) => line.ref === ref);
    expect(seen).toEqual([{ actor: 'cs-1', ref, command: 'look', at: moment }]);
  });

  it('then it is sent as what it is, to be saved and not to be run', async () => {
    const { key } = await pictured();
    const query = `ref=${encodeURIComponent(key.ref)}&sha256=${key.sha256}`;
    const { headers } = await county.ask(`/file?${query}`, 'liaison');
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'attachment; filename="photo.jpg"',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect((await county.ask(`/file?${query}`, null)).status).toBe(401);
    expect((await county.ask(`/file?${query}`, 'liaison', undefined, {})).status).toBe(403);
  });

  it('then nobody takes it away from under its record', async () => {
    const { key, body } = await pictured();
    await expect(as('liaison').remove(key)).rejects.toMatchObject({ code: 'DJ-F004' });
    expect(lies(body)).toBe(true);
  });

  it('given what our own page would never send, then it is refused here too', async () => {
    const ref = personRef(await scene.wish('open'));
    const put = async ({ type, bytes }: FileBody) => {
      const { sha256 } = keyOf(ref, { type, bytes });
      const headers = { 'x-dangjian': '1', authorization: 'Bearer liaison', 'content-type': type };
      const query = `ref=${encodeURIComponent(ref)}&sha256=${sha256}`;
      const body = bytes as Uint8Array<ArrayBuffer>;
      return (await fetch(`${county.url}/file?${query}`, { method: 'PUT', headers, body })).status;
    };
    const page = { type: 'text/html', bytes: Uint8Array.from(Buffer.from('<script>1</script>')) };
    expect(await put(page)).toBe(422);
    expect(await put({ ...page, type: 'image/jpeg' })).toBe(422);
    expect(await put(jpegOf([1], exif('N 31.9')))).toBe(422);
    expect(await put({ type: 'application/pdf', bytes: Uint8Array.from(Buffer.from('%PDF-1.7')) })).toBe(422);
    expect(await put({ type: 'image/jpeg', bytes: new Uint8Array(500_000) })).toBe(413);
    for (const path of ['../../../etc/passwd', 'wish/1', 'unit/cs', '']) {
      const query = `ref=${encodeURIComponent(path)}&sha256=${'../'.repeat(5)}x`;
      expect((await county.ask(`/file?${query}`, 'office')).status, path).toBe(404);
    }
  });
});

describe('a picture that waits for its record', () => {
  /** Somebody brought it and has not sent the command yet; the liaison of another unit knows all there is to know of it. */
  async function waiting(ref = `wish~person/${id()}`) {
    await scene.found();
    const body = picture();
    const key = keyOf(ref, body);
    await as('liaison').put(key, body);
    return { key, body };
  }

  it('then it comes back to whoever brought it and to nobody else, be it under a record that others may see', async () => {
    const { key, body } = await waiting();
    expect((await as('liaison').get(key))?.bytes).toEqual(body.bytes);
    expect(await as('neighbour').get(key)).toBeNull();
    expect(await as('office').get(key)).toBeNull();
    const under = await waiting(personRef(await scene.wish('open')));
    expect(await as('office').get(under.key)).toBeNull();
    expect((await as('liaison').get(under.key))?.bytes).toEqual(under.body.bytes);
  });

  it('then nobody else takes it away, nor by bringing the same and taking that away', async () => {
    const { key, body } = await waiting();
    await as('neighbour').remove(key);
    expect(lies(body)).toBe(true);
    await as('neighbour').put(key, body);
    await as('neighbour').remove(key);
    expect([lies(body), await as('neighbour').get(key)]).toEqual([true, null]);
    await as('liaison').remove(key);
    expect(lies(body)).toBe(false);
  });

  it('then nobody else’s command may name it and so come to see it', async () => {
    const { key, body } = await waiting(personRef(await scene.wish('open')));
    const input = { photos: [photo(body, key)], mayPhoto: true };
    const named = await scene.act('office', key.ref, 'keepPhoto', input);
    expect(named).toMatchObject({ kind: 'rejected', code: 'DJ-F003' });
    expect(await scene.act('liaison', key.ref, 'keepPhoto', input)).toMatchObject({ kind: 'committed' });
    expect((await as('office').get(key))?.bytes).toEqual(body.bytes);
  });
});

describe('a picture goes with its record', () => {
  it('given the photo is taken down, then no byte of it lies anywhere, and the part stays', async () => {
    const { ref, body, key } = await pictured();
    expect(lies(body)).toBe(true);
    await scene.act('liaison', ref, 'dropPhoto');
    expect(lies(body)).toBe(false);
    expect(await as('liaison').get(key)).toBeNull();
    const kept = (await scene.current(ref))?.data;
    expect([kept?.photos, kept?.mayPhoto, typeof kept?.name]).toEqual([undefined, undefined, 'string']);
  });

  it('given consent is taken back, then nothing of it lies there, nor what was still waiting; and no more is taken', async () => {
    const { ref, body } = await pictured();
    const waiting = picture();
    await as('liaison').put(keyOf(ref, waiting), waiting);
    await scene.act('liaison', ref, 'eraseConsent');
    expect([lies(body), lies(waiting)]).toEqual([false, false]);
    await expect(as('liaison').put(keyOf(ref, waiting), waiting)).rejects.toMatchObject({ code: 'DJ-F004' });
  });

  it('given a backup of before is put back, files and all, then it is erased again', async () => {
    const { ref, body, key } = await pictured();
    // The backup holds the part as it is now; that it was erased since stands beside it.
    expect(await eraseAgain(county.court, [ref], moment)).toBe(1);
    expect(lies(body)).toBe(false);
    // Only the directory is put back over it.
    await county.files.put(key, body, people.liaison.actor);
    await sweepFiles({ ...county.court, vault: county.vault, files: county.files }, moment);
    expect(lies(body)).toBe(false);
  });

  it('given the time is over for which it may be kept, then the part and its picture go by themselves', async () => {
    const { ref, body } = await pictured();
    const open = ref.replace('~person', '');
    const upkeep = { ...county.court, vault: county.vault, files: county.files };
    await scene.act('liaison', open, 'withdraw');
    const soon = later(moment, 29 * 86_400_000);
    await retire(upkeep, soon);
    expect(lies(body)).toBe(true);
    expect(await retire(upkeep, later(moment, 31 * 86_400_000))).toBeGreaterThan(0);
    expect(lies(body)).toBe(false);
    expect((await county.vault.read([ref]))[0]?.data).toBeNull();
    expect(county.erased).toContain(ref);
  });

  it('given one that no command ever named, then it goes after a day; one that is named stays', async () => {
    const { body } = await pictured();
    const ref = `wish~person/${id()}`;
    const left = picture();
    await as('liaison').put(keyOf(ref, left), left);
    const upkeep = { ...county.court, vault: county.vault, files: county.files };
    const now = new Date().toISOString();
    await sweepFiles(upkeep, later(now, 86_000_000));
    expect([lies(left), lies(body)]).toEqual([true, true]);
    await sweepFiles(upkeep, later(now, 87_000_000));
    expect([lies(left), lies(body)]).toEqual([false, true]);
  });
});
