import { figures } from './rows.js';
import { type Check, isSeen, named, textsIn } from './seen.js';

const px = (length: string): number => Number.parseFloat(length);
const inOne = (texts: string[]): string[] => [...new Set(texts)];

/** E1, E2, E4, E5, E6: how text is set. */
export const textChecks: readonly Check[] = [
  {
    row: 'E1',
    faults: ({ root, mode }) =>
      inOne(
        textsIn(root)
          .filter(({ style }) => px(style.fontSize) < figures[mode].text - 0.01)
          .map(({ parent, style }) => `${named(parent)} is set in ${style.fontSize}`),
      ),
  },
  {
    row: 'E2',
    faults: ({ root, mode, size }) =>
      size !== '3'
        ? []
        : [...root.querySelectorAll('h2, h3, h4, .line-title, button.main, .pager button')]
            .filter((one) => isSeen(one) && px(getComputedStyle(one).fontSize) < figures[mode].largest)
            .map((one) => `${named(one)} is set in ${getComputedStyle(one).fontSize} at the largest step`),
  },
  {
    row: 'E4',
    faults: ({ root, mode }) =>
      inOne(
        textsIn(root)
          .filter(({ style }) => !(px(style.lineHeight) / px(style.fontSize) >= figures[mode].lineHeight))
          .map(({ parent, style }) => `${named(parent)}: lines of ${style.lineHeight} for ${style.fontSize}`),
      ),
  },
  {
    // Between two lines stands their leading; between two paragraphs at least 1.3 times as much.
    row: 'E5',
    faults: ({ root }) =>
      [...root.querySelectorAll('p + p')].flatMap((one) => {
        const before = one.previousElementSibling as HTMLElement;
        if (!isSeen(one) || !isSeen(before) || one.closest('.card')) return [];
        const style = getComputedStyle(one);
        const leading = px(style.lineHeight) - px(style.fontSize);
        const between = one.getBoundingClientRect().top - before.getBoundingClientRect().bottom;
        return between + leading >= 1.3 * leading - 0.5 ? [] : [`${named(one)}: ${between} px below the one before`];
      }),
  },
  {
    row: 'E6',
    faults: ({ root, mode }) =>
      [...root.querySelectorAll<HTMLElement>('p, blockquote, dd, li > span, .line-title')].flatMap((one) => {
        const style = getComputedStyle(one);
        const room = one.clientWidth - px(style.paddingLeft) - px(style.paddingRight);
        const holds = Math.floor(room / px(style.fontSize) + 0.01);
        const lines = one.getBoundingClientRect().height / px(style.lineHeight);
        if (!isSeen(one) || lines < 1.5 || holds <= figures[mode].characters) return [];
        return [`${named(one)} holds ${holds} characters a line`];
      }),
  },
];
