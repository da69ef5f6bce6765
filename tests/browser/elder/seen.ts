import type { Mode } from '../../../src/components/messages/words.js';
import type { View } from './views.js';

/** A screen, drawn in one width and size. */
export interface Place {
  root: ShadowRoot;
  /** Until what was changed is measured and drawn. */
  drawn(): Promise<void>;
  view: View;
  mode: Mode;
  size: string;
  width: number;
}

/** Looks at one row, and says in sentences what does not hold. */
export interface Check {
  row: string;
  faults(place: Place): string[] | Promise<string[]>;
}

/** Drawn, and meant to be seen. */
export function isSeen(element: Element): boolean {
  if (element.closest('.spoken, .probe, .sheet') || element.getClientRects().length === 0) return false;
  return getComputedStyle(element).visibility === 'visible';
}

/** What can be pressed or filled in, and is not switched off: behind an open dialog nothing is. */
export function controlsIn(root: ShadowRoot): HTMLElement[] {
  const modal = [...root.querySelectorAll('dialog[open]')].pop();
  const found = (modal ?? root).querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
  return [...found].filter((one) => isSeen(one) && !one.matches(':disabled'));
}

export interface Text {
  node: Node;
  parent: HTMLElement;
  style: CSSStyleDeclaration;
}

/** Every text that is seen. */
export function textsIn(root: ShadowRoot): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !/\S/.test(node.textContent ?? '') || parent.closest('style, option, [aria-hidden=true]')) continue;
    if (isSeen(parent)) found.push({ node, parent, style: getComputedStyle(parent) });
  }
  return found;
}

export function named(element: Element): string {
  const { localName, className } = element;
  const kind = typeof className === 'string' && className !== '' ? `.${className.trim().replace(/\s+/g, '.')}` : '';
  return `<${localName}${kind} ${element.getAttribute('name') ?? element.getAttribute('type') ?? ''}> ${(element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 24)}`;
}
