import { quoted } from '../theme/quoted.js';
import { batchStyles } from './batch-styles.js';
import { detailStyles } from './detail-styles.js';
import { formStyles } from './form-styles.js';
import { tableStyles } from './table-styles.js';

/**
 * What comes when a record is opened, a command begun or a sheet printed, and not before: a list is drawn without it. What
 * the late parts of several elements need stands here, so that none of them leans on another.
 */
export { photoFigure } from '../parts/photo-figure.js';
export { printSheet } from '../parts/print-sheet.js';
export { drawBatchBar } from './batch-bar.js';
export { drawDetail } from './detail.js';
export { drawFollowUps } from './follow-ups.js';
export { drawAction, drawMaker } from './papers.js';

export const deskStyles = [batchStyles, quoted, detailStyles, formStyles, tableStyles];
