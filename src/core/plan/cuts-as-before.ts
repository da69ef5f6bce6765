import { blocksOf } from './blocks.js';
import { type Choices, cut, cutByItems, itemsToCut, list } from './choices.js';
import { piecesOf } from './pieces.js';
import type { EarlierTask } from './plan-tasks.js';
import type { Plan } from './shape.js';

/**
 * A measure from which tasks were cut before is cut in the same way in the new text, so that like is laid beside like: by its
 * items where one of them was a task, or else the words that stand there still. A person sees it and may cut otherwise.
 */
export function cutsAsBefore(choices: Choices, plan: Plan, earlier: readonly EarlierTask[]): Choices {
  const refs = new Set(earlier.map(({ ref }) => ref));
  const cuts = earlier.filter(({ ref }) => /-c[^.]*$/.test(ref));
  return blocksOf(plan, choices.added).reduce((so, block) => {
    const words = plan.source.slice(...block.span);
    const found = cuts.filter(({ sentence }) => sentence !== '' && words.includes(sentence));
    if (found.length === 0 || so.cuts[block.key]) return so;
    const items = itemsToCut(block).map(({ span }) => plan.source.slice(...span));
    if (found.some(({ sentence }) => items.includes(sentence))) {
      const byItems = cutByItems(so, block);
      const rest = piecesOf(plan.source, block, byItems.cuts[block.key]).find(({ part }) => part === 'rest');
      const was = found.some(({ ref }) => refs.has(ref.replace(/-c[^.]*$/, '')));
      return rest && was ? list(byItems, { piece: rest }, true) : byItems;
    }
    return found.reduce((all, { sentence }) => {
      const at = block.span[0] + words.indexOf(sentence);
      return cut(all, block, [at, at + sentence.length]);
    }, so);
  }, choices);
}
