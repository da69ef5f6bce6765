/**
 * The import of plans is big and seldom used: it comes when somebody asks for it. The script files have a loader of their
 * own in this place (`cdn/load-plan-import`). Rejects with `DJ-E005` where the file cannot be had.
 */
export async function loadPlanImport(): Promise<void> {
  await import('./define.js');
}
