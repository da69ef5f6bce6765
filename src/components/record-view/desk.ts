/** What comes when a record is opened or a command begun, and not before: a list is drawn without it. */
export { drawDetail } from './detail.js';
export { drawAction, drawMaker } from './papers.js';
