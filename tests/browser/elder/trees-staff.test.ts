import { treesHold } from './trees.js';

treesHold('staff');
