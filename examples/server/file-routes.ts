import type { Context, Hono } from 'hono';
import { aboveFrom, isPlain, mayLook, type Who, withoutEnded } from '../../src/core/authority/index.js';
import { codeOf } from '../../src/core/codes.js';
import { type Catalogue, filesIn, kindOf } from '../../src/core/kind/index.js';
import type { FileKey, Rec } from '../../src/core/ports.js';
import { dayOf } from '../../src/core/rules/calendar.js';
import { takeFile } from '../../src/core/take-file.js';
import { fault } from './answer.js';
import type { Env } from './create-server.js';
import type { FileShelf } from './file-directory.js';
import { rateLimit } from './rate-limit.js';
import type { SqlVault } from './sql-vault.js';

interface Desk {
  vault: SqlVault;
  catalogue: Catalogue;
  files: FileShelf;
  now(): string;
}

const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

/**
 * `PUT`, `GET` and `DELETE /api/file?ref=…&sha256=…`. A picture is put first, and waits a day for a command that names
 * it; until then it is sent to whoever brought it, and taken away for nobody else. What a record names is sent to whoever may
 * see the record, and goes with it, not by `DELETE`.
 */
export function fileRoutes(app: Hono<Env>, { vault, catalogue, files, now }: Desk): void {
  const wait = rateLimit({ burst: 60, perSecond: 0.2 });

  /** The record as this person may know it. `closed` = it takes no picture from this person, whatever the reason. */
  async function look(ref: string, who: Who): Promise<Rec | 'none' | 'closed'> {
    const kind = isPlain(ref) ? kindOf(catalogue, ref) : undefined;
    if (!kind || !Object.values(kind.fields).some(({ control }) => control === 'photos')) return 'closed';
    const [record] = await vault.read([ref]);
    const today = dayOf(now());
    if (record === undefined) {
      const makes = Object.values(kind.commands).filter(({ from }) => from === 'none');
      const may = withoutEnded(who.grants, today).some(
        ({ role, shelves }) => shelves.includes(kind.scope.shelf) && makes.some(({ by }) => by.includes(role)),
      );
      return may ? 'none' : 'closed';
    }
    const above = aboveFrom(await vault.parents());
    return record.data !== null && mayLook(record, who, above, catalogue, today) ? record : 'closed';
  }
  const names = (record: Rec | 'none', sha256: string): boolean =>
    record !== 'none' && filesIn(kindOf(catalogue, record.ref)?.fields ?? {}, record.data).includes(sha256);

  app.put('/api/file', async (c) => {
    const [key, who] = [keyOf(c), c.get('who')];
    const seconds = wait(who.actor, Date.parse(now()));
    if (seconds > 0) {
      c.header('retry-after', String(seconds));
      return fault(c, 429, 'DJ-N005');
    }
    if ((await look(key.ref, who)) === 'closed') return fault(c, 403, 'DJ-F004', 'ref');
    try {
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      await files.put(key, takeFile(key, { type: c.req.header('content-type') ?? '', bytes }), who.actor);
    } catch (thrown) {
      const code = codeOf(thrown);
      if (code === null) throw thrown;
      return fault(c, code === 'DJ-F002' ? 413 : 422, code);
    }
    // Erased while it was coming in: what the erasure could not find yet goes now.
    if ((await look(key.ref, who)) === 'closed') await files.drop(key.ref, [key.sha256]);
    return c.body(null, 204);
  });

  app.get('/api/file', async (c) => {
    const [key, who] = [keyOf(c), c.get('who')];
    const record = await look(key.ref, who);
    const may = record !== 'closed' && (names(record, key.sha256) || (await files.has(key, who.actor)));
    const found = may ? await files.get(key) : null;
    if (!found) return fault(c, 404, 'DJ-F003');
    // Somebody looked at what was told in confidence.
    if (key.ref.includes('~')) {
      await vault.transact(async (tx) => {
        await tx.access(who.actor, key.ref, 'look', now());
        return { value: null, keep: true };
      });
    }
    return c.body(found.bytes as Uint8Array<ArrayBuffer>, 200, {
      'content-type': found.type,
      'content-disposition': `attachment; filename="photo.${endings[found.type] ?? 'bin'}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  app.delete('/api/file', async (c) => {
    const [key, who] = [keyOf(c), c.get('who')];
    const record = await look(key.ref, who);
    if (record === 'closed') return fault(c, 403, 'DJ-F004', 'ref');
    if (names(record, key.sha256)) return fault(c, 409, 'DJ-F004');
    // The same answer whether it is somebody else's or not there at all: nobody learns what waits.
    await files.takeBack(key, who.actor);
    return c.body(null, 204);
  });
}

const keyOf = (c: Context): FileKey => ({ ref: c.req.query('ref') ?? '', sha256: c.req.query('sha256') ?? '' });
