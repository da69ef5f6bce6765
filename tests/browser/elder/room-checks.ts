import { type Check, controlsIn, isSeen, named, type Place } from './seen.js';

/** Cut short on purpose: the whole stands in the detail, one press away. */
const cutShort = '.card-title, .card-facts span';
/** Scrolls by itself, and says so in its name: a table cannot be folded. */
const scrolls = '.ledger, .owners, .parts ul';

function tooWide({ root }: Place): string[] {
  const boxes = root.querySelectorAll('.root, dialog[open]');
  const faults = sideways(root, [...boxes]);
  const { scrollWidth, clientWidth } = document.documentElement;
  return faults.length === 0 && scrollWidth > clientWidth + 1 ? [`the page scrolls sideways: ${widest(root)}`] : faults;
}

function sideways(root: ShadowRoot, boxes: readonly Element[]): string[] {
  return boxes
    .filter((box) => box.scrollWidth > box.clientWidth + 1)
    .map((box) => `${box.localName} scrolls sideways, ${box.scrollWidth} in ${box.clientWidth} px: ${widest(root)}`);
}

/** What reaches furthest. */
function widest(root: ShadowRoot): string {
  const all = [...root.querySelectorAll('.root *')].filter((one) => isSeen(one) && !one.closest(scrolls));
  const right = (one: Element): number => one.getBoundingClientRect().right;
  return all.length === 0 ? '' : named(all.reduce((far, one) => (right(one) > right(far) ? one : far)));
}

function clipped({ root }: Place): string[] {
  return [...root.querySelectorAll<HTMLElement>('.root *')].flatMap((box) => {
    if (!isSeen(box) || box.closest('.spoken, svg') || box.matches(`${cutShort}, ${scrolls}, dialog`)) return [];
    const style = getComputedStyle(box);
    const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible' || box.matches('button, .card');
    if (!cuts || box.matches('textarea, select, input')) return [];
    const [across, down] = [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight];
    return across > 2 || down > 2 ? [`${named(box)} is clipped by ${across} × ${down} px`] : [];
  });
}

/** Looks while something is changed, and puts it back. */
async function during(place: Place, css: string): Promise<string[]> {
  const style = document.createElement('style');
  style.textContent = css;
  place.root.append(style);
  await place.drawn();
  const faults = [...tooWide(place), ...clipped(place)];
  style.remove();
  return faults;
}

const spacing = `.root, .root * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }`;

/** E27–E30: one column, no sideways scroll, nothing clipped. The caller adds the widths that a zoom leaves. */
export const roomChecks: readonly Check[] = [
  {
    row: 'E27',
    faults: ({ root, width, mode }) => {
      const mains = controlsIn(root).filter((one) => one.matches('button.main'));
      const crowd = mode === 'elder' && mains.length > 1 ? [`${mains.length} main actions`] : [];
      if (width > 480) return crowd;
      const rows = [...root.querySelectorAll('.group li, .column li')].filter(isSeen);
      const tops = rows.map((row) => Math.round(row.getBoundingClientRect().top));
      return new Set(tops).size === tops.length ? crowd : [...crowd, 'two cards stand in one row'];
    },
  },
  { row: 'E28', faults: tooWide },
  // Twice: the smallest type on a telephone, and the largest in the narrowest room.
  {
    row: 'E29',
    faults: (place) =>
      (place.size === '1' && place.width === 360) || (place.size === '3' && place.width === 320)
        ? during(place, spacing)
        : [],
  },
  {
    // A telephone multiplies what is set; with the largest step of ours on top, nobody could read a line.
    row: 'E30',
    async faults(place) {
      if (place.size !== '1' || place.width !== 360) return [];
      const found: string[] = [];
      for (const times of [1.3, 1.6, 1.9]) {
        const faults = await during(place, `.root { font-size: calc(var(--size) * ${times}) !important }`);
        found.push(...faults.map((fault) => `${times} times as large: ${fault}`));
      }
      return found;
    },
  },
];
