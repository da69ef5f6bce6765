import type { Guards } from './guard.js';

const instead = '或点“我来了”，或请书记、联络员代记，一样算到会';

/** What stands on a screen in the room and is typed by whoever is there. */
export const codes: Guards = {
  /**
   * `['shows', 'code', 'shown']`: what was typed stood on the screen at that moment, by the key in the record read. Where the
   * key is erased nobody can tell any more, and the person is believed.
   */
  shows: {
    say: '“{0}”和屏幕上的不一样，可能刚换过',
    fix: `请再看一眼屏幕上的数字，重新填一次；${instead}`,
    holds(v, f, name) {
      const rec = v.read(name as string);
      if (rec === undefined) return undefined;
      if (rec === null) return false;
      if (rec.data === null) return true;
      return v.codes(rec.ref, String(rec.data.key ?? ''))?.includes(String(v.now[f as string] ?? ''));
    },
    tell: (v, _, name) =>
      v.read(name as string) === null ? { say: '这里还没有收到这次会的动态码', fix: `请稍后再填；${instead}` } : {},
  },
};
