import type { Ref } from '../../core/ports.js';
import type { Action, BoardWish } from '../../core/views/index.js';

/** What a person can do on the board; the element carries it out. */
export interface BoardSteps {
  wish: BoardWish;
  /** Cards picked for a batch; `null` = nobody is picking. */
  picked: ReadonlySet<Ref> | null;
  seek(wish: Partial<BoardWish>): void;
  open(ref: Ref): void;
  begin(action: Action): void;
  /** Asks where a card should go. */
  move(ref: Ref): void;
  pick(ref: Ref): void;
  /** A pointer went down on a card: it may become a drag. */
  lift(event: PointerEvent, ref: Ref): void;
}
