/** What every board of wishes draws first: the wall, and the switch between its pages. It comes with the first drawing, so that a page of tasks alone fetches nothing of it. */
export { drawFaces, partOf } from './faces.js';
export { drawLost } from './lost-claim.js';
export { drawInfo } from './personal-info.js';
export { drawPreview } from './preview.js';
export { wishStyles } from './styles.js';
export { drawWall } from './wall.js';
/** What comes with a click. Rejects with `DJ-E005`. */
export const fetchDesk = () => import('./wish-desk.js');
