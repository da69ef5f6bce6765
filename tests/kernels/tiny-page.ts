import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TinyPage {
  readonly port: number;
  /** Its address under `host`, a name that leads to this machine. */
  url(host?: string, path?: string): string;
  close(): Promise<void>;
}

/** Serves one HTML page, under every path, with extra response headers. */
export async function tinyPage(html: string, headers: Record<string, string> = {}): Promise<TinyPage> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (host = '127.0.0.1', path = '/') => `http://${host}:${port}${path}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
