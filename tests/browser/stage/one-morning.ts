/**
 * Imported before all else: the clock of the page stands at ten of one morning, so that days, hours and lights on a screen
 * are the same whenever it is looked at. It goes on from there, since what waits would wait for ever in one millisecond.
 */
const RealDate = Date;
const ten = RealDate.UTC(2026, 2, 5, 2);
let begun = RealDate.now();

class Morning extends RealDate {
  constructor(...given: [] | [number | string]) {
    super(given.length === 0 ? Morning.now() : given[0]);
  }
  static override now(): number {
    return ten + RealDate.now() - begun;
  }
}
globalThis.Date = Morning as DateConstructor;

/** Ten o'clock again, for the next screen. */
export function beginMorning(): void {
  begun = RealDate.now();
}
