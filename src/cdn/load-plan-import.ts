import { loadPart } from './load-part.js';

/** Stands in the script files in place of `components/plan-import/load`. */
export async function loadPlanImport(): Promise<void> {
  if (!customElements.get('dangjian-plan-import')) await loadPart('dangjian-plan.js', 'integrity:dangjian-plan.js');
}
