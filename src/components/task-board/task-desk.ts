/** What of the tasks comes with a click, and not before: the ledger, the dialogs, the batch bar, the sheet for the printer. */
export { drawBatchBar } from './batch-bar.js';
export { drawMove } from './draw-move.js';
export { drawFilters, headings } from './filters.js';
export { drawLedger } from './ledger.js';
export { drawSharing, ownersOf, sharingDrafts } from './owners.js';
export { drawParts } from './parts.js';
export { printSheet } from './print-sheet.js';
