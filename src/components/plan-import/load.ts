/** The import of plans is big and seldom used: it comes when somebody asks for it. Rejects with `DJ-E005`. */
export async function loadPlanImport(): Promise<void> {
  await import('./define.js');
}
