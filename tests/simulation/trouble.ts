import type { Grant } from '../../src/core/ports.js';
import { canary, grantsOf, visitor } from './cast.js';
import type { County } from './counties/books.js';
import type { Device } from './device.js';
import type { Faults } from './faults.js';
import type { Witness } from './witness.js';
import type { World } from './world.js';

export interface TroubleOptions {
  world: World;
  faults: Faults;
  witness: Witness;
  devices: readonly Device[];
  county: County;
  grants: Map<string, Grant[]>;
  /** Virtual time at which all is well again. */
  until: number;
}

/** What happens to devices, people and the county, at moments that chance picks. */
export function makeTrouble({ world, faults, witness, devices, county, grants, until }: TroubleOptions): void {
  const fate = world.random.fork();
  const at = (part: number): number => Math.floor(until * part);
  const some = (): Device => fate.pick(devices);
  const each = (times: number, f: () => void): void => {
    for (let n = 0; n < times; n += 1) world.after(at(fate.next() * 0.95), f);
  };

  if (faults.has('secondTab')) each(3, () => void some().openTab());
  if (faults.has('crash')) each(6, () => some().crash());
  if (faults.has('freeze')) {
    each(6, () => {
      const tab = fate.pick(some().tabs);
      tab.frozenUntil = world.ms + 10_000 + fate.below(30_000);
    });
  }
  if (faults.has('signOut')) {
    world.after(at(0.5), () => {
      const device = devices[1] as Device;
      const { actor } = device;
      void device.changePerson(visitor).then(async () => {
        const left = await device.contents(actor);
        const kept = left.includes(canary('')) || left.includes('wish') || device.pictures(actor).length > 0;
        if (kept) witness.breach('sign-out leaves nothing', actor);
      });
    });
  }
  if (faults.has('revoked')) world.after(at(0.7), () => grants.set('liaison2', [...(grantsOf[visitor] ?? [])]));
  if (faults.has('restore') && county.backup) {
    const { backup } = county;
    world.after(at(0.4), () => {
      const back = backup();
      world.after(at(0.2), () => witness.restored(back()));
    });
  }
}
