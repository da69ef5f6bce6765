/** What of the tasks comes with a click, and not before: the ledger, the dialogs, the batch bar, the sheet for the printer. */
export { columnsFor } from './columns-for.js';
export { liftCard } from './drag.js';
export { drawMove } from './draw-move.js';
export { drawFilters, headings } from './filters.js';
export { drawLedger } from './ledger.js';
export { ledgerSheet } from './ledger-sheet.js';
export { drawSharing, ownersOf, sharingDrafts } from './owners.js';
export { drawParts } from './parts.js';
export { taskDeskStyles } from './task-desk-styles.js';
