import type { Device, Tab } from './device.js';
import type { Faults } from './faults.js';
import type { Done } from './hand.js';
import type { Witness } from './witness.js';
import { act } from './workload.js';
import { isoAt, type World } from './world.js';

/** So much is done in every story. */
const plenty = 520;

export interface LifeOptions {
  world: World;
  faults: Faults;
  witness: Witness;
  devices: readonly Device[];
  /** Virtual time at which people stop. */
  until: number;
}

/** What people do at their devices, and what they were told about it. */
export function createLife({ world, faults, witness, devices, until }: LifeOptions) {
  let commands = 0;

  /** People spread what is to be done over the time that there is, whoever is kept from working meanwhile. */
  const pause = (): number => {
    const left = Math.max(plenty - commands, 1);
    return Math.min((until - world.ms) / left, 1500) * devices.length;
  };

  function note(tab: Tab, { executed }: Done): void {
    if (!executed.saved) return;
    witness.acknowledge(executed.id, tab.actor, executed.ref);
  }

  async function takeBack(tab: Tab, id: string): Promise<void> {
    const done = await tab.workspace.undo(id);
    if (!done.saved || tab.gone) return;
    if (done.id === id) witness.release((one) => one === id);
    else witness.acknowledge(done.id, tab.actor, done.ref);
  }

  return {
    get commands() {
      return commands;
    },
    /** A person at a device: thinks, does something, thinks again. */
    async of(device: Device): Promise<void> {
      const mind = world.random.fork();
      while (world.ms < until) {
        // Time has to move: where answers are slow, much may be left to do in no time at all.
        await world.sleep(Math.max(1, mind.below(pause() * 2)));
        const tab = device.tabs[mind.below(device.tabs.length)];
        if (!tab || tab.frozenUntil > world.ms) continue;
        // Awaited apart: a device that crashes under a command never answers, and the person goes on.
        void act(tab.workspace, mind, isoAt(world.ms))
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
    },
  };
}
