import { setTimeout as delay } from 'node:timers/promises';
import type { KernelPage } from '../../scripts/browsers/kernel-page.js';
import { fieldOf, type Hand, lineOf, type Place, selectorOf } from './hand.js';

interface Target {
  place: string;
  css: string;
  /** Words that it has, or that stand in it. */
  words?: string;
  part?: boolean;
}
type Point = { x: number; y: number };

/** The hand in an old kernel: it finds as an eye does, through shadow roots, and presses with the browser's own mouse. */
export function kernelHand(page: KernelPage): Hand {
  async function until<T>(what: string, look: () => Promise<T | null>): Promise<T> {
    for (const end = Date.now() + 30_000; Date.now() < end; ) {
      const found = await look();
      if (found !== null) return found;
      await delay(50);
    }
    throw new Error(`not found in 30 s: ${what}; problems: ${page.problems.join('\n')}`);
  }
  const find = (target: Target): Promise<Point> => until(JSON.stringify(target), () => page.evaluate(centreOf, target));
  async function click(target: Target): Promise<void> {
    // Twice at the same place: what still moves would be missed.
    let last = await find(target);
    const point = await until(JSON.stringify(target), async () => {
      await delay(50);
      const now = await page.evaluate(centreOf, target);
      const still = now?.x === last.x && now.y === last.y;
      last = now ?? last;
      return still ? now : null;
    });
    for (const type of ['mousePressed', 'mouseReleased'])
      await page.cdp.send('Input.dispatchMouseEvent', { type, ...point, button: 'left', clickCount: 1 });
  }
  const fill = (name: string, place: Place, value: string, words: boolean): Promise<true> =>
    until(`${name} in ${place}`, () =>
      page.evaluate(filled, { place: selectorOf(place), css: fieldOf(name) }, value, words),
    );
  return {
    press: (words, place) => click({ place: selectorOf(place), css: 'button:enabled', words }),
    open: (title, place) => click({ place: selectorOf(place), css: lineOf, words: title, part: true }),
    leave: (place) => click({ place: selectorOf(place), css: 'button.back' }),
    tick: (name, place) => click({ place: selectorOf(place), css: fieldOf(name) }),
    async sees(words, place) {
      await find({ place: selectorOf(place), css: '*', words, part: true });
    },
    async write(name, text, place) {
      await fill(name, place, text, false);
    },
    async choose(name, words, place) {
      await fill(name, place, words, true);
    },
  };
}

/** Runs in the page: the middle of what can be seen and fits best, brought into view; `null` when there is none yet. */
function centreOf({ place, css, words, part = false }: Target): Point | null {
  const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...Array.from(root.querySelectorAll('*')).flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  const all = (root: Document | ShadowRoot | Element, wanted: string): Element[] =>
    roots(root as Document).flatMap((each) => Array.from(each.querySelectorAll(wanted)));
  const [host = '', inner] = place.split(' ');
  const scope = inner ? document.querySelector(host)?.shadowRoot?.querySelector(inner) : document.querySelector(host);
  const inside = scope ? all((scope.shadowRoot as ShadowRoot | null) ?? scope, css) : [];
  const fits = (element: Element): boolean => {
    const text = (element.textContent || '').trim();
    const shown = element.getClientRects().length > 0;
    return shown && (words === undefined || (part ? text.includes(words) : text === words));
  };
  const found = inside.filter(fits).pop();
  if (!found) return null;
  found.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = found.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Runs in the page: writes into a control as typing does, or chooses the option with these words. */
function filled({ place, css }: Target, value: string, words: boolean): true | null {
  const [host = '', inner] = place.split(' ');
  const outer = document.querySelector(host);
  const root = outer?.shadowRoot ?? outer;
  const scope = inner ? root?.querySelector(inner) : root;
  const control = scope?.querySelector<HTMLInputElement | HTMLSelectElement>(css);
  if (!control) return null;
  if (words) {
    const option = Array.from((control as HTMLSelectElement).options).find(({ text }) => text.trim() === value);
    if (!option) return null;
    option.selected = true;
  } else control.value = value;
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  return true;
}
