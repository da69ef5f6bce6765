import { LitElement } from 'lit';

/**
 * An element of which a part comes late: what draws an open record and a form. It is fetched once the page has time, so
 * that it is there when the line is cut, or at once when it is needed; that drawing waits for it, and nothing is half drawn.
 */
export abstract class DeskElement extends LitElement {
  protected desk: typeof import('./desk.js') | null = null;

  /** Whether something is open that a desk draws. */
  protected abstract get needsDesk(): boolean;
  /** The desk cannot be had: closes what is open, and says why. */
  protected abstract withoutDesk(why: string): void;

  /** Rejects with `DJ-E005`. */
  protected async fetchDesks(): Promise<void> {
    this.desk = await import('./desk.js');
  }

  protected fetchWhenIdle(): void {
    // Not told: whoever opens something asks again, and is told then.
    const fetch = (): void => void this.fetchDesks().catch(() => undefined);
    if ('requestIdleCallback' in window) requestIdleCallback(fetch);
    else setTimeout(fetch, 200);
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const draw = (): unknown => super.scheduleUpdate();
    if (this.desk === null && this.needsDesk) {
      return this.fetchDesks()
        .catch((thrown: unknown) => this.withoutDesk(thrown instanceof Error ? thrown.message : String(thrown)))
        .then(draw);
    }
    draw();
    return undefined;
  }
}
