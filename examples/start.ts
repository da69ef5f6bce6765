/**
 * `npm start`: a page on one port and its backend, on a database in a folder, on the next. `PORT` chooses the first,
 * `DATA` the folder (`.data`). Nothing is fetched from anywhere.
 */
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { demoPeople } from './server/demo-people.js';
import { apiProcess } from './start/api-process.js';
import { pageServer } from './start/page-server.js';

const port = Number(process.env.PORT ?? 8080);
const apiPort = port + 1;
const page = `http://127.0.0.1:${port}`;
const origins = [page, `http://localhost:${port}`];

const backend = apiProcess([
  ...['--port', String(apiPort)],
  ...['--directory', process.env.DATA ?? '.data'],
  ...origins.flatMap((origin) => ['--origin', origin]),
]);
const app = pageServer({
  root: fileURLToPath(new URL('./portal', import.meta.url)),
  api: `http://127.0.0.1:${apiPort}/api`,
  people: demoPeople,
  process: backend,
});

console.log('正在打开数据库……');
await backend.start();
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => {
  console.log(
    `\n请用浏览器打开  ${page}\n示例数据，非真实单位和人员。按 Ctrl+C 结束，数据留在 ${process.env.DATA ?? '.data'} 里。`,
  );
});

const leave = (): void => {
  server.close();
  void backend.stop().then(() => process.exit(0));
};
process.on('SIGINT', leave).on('SIGTERM', leave);
