import { defineOnce } from '../parts/define-once.js';
import { DangjianWishBoard } from './element.js';

defineOnce('dangjian-wish-board', DangjianWishBoard);

export { DangjianWishBoard };
