import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { type Court, commit, pull, type Seal, type Who } from '../../src/core/authority/index.js';
import { catalogueOf, type Kind } from '../../src/core/kind/index.js';
import type { Outcome } from '../../src/core/ports.js';
import { answer, fault } from './answer.js';
import { audit } from './audit.js';
import type { FileShelf } from './file-directory.js';
import { fileRoutes } from './file-routes.js';
import { type Rate, rateLimit } from './rate-limit.js';
import type { Sessions } from './sessions.js';
import type { SqlVault } from './sql-vault.js';
import { commitAsk, pullAsk, read, readProposal } from './wire.js';

export interface ServerOptions {
  vault: SqlVault;
  kinds: readonly Kind[];
  sessions: Sessions;
  seal: Seal;
  now(): string;
  /** Where pictures are kept; without it none is taken. */
  files?: FileShelf;
  /** Bytes of a request's body. */
  maxBody?: number;
  rate?: Rate;
  /** Pages of other origins that may call, such as `http://127.0.0.1:8080`. */
  origins?: readonly string[];
  /** Hears of what went wrong inside; the caller is told a code only. */
  onError?: (thrown: unknown) => void;
}
export type Env = { Variables: { who: Who } };

/**
 * The example backend: `POST /api/pull`, `POST /api/commit`, `GET /api/verify?scope=…`, and with `files` those of
 * `file-routes`. It judges with the code that the
 * page runs. Errors bear a code: 401 DJ-N002, 403 DJ-N003, 413 DJ-N004, 429 DJ-N005, 400 and 500 DJ-N006.
 */
export function createServer(o: ServerOptions): Hono<Env> {
  const { vault, kinds, sessions, seal, now, maxBody = 2_000_000, rate = { burst: 120, perSecond: 20 } } = o;
  const court: Court = { vault, catalogue: catalogueOf(kinds), seal, ...(o.files ? { files: o.files } : {}) };
  const wait = rateLimit(rate);
  const app = new Hono<Env>();

  app.use(
    '/api/*',
    cors({ origin: [...(o.origins ?? [])], allowHeaders: ['authorization', 'content-type', 'x-dangjian'] }),
  );
  app.use('/api/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    // A form or an image of another site cannot send this header.
    if (!c.req.header('x-dangjian')) return fault(c, 403, 'DJ-N003');
    const token = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    const who = token === undefined ? null : await sessions.find(token);
    if (!who) return fault(c, 401, 'DJ-N002');
    const seconds = wait(who.actor, Date.parse(now()));
    if (seconds > 0) {
      c.header('retry-after', String(seconds));
      return fault(c, 429, 'DJ-N005');
    }
    c.set('who', who);
    return next();
  });
  app.use('/api/*', bodyLimit({ maxSize: maxBody, onError: (c) => fault(c, 413, 'DJ-N004') }));

  app.post('/api/pull', async (c) => {
    const ask = read(pullAsk, await body(c));
    if ('path' in ask) return fault(c, 400, 'DJ-N006', ask.path);
    return answer(c, await pull(vault, court.catalogue, ask.value, c.get('who'), now()));
  });

  app.post('/api/commit', async (c) => {
    const ask = read(commitAsk, await body(c));
    if ('path' in ask) return fault(c, 400, 'DJ-N006', ask.path);
    const list = ask.value.list.map(readProposal);
    const sound = list.flatMap((item) => ('value' in item ? [item.value] : []));
    const judged = await commit(court, sound, c.get('who'), ask.value.epoch, now());
    if ('fenced' in judged) return answer(c, judged);
    const verdicts = judged.outcomes.values();
    const outcomes = list.map(
      (item): Outcome =>
        'value' in item
          ? (verdicts.next().value as Outcome)
          : { kind: 'rejected', code: 'DJ-R017', detail: { path: item.path } },
    );
    return answer(c, { epoch: judged.epoch, outcomes });
  });

  app.get('/api/verify', async (c) => {
    const who = c.get('who');
    const scope = c.req.query('scope') ?? '';
    const found = await audit(vault, seal, scope, who, now());
    return found === 'forbidden' ? fault(c, 403, 'DJ-N003') : answer(c, found);
  });

  if (o.files) fileRoutes(app, { vault, catalogue: court.catalogue, files: o.files, now });

  app.onError((thrown, c) => {
    o.onError?.(thrown);
    return fault(c, 500, 'DJ-N006');
  });
  return app;
}

/** `undefined` for what is no JSON: then the schema says where it fails. */
async function body(c: Context): Promise<unknown> {
  try {
    return JSON.parse(await c.req.text());
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}
