import { adoptStyles, type CSSResultOrNative, LitElement } from 'lit';

/** What drawings of any element of the page wait for: it goes before all that can wait for a click. */
const pages = new Set<Promise<void>>();

/**
 * An element of which a part comes late: what draws an open record and a form. It is fetched once the page has time, so
 * that it is there when the line is cut, or at once when it is needed; that drawing waits for it, and nothing is half drawn.
 */
export abstract class DeskElement extends LitElement {
  protected desk: typeof import('./desk.js') | null = null;
  private late: readonly CSSResultOrNative[] = [];
  private idle = false;

  /** Whether something is open that a desk draws. */
  protected abstract get needsDesk(): boolean;
  /** What came late cannot be had: closes what is open, and says why. */
  protected abstract withoutDesk(why: string): void;

  /** What an element brings late of its own; it is there when the desk is. */
  protected async fetchOwn(): Promise<void> {}
  /** What draws the first page, where that comes late as well; `null` = nothing is waited for. */
  protected fetchPage(): Promise<void> | null {
    return null;
  }

  /** Rejects with `DJ-E005`. */
  protected async fetchDesks(): Promise<void> {
    const [desk] = await Promise.all([import('./desk.js'), this.fetchOwn()]);
    this.late = [...desk.deskStyles, ...this.late];
    this.adopt();
    this.desk = desk;
  }

  /** Styles that came late stand after the element's own, each once. */
  protected adopt(...styles: readonly CSSResultOrNative[]): void {
    this.late = [...new Set([...this.late, ...styles])];
    const { elementStyles } = this.constructor as typeof LitElement;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...this.late]);
  }

  /** Once, after the first drawing: what a click needs never stands in the way of what is read first. */
  protected fetchWhenIdle(): void {
    if (this.idle) return;
    this.idle = true;
    // Not told: whoever opens something asks again, and is told then.
    const fetch = (): void => void this.fetchDesks().catch(() => undefined);
    const wait = (): unknown => ('requestIdleCallback' in window ? requestIdleCallback(fetch) : setTimeout(fetch, 200));
    void Promise.all(pages).then(wait, wait);
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const draw = (): unknown => super.scheduleUpdate();
    const late = this.desk === null && this.needsDesk ? this.fetchDesks() : this.fetchPage();
    if (late !== null) {
      pages.add(late);
      return late
        .catch((thrown: unknown) => this.withoutDesk(thrown instanceof Error ? thrown.message : String(thrown)))
        .then(() => {
          pages.delete(late);
          return draw();
        });
    }
    draw();
    return undefined;
  }
}
