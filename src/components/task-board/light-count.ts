import type { ReactiveControllerHost } from 'lit';
import type { Light } from '../../core/rules/lights.js';
import { type BoardLook, lightCounter, type Seen } from '../../core/views/index.js';

/** Tasks counted before the page gets its turn again. */
const slice = 1000;

type Idle = (f: () => void) => number;
const whenIdle: Idle = (f) =>
  'requestIdleCallback' in window ? window.requestIdleCallback(f) : (window as Window).setTimeout(f, 16);

/**
 * Counts of lights: of all tasks, so of no use in the first picture. Worked out when the page is idle, a slice at a
 * time; begun anew when the tasks changed.
 */
export class LightCount {
  counts: Readonly<Record<Light, number>> | null = null;
  /** The tasks that are counted, or will be. */
  all: readonly Seen[] = [];
  private round = 0;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Begins anew, for these tasks. */
  count(all: readonly Seen[], look: BoardLook): void {
    this.round += 1;
    this.all = all;
    const { round } = this;
    const next = lightCounter(all, look);
    const go = (): void => {
      if (round !== this.round) return;
      const counts = next(slice);
      if (counts === null) {
        whenIdle(go);
        return;
      }
      this.counts = counts;
      this.host.requestUpdate();
    };
    whenIdle(go);
  }
}
