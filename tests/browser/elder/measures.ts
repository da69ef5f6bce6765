import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Mode } from '../../../src/components/messages/words.js';
import { whole } from '../stage/breadth.js';
import { closeStage, type Stage } from '../stage/stage.js';
import { roomChecks } from './room-checks.js';
import type { Check, Place } from './seen.js';
import { targetChecks } from './target-checks.js';
import { textChecks } from './text-checks.js';
import { drawn, modesOf, openView, views } from './views.js';

const checks: readonly Check[] = [...textChecks, ...targetChecks, ...roomChecks];
/** A telephone, a tablet, a desk; 640 and 320 px are what a zoom of 200 and 400 % leaves of a desk. */
const widths = whole ? [360, 768, 1440] : [360, 1440];
const zoomed = whole ? [640, 320] : [320];
const sizes = whole ? ['1', '2', '3'] : ['1', '3'];
const sizesAt = (width: number): string[] =>
  width === 1440 && !whole ? ['1'] : zoomed.includes(width) ? ['1', '3'] : sizes;

async function faultsAt(place: Place, some: readonly Check[]): Promise<string[]> {
  const found: string[] = [];
  for (const { row, faults } of some) {
    for (const fault of await faults(place)) found.push(`${row} at ${place.width} px, size ${place.size}: ${fault}`);
  }
  return found;
}

/** Every view of one mode: a file of tests for each, so that two pages share the long way. */
export function measuresHold(mode: Mode): void {
  describe(`eyes and hands of sixty to ninety: text, targets, room (${mode})`, () => {
    let stage: Stage;
    afterEach(async () => {
      closeStage(stage);
      await setViewport({ width: 800, height: 600 });
    });

    for (const view of views.filter((one) => modesOf(one).includes(mode))) {
      it(`${view.name}, ${mode}: every measure holds in three sizes on a telephone, a tablet, a desk, and zoomed`, async () => {
        await setViewport({ width: widths[0] as number, height: 800 });
        stage = await openView(view, { mode });
        const faults: string[] = [];
        for (const width of [...widths, ...zoomed]) {
          await setViewport({ width, height: 800 });
          for (const size of sizesAt(width)) {
            stage.view.size = size;
            await drawn(stage);
            const place: Place = { root: stage.root, drawn: () => drawn(stage), view, mode, size, width };
            faults.push(...(await faultsAt(place, zoomed.includes(width) ? roomChecks : checks)));
          }
        }
        expect(faults).to.deep.equal([]);
      });
    }
  });
}
