/** Loaded before a program whose clock is to be `DAYS_AHEAD` days ahead. */
const ahead = Number(process.env.DAYS_AHEAD ?? 0) * 86_400_000;
const Real = Date;

globalThis.Date = class extends Real {
  constructor(...args: [] | ConstructorParameters<typeof Real>) {
    super(...((args.length === 0 ? [Real.now() + ahead] : args) as ConstructorParameters<typeof Real>));
  }
  static override now(): number {
    return Real.now() + ahead;
  }
} as DateConstructor;
