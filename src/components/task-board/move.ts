import type { Ref } from '../../core/ports.js';
import { type Action, actionsOf, type ColumnName, columnOf } from '../../core/views/index.js';
import type { Scene } from '../record-view/scene.js';

/** A command that takes a card elsewhere, with the state and the column that it leads to. */
export interface Way {
  action: Action;
  state: string;
  to: ColumnName;
}

/** Every command that would change the state of this card, by where it leads. */
export function waysOf(scene: Scene, ref: Ref): Way[] {
  const { workspace, kind } = scene;
  const sight = workspace.sight(ref);
  if (!sight || sight.foreign) return [];
  const { state, data } = sight.record;
  const actions = actionsOf(kind, ref, state, (name) => workspace.allowed(kind.name, name, ref));
  return actions.flatMap((action) => {
    const to = kind.commands[action.name]?.to ?? 'same';
    // Where it depends on the record (恢复), the field that decides is looked at; the engine decides all the same.
    const [, field = ''] = typeof to === 'string' ? [] : to.when;
    const next = typeof to === 'string' ? to : data?.[String(field)] ? to.yes : to.no;
    if (action.disabled !== null || next === 'same' || next === state) return [];
    return [{ action, state: next, to: columnOf(next) }];
  });
}

/** Ways into one column. */
export const movesTo = (ways: readonly Way[], column: ColumnName): Way[] => ways.filter(({ to }) => to === column);
