import { keysReach } from './keys.js';

keysReach('elder');
