import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Mode } from '../../../src/components/messages/words.js';
import { closeStage, type Stage } from '../stage/stage.js';
import { colourOf, groundOf, ratio } from './contrast.js';
import { controlsIn, isSeen, named } from './seen.js';
import { modesTried, openView, views } from './views.js';

/** What tells one control from another, after it was drawn anew too; radios of a group are one stop. */
function nameOf(control: Element): string {
  if (control.matches('[type=radio]')) return `radio ${control.getAttribute('name')}`;
  const marks = ['data-ref', 'data-open', 'data-action', 'id', 'name', 'value', 'aria-label', 'href'];
  // What may be chosen is counted while the page is idle.
  const name = control.matches('select') ? control.localName : named(control);
  return [name, ...marks.map((mark) => control.getAttribute(mark) ?? '')].join('|');
}

/** E16: the ring is wide, stands out, and lies neither under something else nor outside of what scrolls. */
function ringFaults(control: HTMLElement): string[] {
  const root = control.getRootNode() as ShadowRoot;
  const style = getComputedStyle(control);
  const [width, colour] = [Number.parseFloat(style.outlineWidth), colourOf(style.outlineColor)];
  if (style.outlineStyle === 'none' || width < 2) return [`${named(control)}: no ring`];
  if (colour && ratio(colour, groundOf(control)) < 3) return [`${named(control)}: a faint ring`];
  const box = control.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, Math.min(box.top + box.height / 2, window.innerHeight - 1)];
  const top = root.elementFromPoint(x, y);
  if (!top || !(control.contains(top) || top.contains(control))) {
    return [`${named(control)}: covered by ${top ? named(top) : 'nothing of ours'}`];
  }
  const reach = width + Number.parseFloat(style.outlineOffset);
  for (let at = control.parentElement; at; at = at.parentElement) {
    if (getComputedStyle(at).overflowX === 'visible') continue;
    const edge = at.getBoundingClientRect();
    if (box.left - reach < edge.left - 1 || (box.right + reach > edge.right + 1 && box.width < edge.width)) {
      return [`${named(control)}: the ring is cut by ${named(at)}`];
    }
  }
  return [];
}

/** Tab from before the element until it is left, or until the round begins anew. */
async function walk(stage: Stage): Promise<{ stops: Set<string>; faults: string[] }> {
  const [stops, faults] = [new Set<string>(), new Set<string>()];
  if (!stage.root.activeElement) stage.view.previousElementSibling?.remove();
  const before = document.createElement('button');
  stage.view.before(before);
  if (!stage.root.querySelector('dialog[open]')) before.focus();
  // A dialog opens with the focus on one of its controls; Firefox leads from its last one out of the page, and not back.
  const first = stage.root.activeElement;
  if (first) stops.add(nameOf(first));
  let rounds = 0;
  let left = false;
  for (let n = 0; n < 400 && rounds < 3; n += 1) {
    await sendKeys({ press: 'Tab' });
    const at = stage.root.activeElement as HTMLElement | null;
    // Outside of the page a browser may have stops of its own, Firefox a dozen: leaving it counts once.
    if (!at && !left) rounds += 1;
    left = at === null;
    if (at === null) continue;
    const name = nameOf(at);
    if (stops.has(name) && rounds > 0) break;
    stops.add(name);
    if (isSeen(at)) for (const fault of ringFaults(at)) faults.add(fault);
  }
  before.remove();
  return { stops, faults: [...faults] };
}

/** Every view of one mode: a file of tests for each, so that two pages share the long way. */
export function keysReach(mode: Mode): void {
  describe(`hands that use keys alone (${mode})`, () => {
    let stage: Stage;
    afterEach(async () => {
      closeStage(stage);
      await setViewport({ width: 800, height: 600 });
    });

    for (const view of views.filter((one) => modesTried(one).includes(mode))) {
      it(`E15, E16, ${view.name}, ${mode}: Tab comes to every control, and the ring is seen on each`, async () => {
        await setViewport({ width: mode === 'elder' ? 360 : 1280, height: 800 });
        stage = await openView(view, { mode });
        const wanted = controlsIn(stage.root).map(nameOf);
        const { stops, faults } = await walk(stage);
        expect(
          wanted.filter((name) => !stops.has(name)),
          'never reached',
        ).to.deep.equal([]);
        expect(faults).to.deep.equal([]);
      }).timeout(60_000);
    }
  });
}
