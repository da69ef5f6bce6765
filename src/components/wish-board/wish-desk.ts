/** Pages of the wishes that come with a click: one's own, the desk, a new wish, an open one, the list for the printer, the rounds. */
export { answersTo } from './answers.js';
export { drawDeskPage } from './desk-page.js';
export { drawMaking } from './making.js';
export { drawOpenWish } from './open-wish.js';
export { drawClaims, drawMine } from './own-pages.js';
export { drawRounds } from './rounds.js';
export { drawSheetPage, listed, revealable, wishSheet } from './sheet-page.js';
export { wishDeskStyles } from './wish-desk-styles.js';
