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
/** `over` = what lies over that place and would be pressed instead. */
type Spot = Point & { over: string | null };

/** The hand in an old kernel: it finds as an eye does, through shadow roots, and presses with the browser's own mouse. */
export function kernelHand(page: KernelPage): Hand {
  async function until<T>(what: string, look: () => Promise<T | null>, why = () => ''): Promise<T> {
    for (const end = Date.now() + 30_000; Date.now() < end; ) {
      const found = await look();
      if (found !== null) return found;
      await delay(50);
    }
    const stands = await page.evaluate(readable);
    throw new Error(
      `not in 30 s: ${what}${why()}; problems: ${page.problems.join('\n')}; on the page stands: ${stands}`,
    );
  }
  const find = (target: Target): Promise<Spot> => until(JSON.stringify(target), () => page.evaluate(spotOf, target));
  async function click(target: Target): Promise<void> {
    // Twice at the same place: what still moves would be missed.
    let last = await find(target);
    const press = async (): Promise<true | null> => {
      await delay(50);
      const now = await page.evaluate(spotOf, target);
      const still = now !== null && now.x === last.x && now.y === last.y && now.over === null;
      last = now ?? last;
      if (!still) return null;
      const at = { x: last.x, y: last.y, button: 'left', clickCount: 1 };
      for (const type of ['mousePressed', 'mouseReleased'])
        await page.cdp.send('Input.dispatchMouseEvent', { type, ...at });
      // On a busy machine the page may move between the look and the press. The browser has answered: it came, or never will.
      return (await page.evaluate(arrived)) || null;
    };
    await until(`press ${JSON.stringify(target)}`, press, () => ` over it lies ${last.over ?? 'nothing'}`);
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

/**
 * Runs in the page: the middle of what can be seen and fits best, brought into view; `null` when there is none yet. From now
 * on the page notes when it is pressed.
 */
function spotOf({ place, css, words, part = false }: Target): Spot | null {
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
  const [x, y] = [left + width / 2, top + height / 2];
  let hit = document.elementFromPoint(x, y);
  for (let root = hit?.shadowRoot; root; root = hit?.shadowRoot) {
    const deeper = root.elementFromPoint(x, y);
    if (!deeper || !root.contains(deeper)) break;
    hit = deeper;
  }
  const aim = window as unknown as { aimed?: Element; pressed?: boolean };
  if (aim.aimed === undefined)
    window.addEventListener(
      'click',
      (event) => {
        if (aim.aimed && event.composedPath().includes(aim.aimed)) aim.pressed = true;
      },
      true,
    );
  [aim.aimed, aim.pressed] = [found, false];
  const free = hit !== null && (found.contains(hit) || hit.closest('label')?.contains(found) === true);
  return { x, y, over: free ? null : (hit?.outerHTML.slice(0, 80) ?? 'nothing') };
}

/** Runs in the page: whether a press came to what was looked at last. */
function arrived(): boolean {
  return (window as unknown as { pressed?: boolean }).pressed === true;
}

/** Runs in the page: what a person could read on it now, through shadow roots. */
function readable(): string {
  const words = (node: Node): string => {
    if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
    if (!(node instanceof Element) || /^(STYLE|SCRIPT|SELECT)$/.test(node.tagName)) return '';
    if (getComputedStyle(node).display === 'none') return '';
    return Array.from((node.shadowRoot ?? node).childNodes, words).join('');
  };
  return words(document.body).replace(/\s+/g, ' ').slice(0, 3000);
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
