import { keysReach } from './keys.js';

keysReach('staff');
