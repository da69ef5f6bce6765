import { type Court, commit, eraseAgain, pull } from '../../../src/core/authority/index.js';
import type { Catalogue, Kind } from '../../../src/core/kind/index.js';
import type { Grant, Proposal, PullAsk } from '../../../src/core/ports.js';
import type { Reply } from '../network.js';
import { type FileAsk, memoryShelf, takeIn } from '../pictures.js';
import type { Witness } from '../witness.js';
import { isoAt, type World } from '../world.js';
import type { County } from './books.js';
import { foundUnits } from './found-units.js';
import { type MemoryVault, memoryVault, seal } from './memory-vault.js';

export interface CountyOptions {
  world: World;
  /** Database transactions run into each other. */
  overlap: boolean;
  kinds: readonly Kind[];
  /** Of the same kinds. */
  catalogue: Catalogue;
  grants(actor: string): Grant[];
  witness: Witness;
}

/** The judging half over a database in memory, behind a wire of text: what the example server does, without sockets. */
export async function judgingCounty(o: CountyOptions): Promise<County> {
  const { catalogue, witness } = o;
  const { vault, stamp, now } = await foundedVault(o);
  const shelf = memoryShelf();
  const court: Court = { vault, catalogue, seal: stamp, files: shelf };
  /** Nobody is answered by a database that was put back before what was erased since is erased again. */
  let putBack: Promise<unknown> = Promise.resolve();
  return {
    async handle(path, body, actor) {
      await putBack;
      const who = { actor, grants: o.grants(actor) };
      try {
        if (path.endsWith('/file')) {
          return await takeIn(JSON.parse(body) as FileAsk, who, { vault, catalogue, shelf, now });
        }
        const ask = JSON.parse(body) as PullAsk & { epoch: string | null; list: Proposal[] };
        if (path.endsWith('/pull')) {
          const answer = await pull(vault, catalogue, ask, who, now());
          if (answer.epoch === (await vault.epoch())) witness.pulled(ask, answer, vault.tables.feed);
          return marked(answer);
        }
        const answered = witness.asked(actor, ask.list);
        const answer = await commit(court, ask.list, who, ask.epoch, now());
        answered(answer, await vault.epoch());
        return marked(answer);
      } catch {
        return broken;
      }
    },
    books: {
      ...recordsIn(vault),
      seal: stamp,
      holds: async (key) => (await shelf.get(key)) !== null,
      verdict: async (actor, id) => vault.tables.commands.get(`${actor} ${id}`)?.outcome.kind,
      async chains() {
        const counters = [...vault.tables.counters];
        return new Map(counters.map(([scope, n]) => [scope, { n, lines: vault.tables.log.get(scope) ?? [] }]));
      },
    },
    backup() {
      const back = vault.backup();
      return () => {
        back();
        putBack = eraseAgain(court, vault.erased, now());
        return [...vault.tables.commands.keys()].map((key) => key.slice(key.indexOf(' ') + 1));
      };
    },
    close: async () => {},
  };
}

/** A database in which the units stand already; from now on its transactions may overlap. */
export async function foundedVault({ world, overlap, catalogue, witness }: CountyOptions) {
  const slow = world.random.fork();
  const now = (): string => isoAt(world.ms);
  let open = false;
  const step = (): Promise<void> => (open && overlap ? world.sleep(slow.below(30)) : Promise.resolve());
  const vault = memoryVault({ step, now, random: world.random.fork(), wrote: witness.wrote });
  const stamp = seal(world.random.fork());
  await foundUnits(vault, catalogue, stamp, now());
  open = true;
  return { vault, stamp, now };
}

export const recordsIn = (vault: MemoryVault): Pick<County['books'], 'records' | 'parents'> => ({
  records: async () => [...vault.tables.records.values()],
  parents: vault.parents,
});

export const marked = (value: object): Reply => ({
  status: 200,
  text: JSON.stringify({ dangjian: 1, ...value }),
  headers: { 'content-type': 'application/json' },
});
export const broken: Reply = { status: 500, text: '{}', headers: {} };
