import { caution } from '../theme/caution.js';
import { frameStyles } from './frame-styles.js';
import { listStyles } from './list-styles.js';

export const styles = [caution, frameStyles, listStyles];
