import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface Cluster {
  url: string;
  port: number;
  /** Folder of `postgres`, `psql`, `pgbench`. */
  bin: string;
  version: string;
  stop(): Promise<void>;
}

/** The newest PostgreSQL of this machine; `null` where there is none. */
function binaries(): string | null {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [process.env.PG_BIN ?? '', ...versions.map((version) => join(root, version, 'bin'))];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}

/** A cluster of its own in a temporary folder, on a free port; PostgreSQL refuses to run as root, so it does not. */
export async function startCluster(): Promise<Cluster | null> {
  const bin = binaries();
  if (!bin) return null;
  const user = process.getuid?.() === 0 ? unprivileged() : null;
  const directory = mkdtempSync(join(tmpdir(), 'dangjian-pg-'));
  chmodSync(directory, 0o700);
  if (user) chownSync(directory, user.uid, user.gid);
  const data = join(directory, 'data');
  const quiet = { ...user, cwd: directory, stdio: 'ignore' } as const;
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'dangjian', '-A', 'trust', '-E', 'UTF8', '--no-locale'], quiet);
  const port = await freePort();
  const args = ['-D', data, '-p', String(port), '-k', directory, '-h', '127.0.0.1', '-c', 'max_connections=60'];
  const server = spawn(join(bin, 'postgres'), args, quiet);
  const url = `postgres://dangjian@127.0.0.1:${port}/postgres`;
  const version = await whenReady(url);
  return {
    url,
    port,
    bin,
    version,
    async stop() {
      const gone = once(server, 'exit');
      server.kill('SIGINT');
      await gone;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function unprivileged(): { uid: number; gid: number } {
  const of = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: of('-u'), gid: of('-g') };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function whenReady(url: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ server_version: string }>('show server_version');
      await client.end();
      return rows[0]?.server_version ?? '';
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('PostgreSQL did not start within 20 s');
}
