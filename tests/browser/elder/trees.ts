import '../stage/one-morning.js';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { ScreenTree } from '../../../scripts/screen-trees.js';
import type { Mode } from '../../../src/components/messages/words.js';
import { itInChromium } from '../stage/engine.js';
import { beginMorning } from '../stage/one-morning.js';
import { closeStage, type Stage } from '../stage/stage.js';
import { drawn, modesOf, openView, type View, views } from './views.js';

/** What only one driver can do. */
const driver = 'the tree of a page is written down by its driver';

const nameOf = (view: View, mode: Mode): string => `${mode}-${view.name.replace(/[^a-z]+/g, '-')}`;

/** Every view of one mode, each on the screen that people of this mode mostly have; tall, so that all of it is drawn. */
export function treesHold(mode: Mode): void {
  describe(`E33, what a screen reader is given (${mode})`, () => {
    const shown = views.filter((one) => modesOf(one).includes(mode));
    let stage: Stage | null = null;
    before(() => setViewport({ width: mode === 'elder' ? 360 : 1440, height: 6000 }));
    afterEach(() => {
      if (stage) closeStage(stage);
      stage = null;
    });
    after(() => setViewport({ width: 800, height: 600 }));

    for (const view of shown) {
      itInChromium(`${view.name}, ${mode}: reads as it is written in trees/`, driver, async () => {
        beginMorning();
        stage = await openView(view, { mode });
        await drawn(stage);
        const asked = { name: nameOf(view, mode), selector: view.tag };
        const { seen, written } = await executeServerCommand<ScreenTree, typeof asked>('screen-tree', asked);
        expect(seen, 'what is meant: npm run trees, and read what changed').to.equal(written);
      });
    }

    it(`${mode}: nothing is written of a screen that is no more`, async () => {
      const written = await executeServerCommand<string[], undefined>('screen-trees');
      const names = shown.map((view) => nameOf(view, mode));
      expect(written.filter((name) => name.startsWith(mode) && !names.includes(name))).to.deep.equal([]);
    });
  });
}
