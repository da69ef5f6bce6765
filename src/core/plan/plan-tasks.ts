import type { Ref } from '../ports.js';
import { type Block, blocksOf, touch } from './blocks.js';
import type { Choices } from './choices.js';
import { type Piece, piecesOf } from './pieces.js';
import type { Plan, Span } from './shape.js';
import type { TaskOffer } from './task-offers.js';
import { clip, longestTitle } from './task-title.js';

/** A task that was made from a plan before, as it is known on this device. */
export interface EarlierTask {
  ref: Ref;
  sentence: string;
  /** Its place in the ledger, where it has one. */
  number?: number;
}

/** One line of the preview. */
export interface PlanTask {
  piece: Piece;
  block: Block;
  /** As it will be told, a title of the person's own included. */
  title: string;
  offers: readonly TaskOffer[];
  listed: boolean;
  /** Its words are in a task already: it is not made again. */
  there: boolean;
}

/** Id of the task that a piece becomes. */
export const taskRef = (plan: Ref, key: string): Ref => `${plan.replace('plan/', 'task/')}.${key}`;

/** Every task that the plan would make now, in the order of the text. `ref` = that of the plan. */
export function planTasks(
  plan: Plan,
  choices: Choices,
  offers: readonly TaskOffer[],
  ref: Ref,
  earlier: readonly EarlierTask[] = [],
): PlanTask[] {
  const known = new Set(earlier.map((task) => task.ref));
  return blocksOf(plan, choices.added).flatMap((block) => {
    const cuts = choices.cuts[block.key] ?? [];
    const own = offers.filter((offer) => (offer.block ? offer.block === block.key : touch(block.span, offer.span)));
    const taken = earlier.length === 0 ? [] : takenOf(plan.source, block, taskRef(ref, block.key), earlier);
    return piecesOf(plan.source, block, cuts).map((piece): PlanTask => {
      const there =
        known.has(taskRef(ref, piece.key)) || piece.spans.some((span) => taken.some((one) => touch(span, one)));
      return {
        ...{ piece, block, there },
        title: choices.titles[piece.key] ?? clip(piece.title, longestTitle),
        offers: own.filter(({ span }) => belongs(span, piece, cuts)),
        listed: !there && (choices.listed[piece.key] ?? piece.worth),
      };
    });
  });
}

/** An offer belongs to the words that hold it; what stands in no cut (brackets at the end) may hold for every one of them. */
const belongs = (span: Span, { spans }: Piece, cuts: readonly Span[]): boolean =>
  spans.some((one) => touch(one, span)) || !cuts.some((cut) => touch(cut, span));

/** Which words of a block earlier tasks hold; a task whose sentence was changed since holds the whole of it. */
function takenOf(source: string, block: Block, whole: Ref, earlier: readonly EarlierTask[]): Span[] {
  const words = source.slice(...block.span);
  const ofBlock = ({ ref }: EarlierTask): boolean =>
    ref === whole || (ref.startsWith(`${whole}-c`) && !ref.slice(whole.length).includes('.'));
  return earlier.filter(ofBlock).flatMap(({ sentence }) =>
    sentence.split('\n').map((line): Span => {
      const at = line === '' ? -1 : words.indexOf(line);
      return at < 0 ? block.span : [block.span[0] + at, block.span[0] + at + line.length];
    }),
  );
}
