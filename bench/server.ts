/**
 * `npm run bench:server`: commands per second of the example server on PostgreSQL, beside pgbench with the same SQL,
 * both with 16 connections and in turns. The first without HTTP, as pgbench has none; over HTTP it is printed only.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '../examples/server/pg-database.js';
import { at, id, sceneOf } from '../src/adapters/conformance/backend/scene.js';
import { people } from '../src/adapters/conformance/backend-cases.js';
import { commit } from '../src/core/authority/index.js';
import type { Proposal } from '../src/core/ports.js';
import { type Cluster, startCluster } from '../tests/postgres/cluster.js';
import { countyServer, moment } from '../tests/server/county-server.js';

const LIMIT = 0.5;
/** Shared machines measure to about ± 20 %. */
const NOISE = 1.2;
const SECONDS = Number(process.argv[2] ?? 5);
const CLIENTS = 16;
const script = new URL('./server.pgbench.sql', import.meta.url).pathname;

async function run(found: Cluster): Promise<void> {
  const county = await countyServer({ database: openPostgres(found.url, CLIENTS) });
  try {
    await sceneOf(county.underTest()).found();
    const direct = () =>
      perSecond(async () => void (await commit(county.court, [collect()], people.liaison, null, moment)));
    const overHttp = () =>
      perSecond(async () => void (await county.underTest().as('liaison').commit([collect()], call())));
    const rounds: Record<'pgbench' | 'direct' | 'overHttp', number>[] = [];
    for (let round = 0; round < 3; round += 1) {
      rounds.push({ pgbench: pgbench(found), direct: await direct(), overHttp: await overHttp() });
    }
    const [bench, ours, http] = (['pgbench', 'direct', 'overHttp'] as const).map((name) =>
      median(rounds.map((r) => r[name])),
    );
    const ratio = (ours ?? 0) / (bench ?? 1);
    console.log(`PostgreSQL ${found.version}, ${CLIENTS} connections, ${SECONDS} s each, commands per second`);
    console.log('| pgbench, same SQL | ours | ratio | limit | over HTTP |\n|---|---|---|---|---|');
    console.log(
      `| ${bench?.toFixed(0)} | ${ours?.toFixed(0)} | ${ratio.toFixed(2)} | ${LIMIT} | ${http?.toFixed(0)} |`,
    );
    if (ratio * NOISE < LIMIT) process.exitCode = 1;
  } finally {
    await county.close();
    await found.stop();
  }
}

const call = () => ({ epoch: null, signal: new AbortController().signal });

function collect(): Proposal {
  const command = id();
  const input = { unit: 'cs.b1', on: '2026-03-05', wisher: `w-${command}`, title: '一副老花镜', category: 'goods' };
  const stamp = { kind: 'wish', name: 'collect', kindVersion: 1, basis: 0, at, actor: people.liaison.actor };
  return {
    command: { ...stamp, id: command, ref: `wish/${command}`, input },
    expect: 0,
    next: { state: '', data: null },
  };
}

async function perSecond(once: () => Promise<void>): Promise<number> {
  const began = performance.now();
  let done = 0;
  const client = async (): Promise<void> => {
    while (performance.now() - began < SECONDS * 1000) {
      await once();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return done / ((performance.now() - began) / 1000);
}

function pgbench({ bin, port }: Cluster): number {
  const directory = mkdtempSync(join(tmpdir(), 'dangjian-pgbench-'));
  const args = ['-h', '127.0.0.1', '-p', String(port), '-U', 'dangjian', '-n', '-M', 'prepared', '-f', script];
  const { stdout, stderr } = spawnSync(
    join(bin, 'pgbench'),
    [...args, '-c', String(CLIENTS), '-j', '2', '-T', String(SECONDS), 'postgres'],
    { encoding: 'utf8', cwd: directory },
  );
  rmSync(directory, { recursive: true });
  const tps = /tps = ([\d.]+)/.exec(stdout)?.[1];
  if (!tps) throw new Error(`pgbench: ${stderr}`);
  return Number(tps);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const cluster = await startCluster();
if (!cluster) console.log('skipped: no PostgreSQL on this machine (PG_BIN)');
else await run(cluster);
