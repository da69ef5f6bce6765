import { measuresHold } from './measures.js';

measuresHold('elder');
