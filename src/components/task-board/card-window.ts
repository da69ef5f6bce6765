import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Places in a column, first included, end excluded. */
export interface Rows {
  from: number;
  to: number;
}

/** Rows above and below the screen that are drawn along, and how few of them may be left before there is a new drawing. */
const spare = 3;
const fewest = 1;
/** Until a card was measured none is drawn: laid out twice, cards would cost more than all the rest of the first picture. */
const first: Rows = { from: 0, to: 0 };

interface WindowOptions {
  /** The box in which the columns stand, and one card that is never seen, of the height that all have. */
  lists(): HTMLElement | null;
  probe(): HTMLElement | null;
}

/**
 * Which cards of a long column can be seen. All columns begin at one height and all cards have one height, so one range
 * serves them all. The page itself scrolls, or any box around us; a height of our own is optional.
 */
export class CardWindow implements ReactiveController {
  rows: Rows = first;
  /** Height of a card with its gap, in CSS px; 0 = not measured yet. */
  pitch = 0;
  private readonly sizes: ResizeObserver | null;
  private watched: Element | null = null;
  private waiting = 0;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: WindowOptions,
  ) {
    host.addController(this);
    this.sizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(this.later);
  }

  hostConnected(): void {
    // Captured on the document: whatever scrolls, we hear it.
    document.addEventListener('scroll', this.later, { capture: true, passive: true });
    window.addEventListener('resize', this.later);
  }

  hostDisconnected(): void {
    document.removeEventListener('scroll', this.later, { capture: true });
    window.removeEventListener('resize', this.later);
    cancelAnimationFrame(this.waiting);
    this.sizes?.disconnect();
    this.watched = null;
  }

  hostUpdated(): void {
    const probe = this.options.probe();
    if (probe !== this.watched) {
      if (this.watched) this.sizes?.unobserve(this.watched);
      if (probe) this.sizes?.observe(probe);
      this.watched = probe;
    }
    if (probe && this.pitch === 0) this.look();
    this.place();
  }

  /** Puts each drawn card at its place. Written as properties, which a strict policy allows. */
  private place(): void {
    for (const list of this.options.lists()?.querySelectorAll<HTMLElement>('ul[data-rows]') ?? []) {
      list.style.height = `${Number(list.dataset.rows) * this.pitch}px`;
      for (const card of list.children as HTMLCollectionOf<HTMLElement>) {
        const top = `${(Number(card.getAttribute('aria-posinset')) - 1) * this.pitch}px`;
        if (card.style.top !== top) card.style.top = top;
      }
    }
  }

  private readonly later = (): void => {
    cancelAnimationFrame(this.waiting);
    this.waiting = requestAnimationFrame(() => this.look());
  };

  /** Measures again, and asks for a drawing only when other rows than those drawn are in sight. */
  private look(): void {
    const [lists, probe] = [this.options.lists(), this.options.probe()];
    if (!lists || !probe) return;
    const { height } = probe.getBoundingClientRect();
    const pitch = height + gapOf(probe);
    if (height <= 0) return;
    lists.style.setProperty('--card', `${height}px`);
    const box = lists.getBoundingClientRect();
    const [top, bottom] = sightOf(lists);
    const from = Math.max(0, Math.floor((top - box.top) / pitch));
    const to = Math.max(from + 1, Math.ceil((bottom - box.top) / pitch));
    const { rows } = this;
    const enough = Math.max(0, from - fewest) >= rows.from && to + fewest <= rows.to;
    if (pitch === this.pitch && enough && rows.to - rows.from < 2 * (to - from + 2 * spare)) return;
    this.pitch = pitch;
    this.rows = { from: Math.max(0, from - spare), to: to + spare };
    // Measured after a drawing: the next one follows before anything is painted.
    void this.host.updateComplete.then(() => this.host.requestUpdate());
  }
}

const gapOf = (card: HTMLElement): number => Number.parseFloat(getComputedStyle(card).marginBottom) || 0;

/** What can be seen of an element: the screen, cut by the nearest box that scrolls. */
function sightOf(element: HTMLElement): [top: number, bottom: number] {
  let [top, bottom] = [0, window.innerHeight];
  for (let at = parentOf(element); at; at = parentOf(at)) {
    if (at === document.documentElement || at === document.body) continue;
    if (!/auto|scroll/.test(getComputedStyle(at).overflowY)) continue;
    const box = at.getBoundingClientRect();
    [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
  }
  return [top, bottom];
}

/** Up through shadow roots. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
