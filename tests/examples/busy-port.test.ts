import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it } from 'vitest';

it('given a port that another program holds, `npm start` says which, and how to take another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const started = spawn(process.execPath, ['--import', 'tsx', 'examples/start.ts'], {
    env: { ...process.env, PORT: String(port), DATA: '/nonexistent/never-opened' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  started.stderr.on('data', (piece) => {
    said += String(piece);
  });
  const [code] = await once(started, 'close');
  other.close();
  expect(code).toBe(1);
  expect(said).toContain(`端口 ${port} 已被别的程序占用`);
  expect(said).toContain('npm start');
  expect(said).not.toContain('    at ');
});
