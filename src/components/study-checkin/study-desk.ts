import { html, type nothing, type TemplateResult } from 'lit';

/** All that draws meetings: the element itself only holds what a person is at, and this comes with its first drawing. */
export { saveRollCall } from './call-drafts.js';
export { drawFront } from './front.js';
export { drawMeeting } from './meeting.js';
export { drawPlan, planFlaws, planInput, planOf } from './plan-form.js';
export { presenceFigures } from './presence-figures.js';
export { drawRollCall } from './roll-call.js';
export { signIn } from './sign-in.js';
export { namesIn, studySceneOf } from './study-scene.js';
export { studyStyles } from './styles.js';

/** What was refused stands above the page. */
export const drawPage = (refused: TemplateResult | typeof nothing, page: TemplateResult): TemplateResult =>
  html`${refused}${page}`;
