/** What comes when a plan is issued again, and not before: its text beside the tasks, and the commands that this comes to. */
export { belongs, compare } from './compare.js';
export { drawCompare } from './compare-step.js';
export { sendReissue } from './send-reissue.js';
