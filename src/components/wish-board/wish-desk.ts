/** What of the wishes only those who look after them open: the desk, a new wish, the list for the printer, the rounds. */
export { drawDeskPage } from './desk-page.js';
export { drawLooks, drawMerging } from './looks.js';
export { drawMaking } from './making.js';
export { drawRounds } from './rounds.js';
export { drawSheetPage, listed, wishSheet } from './sheet-page.js';
