import { honor } from '../../examples/honor.js';
import { catalogueOf, type Kind } from '../../src/core/kind/index.js';
import { attendance, meetingCode, session, task, unit, wish } from '../../src/core/kinds/index.js';
import type { Grant } from '../../src/core/ports.js';
import { actors, grantsOf, visitor } from './cast.js';
import { createDevice } from './device.js';
import { faultsOf } from './faults.js';
import { judgeEnd } from './judge-end.js';
import { createLife } from './life.js';
import { createNetwork, type Side } from './network.js';
import { createRandom } from './random.js';
import type { Stage } from './stages/stage.js';
import { makeTrouble } from './trouble.js';
import { createWitness } from './witness.js';
import { createWorld } from './world.js';

export interface Report {
  seed: number;
  faults: string[];
  /** What the people did, refused or not. */
  commands: number;
  requests: number;
  broken: string[];
}

/** The kit's own kinds and one of an integrator's, by one list for page and server. */
const kinds = [task, wish, unit, session, attendance, meetingCode, honor] as unknown as readonly Kind[];
const stormy = 6 * 60_000;
const calm = 4 * 60_000;

/** One story: people at their devices, six minutes of trouble, then quiet. Everything shipped runs as shipped. */
export async function simulate(seed: number, stage: Stage): Promise<Report> {
  const random = createRandom(seed);
  const faults = faultsOf(random);
  const world = createWorld(random);
  const catalogue = catalogueOf(kinds);
  const witness = createWitness(catalogue);
  const healed = (): boolean => world.ms >= stormy;
  const byActor = new Map<string, Grant[]>(Object.entries(grantsOf));
  const grants = (actor: string): Grant[] => byActor.get(actor) ?? [];
  const county = await stage.county({ world, overlap: faults.has('overlap'), kinds, catalogue, grants, witness });
  const network = createNetwork(world, faults, county.handle, healed, witness.breach);

  const devices = actors
    .filter((actor) => actor !== visitor)
    .map((actor, n) => {
      const backend = (side: Side) => stage.backend(network.open(side), kinds);
      const { files, disk } = stage;
      const remote = files && ((side: Side) => files(network.open(side)));
      return createDevice({ world, faults, kinds, actor, backend, remote, healed, witness, disk, n });
    });
  const life = createLife({ world, faults, witness, devices, until: stormy });
  for (const device of devices) device.openTab();
  for (const device of devices) void life.of(device);
  makeTrouble({ world, faults, witness, devices, county, grants: byActor, until: stormy });

  await world.run(stormy);
  for (const device of devices) for (const tab of device.tabs) tab.workspace.resume();
  await world.run(stormy + calm);
  const { requests } = network.count;
  const ending = judgeEnd({
    ...{ world, county, catalogue, witness, devices, grants },
    requests: requests / stage.requests,
  });
  await world.run(stormy + calm + 60_000);
  await ending;
  // What is under way at a device ends in virtual time as well.
  const closed = Promise.all(devices.map((device) => device.close()));
  await world.run(stormy + calm + 180_000);
  await closed;
  await county.close();
  return { seed, faults: [...faults], commands: life.commands, requests, broken: witness.broken };
}
