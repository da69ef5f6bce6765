import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Light } from '../../core/rules/lights.js';
import { type BoardLook, lightCounter, naturalOrder, type Seen } from '../../core/views/index.js';

/** Tasks counted before the page gets its turn again. */
const slice = 1000;

type Idle = (f: () => void) => number;
const whenIdle: Idle = (f) =>
  'requestIdleCallback' in window ? window.requestIdleCallback(f) : (window as Window).setTimeout(f, 16);

/**
 * Counts of lights, and the headings that tasks have: of all tasks, so of no use in the first picture. Worked out when
 * the page is idle, a slice at a time; begun anew when the tasks changed.
 */
export class LightCount implements ReactiveController {
  counts: Readonly<Record<Light, number>> | null = null;
  sections: readonly string[] = [];
  private round = 0;
  private before: readonly Seen[] = [];

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.round += 1;
    this.before = [];
  }

  count(all: readonly Seen[], look: BoardLook): void {
    if (same(all, this.before)) return;
    this.before = all;
    this.round += 1;
    const { round } = this;
    const next = lightCounter(all, look);
    const go = (): void => {
      if (round !== this.round) return;
      const counts = next(slice);
      if (counts === null) {
        whenIdle(go);
        return;
      }
      const found = new Set(all.map(({ record }) => record.data?.section));
      this.sections = [...found]
        .filter((one): one is string => typeof one === 'string' && one !== '')
        .sort(naturalOrder);
      this.counts = counts;
      this.host.requestUpdate();
    };
    whenIdle(go);
  }
}

/** The workspace hands out the same sight while nothing moved, so the first, the last and the number tell most; the rest is looked at one by one. */
const same = (a: readonly Seen[], b: readonly Seen[]): boolean =>
  a.length === b.length && a.every((seen, n) => seen === b[n]);
