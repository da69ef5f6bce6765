import { treesHold } from './trees.js';

treesHold('elder');
