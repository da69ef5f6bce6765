import { emulateMedia } from '@web/test-runner-commands';
import 'axe-core';
import { expect } from 'chai';
import { itInChromium } from '../stage/engine.js';
import { closeStage, type Stage } from '../stage/stage.js';
import { colourOf, groundOf, ratio } from './contrast.js';
import { controlsIn, isSeen, named } from './seen.js';
import { drawn, modesOf, modesTried, openView, views } from './views.js';

/** The package is a script that leaves its name on the page. */
const { axe } = window as unknown as { axe: typeof import('axe-core') };
const whole = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const colours = ['color-contrast', 'color-contrast-enhanced'];
/** The runner passes on what the browser knows; its types know less. */
const emulate = emulateMedia as (media: Record<string, string | null>) => Promise<void>;

/** What the driver of Firefox lacks. */
const media = 'the media of a page can be set over CDP only';

let stage: Stage;
const everything = (): HTMLElement[] => [...stage.root.querySelectorAll<HTMLElement>('.root, .root *')].filter(isSeen);
const token = (name: string): string => getComputedStyle(stage.view).getPropertyValue(`--${name}`);

/** E7, E35: what axe finds; the other themes change colours alone. */
async function axeFaults(theme: string): Promise<string[]> {
  const rules = { 'color-contrast-enhanced': { enabled: true } };
  const { violations } = await axe.run(
    stage.view,
    theme === 'light' ? { runOnly: whole, rules } : { runOnly: colours },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** E8: a border that shows what can be pressed or filled in stands out from what lies behind it. */
const faintBorders = (): string[] =>
  controlsIn(stage.root).flatMap((control) => {
    const style = getComputedStyle(control);
    const border = colourOf(style.borderTopColor);
    if (style.borderTopStyle === 'none' || style.borderTopWidth === '0px' || border === null) return [];
    return ratio(border, groundOf(control)) >= 3 ? [] : [`${named(control)}: border ${style.borderTopColor}`];
  });

describe('eyes of sixty to ninety: colour', () => {
  afterEach(() => closeStage(stage));

  for (const view of views) {
    for (const mode of modesTried(view)) {
      it(`E7, E8, E35, ${view.name}, ${mode}: axe finds nothing, contrast is 7:1, borders 3:1, light and dark`, async () => {
        const faults: string[] = [];
        stage = await openView(view, { mode });
        for (const theme of ['light', 'dark']) {
          stage.view.theme = theme;
          await drawn(stage);
          faults.push(...[...(await axeFaults(theme)), ...faintBorders()].map((fault) => `${theme}: ${fault}`));
        }
        expect(faults).to.deep.equal([]);
      });
    }
  }

  it('E8: every colour that carries meaning stands out from every ground it can lie on, in each theme', async () => {
    stage = await openView(views[0] as (typeof views)[0], { mode: 'staff' });
    const grounds = ['paper', 'ground', 'wash', 'warn-wash'];
    for (const theme of ['light', 'dark']) {
      stage.view.theme = theme;
      await drawn(stage);
      for (const mark of ['ink', 'faint', 'edge', 'accent', 'good', 'calm', 'warn', 'focus']) {
        for (const ground of grounds) {
          const [one, other] = [colourOf(token(mark)), colourOf(token(ground))];
          if (!one || !other) throw new Error(`${theme} has no ${mark} or no ${ground}`);
          expect(ratio(one, other), `${theme}: ${mark} on ${ground}`).to.be.at.least(3);
        }
      }
    }
  });

  describe('as the device wishes', () => {
    afterEach(() =>
      emulate({ forcedColors: null, reducedMotion: null, contrast: null, colorScheme: null, media: null }),
    );

    itInChromium(
      'E31, given forced colours, tells every state by border or outline, and nothing by shadow',
      media,
      async () => {
        await emulate({ forcedColors: 'active' });
        for (const view of views) {
          stage = await openView(view, { mode: modesOf(view)[0] ?? 'staff' });
          const width = (one: Element): number => Number.parseFloat(getComputedStyle(one).borderTopWidth);
          const shadows = everything().filter((one) => getComputedStyle(one).boxShadow !== 'none');
          expect(shadows.map(named), view.name).to.deep.equal([]);
          for (const pressed of stage.root.querySelectorAll('[aria-pressed=true]')) {
            const other = pressed.parentElement?.querySelector('[aria-pressed=false]');
            if (other) expect(width(pressed), named(pressed)).to.be.greaterThan(width(other));
          }
          for (const wrong of stage.root.querySelectorAll('[aria-invalid=true]:not([type=checkbox])')) {
            if (isSeen(wrong)) expect(width(wrong), named(wrong)).to.be.at.least(2);
          }
          for (const chip of stage.root.querySelectorAll('.chip')) {
            if (isSeen(chip)) expect(width(chip), named(chip)).to.be.at.least(1);
          }
          closeStage(stage);
        }
      },
    );

    itInChromium('E32, given a person who wants less motion, moves nothing', media, async () => {
      await emulate({ reducedMotion: 'reduce' });
      for (const view of views) {
        stage = await openView(view, { mode: modesOf(view)[0] ?? 'staff' });
        const moving = everything().filter((one) => {
          const { transitionDuration, animationName } = getComputedStyle(one);
          return /[1-9]/.test(transitionDuration) || animationName !== 'none';
        });
        expect(moving.map(named), view.name).to.deep.equal([]);
        closeStage(stage);
      }
    });

    itInChromium(
      'E32, given a dark device and theme=auto, is dark; given more contrast, has no faint text and no faint line',
      media,
      async () => {
        await emulate({ colorScheme: 'dark', contrast: 'more' });
        stage = await openView(views[0] as (typeof views)[0], { mode: 'staff', theme: 'auto' });
        const paper = getComputedStyle(stage.root.querySelector('.root') as Element).backgroundColor;
        expect(ratio(colourOf(paper) ?? [255, 255, 255], [255, 255, 255])).to.be.greaterThan(10);
        const faint = getComputedStyle(stage.root.querySelector('.count, .fact-label') as Element).color;
        expect(ratio(colourOf(faint) ?? [0, 0, 0], colourOf(paper) ?? [0, 0, 0])).to.be.greaterThan(12);
      },
    );

    itInChromium('E32, given paper, prints no buttons', media, async () => {
      await emulate({ media: 'print' });
      stage = await openView(views[2] as (typeof views)[0], { mode: 'staff' });
      expect([...stage.root.querySelectorAll('.actions button')].filter(isSeen).map(named)).to.deep.equal([]);
    });

    itInChromium(
      'E32, given paper, a ledger still says what each task is called, and asks for no words',
      media,
      async () => {
        await emulate({ media: 'print' });
        stage = await openView(views.find(({ name }) => name === 'many picked') as (typeof views)[0], {
          mode: 'staff',
        });
        stage.root.querySelector<HTMLElement>('.tools .choices:last-child [aria-pressed=true]')?.click();
        await drawn(stage);
        const titles = [...stage.root.querySelectorAll('.ledger [data-open]')];
        expect(titles.length).to.be.above(2);
        expect(titles.filter((title) => !isSeen(title as HTMLElement)).map((title) => title.textContent)).to.deep.equal(
          [],
        );
        expect(isSeen(stage.root.querySelector('.search') as HTMLElement)).to.equal(false);
      },
    );
  });
});
