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
import { plainDriver } from './plain-driver.js';
import { median, pairedRatio, type Section } from './section.js';

/** One turn of each in a round: short, so that all three meet the same neighbours on the machine. */
const SECONDS = 2;
const CLIENTS = 16;
const script = new URL('./server.pgbench.sql', import.meta.url).pathname;

/**
 * Commands per second of the example server on PostgreSQL, beside pgbench and beside a plain driver with the same SQL. The
 * first without HTTP, as the others have none; over HTTP it is printed only. `null` without PostgreSQL (`PG_BIN`).
 */
export async function server(rounds: number): Promise<Section | null> {
  const cluster = await startCluster();
  if (!cluster) return null;
  const county = await countyServer({ database: openPostgres(cluster.url, CLIENTS) });
  const plain = plainDriver(cluster.url, CLIENTS);
  try {
    await sceneOf(county.underTest()).found();
    const ways: Record<'pgbench' | 'driver' | 'ours' | 'http', () => number | Promise<number>> = {
      pgbench: () => pgbench(cluster),
      driver: () => perSecond(plain.once),
      ours: () => perSecond(async () => void (await commit(county.court, [collect()], people.liaison, null, moment))),
      http: () => perSecond(async () => void (await county.underTest().as('liaison').commit([collect()], call()))),
    };
    const found: Record<keyof typeof ways, number[]> = { pgbench: [], driver: [], ours: [], http: [] };
    const names = Object.keys(ways) as (keyof typeof ways)[];
    for (let round = 0; round < rounds; round += 1) {
      // Tables grow while it runs: whoever comes last meets the largest, so the order turns.
      for (const name of [...names.slice(round % 4), ...names.slice(0, round % 4)]) {
        found[name].push(await ways[name]());
      }
    }
    const row = (name: string, ours: 'ours' | 'http', floor: 'pgbench' | 'driver') => ({
      ...{ name, values: [median(found[floor]), median(found[ours])] },
      ratio: pairedRatio(found[ours], found[floor]),
    });
    return {
      title: '服务器',
      about: `PostgreSQL ${cluster.version}，${CLIENTS} 个连接，每秒处理的操作数（登记一个心愿）；SQL 相同，每轮各 ${SECONDS} 秒，${rounds} 轮交替，比值为各轮比值的中位数。`,
      columns: ['对照', '本组件'],
      rows: [
        { ...row('对 pgbench', 'ours', 'pgbench'), goal: 0.5, atLeast: true },
        row('对同样的 SQL、同一个驱动', 'ours', 'driver'),
        row('经 HTTP，对 pgbench', 'http', 'pgbench'),
      ],
    };
  } finally {
    await plain.close();
    await county.close();
    await cluster.stop();
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
