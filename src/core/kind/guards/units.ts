import type { Rec } from '../../ports.js';
import type { Guards } from './guard.js';

const nameOf = (unit: Rec | null): string => String(unit?.data?.name ?? '');

/** Where work may be given to. */
export const units: Guards = {
  /**
   * `['takesWork', 'home', 'heir', 'closing', 'merged', 'closed']`: the unit read is in none of these states; `heir` is the
   * one that it was merged into. A unit that nobody registered is nobody's business: only what is known to be closed
   * is refused, so nothing waits for an answer.
   */
  takesWork: {
    say: '这个单位已经停用，不再接新的事',
    fix: '请换一个单位；不知道交给谁，请联系老干部局',
    holds: (v, name, _heir, ...states) => !states.includes(v.known(name as string)?.state ?? ''),
    tell(v, name, heir) {
      const unit = v.known(name as string);
      const successor = nameOf(v.known(heir as string));
      if (unit?.state === 'closing')
        return {
          say: `“${nameOf(unit)}”正在准备撤销或合并，不再接新的事`,
          fix: '请交给别的单位；这个单位还要留着，请老干部局先对它选“不撤销了”',
        };
      if (successor !== '') return { say: `“${nameOf(unit)}”已并入“${successor}”`, fix: `请交给“${successor}”办理` };
      return { say: `“${nameOf(unit)}”已经撤销` };
    },
  },
};
