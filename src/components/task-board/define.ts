import { defineOnce } from '../parts/define-once.js';
import { DangjianTaskBoard } from './element.js';

defineOnce('dangjian-task-board', DangjianTaskBoard);

export { DangjianTaskBoard };
