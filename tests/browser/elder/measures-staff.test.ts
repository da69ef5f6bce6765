import { measuresHold } from './measures.js';

measuresHold('staff');
