import type { Rec } from '../../ports.js';
import type { Guard, Guards } from './guard.js';

const nameOf = (unit: Rec | null): string => String(unit?.data?.name ?? '');

/**
 * The unit read is in none of these states. A unit that nobody registered is nobody's business: only what is known to be
 * closed is refused, so nothing waits for an answer. `heir` = the one that it was merged into.
 */
const takes = (o: { nothingMore: string; instead: string; toHeir(name: string): string }): Guard => ({
  say: `这个单位已经停用，${o.nothingMore}`,
  fix: `请换一个单位；不知道${o.instead}，请联系老干部局`,
  holds: (v, name, _heir, ...states) => !states.includes(v.known(name as string)?.state ?? ''),
  tell(v, name, heir) {
    const unit = v.known(name as string);
    const successor = nameOf(v.known(heir as string));
    if (unit?.state === 'closing')
      return {
        say: `“${nameOf(unit)}”正在准备撤销或合并，${o.nothingMore}`,
        fix: `请换一个单位；这个单位还要留着，请老干部局先对它选“不撤销了”`,
      };
    if (successor !== '') return { say: `“${nameOf(unit)}”已并入“${successor}”`, fix: o.toHeir(successor) };
    return { say: `“${nameOf(unit)}”已经撤销` };
  },
});

/** Units as other records and other units lean on them. */
export const units: Guards = {
  /** `['takesWork', 'home', 'heir', 'closing', 'merged', 'closed']` */
  takesWork: takes({
    nothingMore: '不再接新的事',
    instead: '交给谁',
    toHeir: (name) => `请交给“${name}”办理`,
  }),
  /** `['takesUnits', 'superior', 'heir', 'closing', 'merged', 'closed']` */
  takesUnits: takes({
    nothingMore: '下面不再设单位和支部',
    instead: '归到哪里',
    toHeir: (name) => `请归到“${name}”`,
  }),
  /** `['noneBelow', 'unit']`: over a set, so only a backend can tell. */
  noneBelow: {
    say: '下面还有 {n} 个单位或支部',
    fix: '请先把它们逐个划归别的上级，或撤销、并入别的单位，再办这一步',
    holds: (v, f) => {
      const found = v.below(String(v.now[f as string] ?? ''));
      return found === undefined ? undefined : found.length === 0;
    },
    refs: (v, f) => [...(v.below(String(v.now[f as string] ?? '')) ?? [])],
  },
  /** `['notWithin', 'parent', 'unit']`: the unit named first is neither the second one nor anywhere below it. */
  notWithin: {
    say: '“{0}”就是它自己，或在它下面',
    fix: '请选它上面或旁边的单位',
    holds: (v, f, self) => {
      const above = v.above(String(v.now[f as string] ?? ''));
      return above === undefined ? undefined : !above.includes(String(v.now[self as string]));
    },
  },
};
