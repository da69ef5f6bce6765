import type { Guards, GuardView } from './guard.js';

const day = (view: GuardView, name: string): string | null => {
  const value = name === '$today' ? view.today : view.now[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** Days, by themselves and against each other. */
export const days: Guards = {
  notBefore: {
    say: '“{0}”太早了',
    fix: '请改成晚一些的日期',
    holds: (v, a, b) => {
      const [x, y] = [day(v, a as string), day(v, b as string)];
      return x === null || y === null || x >= y;
    },
  },
  after: {
    say: '“{0}”没有晚于“{1}”',
    fix: '请改成更晚的日期',
    holds: (v, a, b) => {
      const [x, y] = [day(v, a as string), day(v, b as string)];
      return x === null || y === null || x > y;
    },
  },
  /** The day has come. */
  notAhead: {
    say: '“{0}”还没有到',
    fix: '请到了那一天再登记，或改正日期',
    holds: (v, f) => (day(v, f as string) ?? '') <= v.today,
  },
  notPassed: {
    say: '“{0}”已经过了',
    fix: '请联系老干部局',
    holds: (v, f) => {
      const date = v.before[f as string];
      return typeof date !== 'string' || date >= v.today;
    },
  },
};
