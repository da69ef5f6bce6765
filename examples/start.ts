/**
 * `npm start`: a page on one port and its backend, on a database in a folder, on the next. `PORT` chooses the first,
 * `DATA` the folder (`.data`), `ORIGINS` names further addresses of the page, with commas between: behind a name of
 * your own the page's calls come from there. Nothing is fetched from anywhere.
 */
import { busyPort } from './start/busy-port.js';
import { openPortal } from './start/open-portal.js';

const port = Number(process.env.PORT ?? 8080);
const directory = process.env.DATA ?? '.data';
const origins = (process.env.ORIGINS ?? '').split(',').filter((origin) => origin !== '');

const busy = await busyPort([port, port + 1]);
if (busy !== undefined) {
  console.error(`端口 ${busy} 已被别的程序占用。请换一个再试：PORT=${port + 1000} npm start`);
  process.exit(1);
}
console.log('正在打开数据库……');
const portal = await openPortal({ port, apiPort: port + 1, directory, origins });
console.log(`\n请用浏览器打开  ${portal.url}\n示例数据，非真实单位和人员。按 Ctrl+C 结束，数据留在 ${directory} 里。`);

const leave = (): void => {
  void portal.close().then(() => process.exit(0));
};
process.on('SIGINT', leave).on('SIGTERM', leave);
