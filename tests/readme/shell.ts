import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startCluster } from '../postgres/cluster.js';

const { name, version, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  version: string;
  scripts: Record<string, string>;
};

/** Runs one line of a shell snippet, or holds it against what it stands for. Throws for a line that it does not know. */
export async function runLine(line: string): Promise<void> {
  if (line === `npm install ./${name}-${version}.tgz`) return; // done for real by tests/bundlers
  const [, variables = '', ci, command] = /^((?:[A-Z_]+=\S+ )*)(npm ci && )?(npm (?:run )?[a-z]+)$/.exec(line) ?? [];
  const script = command?.split(' ').pop();
  if (script === undefined || scripts[script] === undefined) throw new Error(`nobody knows how to run: ${line}`);
  if (ci !== undefined && !/^if ! npm ci; then$/m.test(readFileSync('.ci/run', 'utf8'))) throw new Error('no npm ci');
  if (script !== 'start') return;
  if (!variables.startsWith('DATABASE_URL=postgres://')) return starts({});
  const cluster = await startCluster();
  if (cluster === null) return console.log('no PostgreSQL on this machine: started on the embedded database alone');
  try {
    await starts({ DATABASE_URL: cluster.url });
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    const { rows } = await client.query("select ref from record where ref like 'unit/%'");
    await client.end();
    if (rows.length === 0) throw new Error('the units of the example are not in PostgreSQL');
  } finally {
    await cluster.stop();
  }
}

/** `npm start` until it prints its address and the page is there. */
async function starts(variables: Record<string, string>): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'dangjian-readme-'));
  const port = 10_000 + ((process.pid * 2) % 9000);
  const started = spawn('npm', ['start'], {
    env: { ...process.env, ...variables, PORT: String(port), DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const gone = once(started, 'exit');
  try {
    let said = '';
    await new Promise<void>((resolve, reject) => {
      started.stdout.on('data', (piece) => {
        said += String(piece);
        if (said.includes(`http://127.0.0.1:${port}\n`)) resolve();
      });
      started.once('exit', () => reject(new Error(`it ended: ${said}`)));
    });
    const page = await fetch(`http://127.0.0.1:${port}/`);
    if (page.status !== 200) throw new Error(`the page answers ${page.status}`);
  } finally {
    if (started.exitCode === null && started.pid) process.kill(-started.pid, 'SIGTERM');
    await gone;
    rmSync(data, { recursive: true, force: true });
  }
}
