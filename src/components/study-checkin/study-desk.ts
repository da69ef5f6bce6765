/** What of the meetings comes with a click, and not before: one of them in full, the roll, the form, the sheet for the printer. */
export { saveRollCall } from './call-drafts.js';
export { drawMeeting } from './meeting.js';
export { drawPlan, planFlaws, planInput, planOf } from './plan-form.js';
export { presenceFigures } from './presence-figures.js';
export { drawRollCall } from './roll-call.js';
export { signIn } from './sign-in.js';
export { studyDeskStyles } from './study-desk-styles.js';
