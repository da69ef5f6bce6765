import { detailStyles } from './detail-styles.js';
import { formStyles } from './form-styles.js';
import { frameStyles } from './frame-styles.js';
import { listStyles } from './list-styles.js';

export const styles = [frameStyles, listStyles, detailStyles, formStyles];
