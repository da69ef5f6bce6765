import { rest } from '../../src/adapters/backends/rest.js';
import { catalogueOf } from '../../src/core/kind/index.js';
import { task, unit, wish } from '../../src/core/kinds/index.js';
import type { Backend, Grant } from '../../src/core/ports.js';
import { actors, canary, grantsOf } from './cast.js';
import { createDevice, type Device } from './device.js';
import { type Faults, faultsOf } from './faults.js';
import { foundUnits } from './found-units.js';
import { judgeEnd } from './judge-end.js';
import { memoryVault, seal } from './memory-vault.js';
import { createNetwork, type Side, type Wire } from './network.js';
import { createRandom } from './random.js';
import { createHandler } from './server.js';
import { createWitness } from './witness.js';
import { act, type Done } from './workload.js';
import { createWorld, isoAt } from './world.js';

export interface Report {
  seed: number;
  faults: string[];
  /** What the people did, refused or not. */
  commands: number;
  requests: number;
  broken: string[];
}

const kinds = [task, wish, unit];
const stormy = 9 * 60_000;
const calm = 5 * 60_000;

/** One story: five people at five devices, nine minutes of trouble, then quiet. Everything shipped runs as shipped. */
export async function simulate(seed: number, only?: Faults): Promise<Report> {
  const random = createRandom(seed);
  const faults = only ?? faultsOf(random);
  const world = createWorld(random);
  const catalogue = catalogueOf(kinds);
  const witness = createWitness(catalogue);
  const healed = (): boolean => world.ms >= stormy;
  const now = (): string => isoAt(world.ms);
  const grants = new Map<string, Grant[]>(Object.entries(grantsOf));
  const slow = random.fork();
  let open = false;
  let commands = 0;
  const vault = memoryVault({
    step: () => (open && faults.has('overlap') ? world.sleep(slow.below(30)) : Promise.resolve()),
    now,
    random: random.fork(),
    wrote: witness.wrote,
  });
  const stamp = seal(random.fork());
  await foundUnits(vault, catalogue, stamp, now());
  open = true;
  const handle = createHandler({
    vault,
    catalogue,
    seal: stamp,
    now,
    grants: (actor) => grants.get(actor) ?? [],
    witness,
  });
  const network = createNetwork(world, faults, handle, healed, witness.breach);
  const backend = (side: Side): Backend =>
    rest({ url: 'http://county.test/api', fetch: fetchOver(network.open(side)) });

  const devices = actors.map((actor) => createDevice({ world, faults, kinds, actor, backend, healed, witness }));
  for (const device of devices) device.openTab();
  for (const device of devices) void live(device);
  troubles();

  await world.run(stormy);
  for (const device of devices) for (const tab of device.tabs) tab.workspace.resume();
  await world.run(stormy + calm);
  const ending = judgeEnd({
    world,
    vault,
    catalogue,
    seal: stamp,
    witness,
    devices,
    grants,
    requests: network.count.requests,
  });
  await world.run(stormy + calm + 60_000);
  await ending;
  return {
    seed,
    faults: [...faults],
    commands,
    requests: network.count.requests,
    broken: witness.broken,
  };

  /** A person at a device: thinks, does something, thinks again. */
  async function live(device: Device): Promise<void> {
    const mind = random.fork();
    while (!healed()) {
      await world.sleep(300 + mind.below(4_000));
      const tab = device.tabs[mind.below(device.tabs.length)];
      if (!tab || tab.frozenUntil > world.ms) continue;
      // Awaited apart: a device that crashes under a command never answers, and the person goes on.
      void act(tab.workspace, mind, now())
        .then(async (done) => {
          commands += done.length;
          for (const one of done) if (!tab.gone) note(tab, one);
          const last = done[done.length - 1]?.executed;
          if (last?.saved && faults.has('undo') && mind.chance(0.15)) await takeBack(tab, last.id);
        })
        .catch((thrown: { code?: string }) => {
          if (!tab.gone && !thrown?.code?.startsWith('DJ-L'))
            witness.breach('only coded trouble is thrown', (thrown as unknown as Error).stack ?? String(thrown));
        });
    }
  }

  function note(tab: Device['tabs'][number], { name, executed }: Done): void {
    if (!executed.saved) return;
    // Whoever erases takes back everything that was not sent about it.
    if (name === 'eraseConsent') witness.release((_, of) => of.ref === executed.ref);
    witness.acknowledge(executed.id, tab.actor, executed.ref);
  }

  async function takeBack(tab: Device['tabs'][number], id: string): Promise<void> {
    const done = await tab.workspace.undo(id);
    if (!done.saved || tab.gone) return;
    if (done.id === id) witness.release((one) => one === id);
    else witness.acknowledge(done.id, tab.actor, done.ref);
  }

  function troubles(): void {
    const fate = random.fork();
    const at = (part: number): number => Math.floor(stormy * part);
    const some = (): Device => fate.pick(devices);
    const each = (times: number, f: () => void): void => {
      for (let n = 0; n < times; n += 1) world.after(at(fate.next() * 0.95), f);
    };
    if (faults.has('secondTab')) each(3, () => void some().openTab());
    if (faults.has('crash')) each(6, () => some().crash());
    if (faults.has('freeze')) {
      each(6, () => {
        const tab = fate.pick(some().tabs);
        tab.frozenUntil = world.ms + 10_000 + fate.below(40_000);
      });
    }
    if (faults.has('signOut')) {
      world.after(at(0.5), () => {
        const device = devices[1] as Device;
        void device.changePerson('member2').then(async () => {
          const left = await device.contents('liaison1');
          if (left.includes(canary('')) || left.includes('wish')) witness.breach('sign-out leaves nothing', 'liaison1');
        });
      });
    }
    if (faults.has('revoked')) world.after(at(0.7), () => grants.set('liaison2', [...(grantsOf.member2 ?? [])]));
    if (faults.has('restore')) {
      world.after(at(0.4), () => {
        const back = vault.backup();
        world.after(at(0.2), () => {
          back();
          witness.restored([...vault.tables.commands.keys()].map((key) => key.slice(key.indexOf(' ') + 1)));
        });
      });
    }
  }
}

/** What `rest` needs of a fetch. */
const fetchOver =
  (wire: Wire): typeof fetch =>
  async (url, init) => {
    const { status, text, headers } = await wire.send(String(url), String(init?.body ?? ''));
    return new Response(text, { status, headers });
  };
