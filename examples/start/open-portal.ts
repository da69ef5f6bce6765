import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type ServerType, serve } from '@hono/node-server';
import { demoPeople } from '../server/demo-people.js';
import { type ApiProcess, apiProcess } from './api-process.js';
import { pageServer } from './page-server.js';

export interface PortalOptions {
  port: number;
  apiPort: number;
  /** Folder of the database. */
  directory: string;
  /** Under what else the page is opened, such as `http://portal.county.test:8080`: the backend answers these pages too. */
  origins?: readonly string[];
}

export interface OpenPortal {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  /** The backend's own process. */
  readonly api: ApiProcess;
  /** Resolves when both are gone and the data are on the disk. */
  close(): Promise<void>;
}

/** The page on one port and its backend on another; resolves when both answer. */
export async function openPortal({ port, apiPort, directory, origins = [] }: PortalOptions): Promise<OpenPortal> {
  const url = `http://127.0.0.1:${port}`;
  const callers = [url, `http://localhost:${port}`, ...origins];
  const api = apiProcess([
    ...['--port', String(apiPort)],
    ...['--directory', directory],
    ...callers.flatMap((origin) => ['--origin', origin]),
  ]);
  const app = pageServer({
    root: fileURLToPath(new URL('../portal', import.meta.url)),
    api: `http://127.0.0.1:${apiPort}/api`,
    people: demoPeople,
    process: api,
  });
  await api.start();
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port });
  if (!server.listening) await once(server, 'listening');
  return {
    url,
    api,
    async close() {
      await Promise.all([closed(server), api.stop()]);
    },
  };
}

/** A browser keeps its connections open; nobody waits for them. */
function closed(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
