import type { Guards, GuardView, Verdict } from './guard.js';

const instead = '或点“我来了”，或请书记、联络员代记，一样算到会';

/** What stands on a screen in the room and is typed by whoever is there. */
export const codes: Guards = {
  /**
   * `['shows', 'code', 'shown', 'shownByHost']`: what was typed stood on one of the screens at that moment, by the keys in the
   * records read. Where a key is erased nobody can tell any more, and the person is believed.
   */
  shows: {
    say: '“{0}”和屏幕上的不一样，可能刚换过',
    fix: `请再看一眼屏幕上的数字，重新填一次；${instead}`,
    holds(v, f, ...screens) {
      const said = screens.map((screen) => stoodOn(v, String(screen), String(v.now[f as string] ?? '')));
      return said.includes(true) || (said.includes(undefined) ? undefined : false);
    },
    tell: (v, _, ...screens) =>
      screens.every((screen) => v.read(String(screen)) === null)
        ? { say: '这里还没有收到这次会的动态码', fix: `请稍后再填；${instead}` }
        : {},
  },
};

function stoodOn(v: GuardView, screen: string, typed: string): Verdict {
  const rec = v.read(screen);
  if (rec === undefined) return undefined;
  if (rec === null) return false;
  return rec.data === null || v.codes(rec.ref, String(rec.data.key ?? ''))?.includes(typed);
}
