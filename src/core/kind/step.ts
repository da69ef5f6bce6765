import type { Role } from '../ports.js';
import type { Command } from './define-kind.js';

type Said = 'label' | 'from' | 'to' | 'by' | 'replay' | 'sees';

/**
 * A command as a line of a table: what the button says, from which states to which, who may, and what holds when somebody
 * else wrote in between: `'replay'` = decide on whatever is there, `'never'` = refuse, a list = `guarded`, those fields must
 * be as the author saw them. The rest of a command, where it has one, is `more`.
 */
export function step<const S extends string = never, const F extends string = never>(
  label: string,
  from: Command<S>['from'],
  to: Command<S>['to'],
  by: readonly Role[],
  replay: 'replay' | 'never' | readonly F[],
  more: Omit<Command<S, F>, Said> = {},
): Command<Exclude<S, 'same'>, NoInfer<F>> {
  const policy = typeof replay === 'string' ? { replay } : ({ replay: 'guarded', sees: replay } as const);
  return { label, from, to, by, ...policy, ...more } as Command<Exclude<S, 'same'>, NoInfer<F>>;
}
