import { html, type nothing, type TemplateResult } from 'lit';

/** What draws the first page of meetings: the element itself only holds what a person is at. */
export { drawFront } from './front.js';
export { namesIn, studySceneOf } from './study-scene.js';
export { studyStyles } from './styles.js';

/** What comes with a click. Rejects with `DJ-E005`. */
export const fetchDesk = () => import('./study-desk.js');

/** The digits of a meeting, for a host that decided for them. Rejects with `DJ-E005`. */
export const fetchCodes = () => import('./code-desk.js');

/** What was refused stands above the page. */
export const drawPage = (refused: TemplateResult | typeof nothing, page: TemplateResult): TemplateResult =>
  html`${refused}${page}`;
