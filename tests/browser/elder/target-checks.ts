import { figures } from './rows.js';
import { type Check, controlsIn, isSeen, named, type Place } from './seen.js';

/** What is really pressed: a box with its words is one target, a row with its button too. */
const targetOf = (control: HTMLElement): Element =>
  control.matches('[type=checkbox], [type=radio]') ? (control.closest('label') ?? control) : control;
const isMain = (target: Element): boolean => target.matches('button.main, .line, .pager button');

function tooSmall({ root, mode }: Place, main: boolean): string[] {
  const least = main ? figures[mode].main : figures[mode].target;
  return controlsIn(root).flatMap((control) => {
    const target = targetOf(control);
    if (isMain(target) !== main) return [];
    const { width, height } = target.getBoundingClientRect();
    if (width >= least - 0.5 && height >= least - 0.5) return [];
    return [`${named(target)}: ${width.toFixed(1)} × ${height.toFixed(1)} px, less than ${least}`];
  });
}

/** Main targets that stand closer than a thumb can tell apart. */
function tooClose({ root, mode }: Place): string[] {
  const boxes = controlsIn(root)
    .filter((control) => isMain(control))
    .map((control) => ({ control, box: control.getBoundingClientRect() }));
  return boxes.flatMap(({ control, box }, n) =>
    boxes.slice(n + 1).flatMap(({ control: other, box: next }) => {
      const across = Math.max(box.left - next.right, next.left - box.right);
      const down = Math.max(box.top - next.bottom, next.top - box.bottom);
      const apart = Math.max(across, down);
      return apart >= figures[mode].gap - 0.5
        ? []
        : [`${named(control)} and ${named(other)} stand ${apart.toFixed(1)} px apart`];
    }),
  );
}

function corners(label: Element): boolean {
  const { left, right, top, bottom } = label.getBoundingClientRect();
  const root = label.getRootNode() as ShadowRoot;
  const points: [number, number][] = [];
  for (const x of [left + 6, right - 6]) for (const y of [top + 6, bottom - 6]) points.push([x, y]);
  return points.every(([x, y]) => root.elementFromPoint(x, y)?.closest('label') === label);
}

/** E9–E12, E26, E34: what is pressed, and what is said in words. */
export const targetChecks: readonly Check[] = [
  {
    row: 'E9',
    faults: ({ root }) =>
      [...root.querySelectorAll('.chip, .tag, [data-light], [data-tone]')]
        .filter((one) => isSeen(one) && !/\p{Script=Han}/u.test(one.textContent ?? ''))
        .map((one) => `${named(one)} has no word`),
  },
  { row: 'E10', faults: (place) => [...tooSmall(place, true), ...tooClose(place)] },
  { row: 'E11', faults: (place) => tooSmall(place, false) },
  {
    row: 'E12',
    faults: ({ root }) =>
      controlsIn(root).flatMap((control) => {
        if (!control.matches('[type=checkbox], [type=radio]')) return [];
        const label = targetOf(control);
        if (label === control) return [`${named(control)} has no row around it`];
        label.scrollIntoView({ block: 'center' });
        return corners(label) ? [] : [`${named(label)}: a corner is not the target`];
      }),
  },
  {
    row: 'E25',
    faults: ({ root }) =>
      [...root.querySelectorAll('button, summary, a[href]')]
        .filter((one) => isSeen(one) && !/[\p{Script=Han}\d]/u.test(one.textContent ?? ''))
        .map((one) => `${named(one)} has no word`),
  },
  {
    row: 'E26',
    faults: ({ root }) => {
      const help = [...root.querySelectorAll('footer a[href^="tel:"]')].filter(isSeen);
      return help.length > 0 ? [] : ['no telephone of somebody who helps, in the foot'];
    },
  },
  {
    row: 'E34',
    faults: ({ root }) =>
      ['[role=status]', '[role=alert]'].flatMap((live) => (root.querySelector(live) ? [] : [`no ${live} in the root`])),
  },
];
