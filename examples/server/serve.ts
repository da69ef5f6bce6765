/**
 * The example backend as a process: `tsx examples/server/serve.ts --port 8081 --directory .data --origin http://…`.
 * `--restored` after a backup was put back; `DATABASE_URL` for a PostgreSQL of your own.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { catalogueOf } from '../../src/core/kind/index.js';
import { kinds } from '../../src/core/kinds/index.js';
import { addDays, dayOf } from '../../src/core/rules/calendar.js';
import { createServer } from './create-server.js';
import { demoBranch } from './demo-branch.js';
import { demoPeople } from './demo-people.js';
import { demoUnits } from './demo-units.js';
import { fileDirectory } from './file-directory.js';
import { foundBranch } from './found-branch.js';
import { foundUnits } from './found-units.js';
import { openVault } from './open-vault.js';
import { seal } from './seal.js';
import { sessionsOf } from './sessions.js';
import { retire, sweepFiles } from './upkeep.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8081' },
    directory: { type: 'string', default: '.data' },
    origin: { type: 'string', multiple: true, default: [] },
    restored: { type: 'boolean', default: false },
  },
});
const now = (): string => new Date().toISOString();
const catalogue = catalogueOf(kinds);
const { directory, restored } = values;
const { vault, close, ...opened } = await openVault({
  catalogue,
  directory,
  restored,
  url: process.env.DATABASE_URL,
  now,
});
if (opened.restored) console.log('后台的数据是从备份恢复的，各台设备会自动重新核对。');
const [office] = demoPeople;
if (office) await foundUnits({ vault, catalogue, seal }, demoUnits, office, now());
const liaison = demoPeople.find(({ token }) => token === 'demo-liaison-1');
if (liaison) await foundBranch({ vault, catalogue, seal }, demoBranch(addDays(dayOf(now()), 1)), liaison, now());

const files = fileDirectory(join(directory, 'files'));
const upkeep = async (): Promise<void> => {
  await retire({ vault, catalogue, seal, files }, now());
  await sweepFiles({ vault, catalogue, seal, files }, now());
};
await upkeep();
const daily = setInterval(() => void upkeep().catch(console.error), 86_400_000);

const app = createServer({
  files,
  vault,
  kinds,
  seal,
  now,
  sessions: sessionsOf(Object.fromEntries(demoPeople.map((person) => [person.token, person]))),
  origins: values.origin,
  onError: console.error,
});
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(values.port) }, ({ port }) => {
  console.log(`后台在 http://127.0.0.1:${port}/api`);
  process.send?.({ port });
});

let leaving = false;
function leave(): void {
  if (leaving) return;
  leaving = true;
  clearInterval(daily);
  server.close(() => void close().then(() => process.exit(0)));
  if ('closeIdleConnections' in server) server.closeIdleConnections();
}
process.on('SIGTERM', leave).on('SIGINT', leave).on('disconnect', leave);
