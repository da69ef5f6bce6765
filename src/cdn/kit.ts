/** `dangjian-kit.js`: everything that a page needs at once, for pages without a bundler. */

import * as kind from '../core/kind/define-kind.js';
import * as fields from '../core/kind/fields.js';
import { kinds } from '../core/kinds/index.js';
import type { parsePlan } from '../core/plan/parse-plan.js';
import * as door from '../index.js';
import { loadPart } from './load-part.js';
import { share } from './share.js';

/** The reader of plans; the file that holds it is fetched at the first call. Rejects with `DJ-E005`. */
async function loadPlan(): Promise<typeof parsePlan> {
  const page = window as { DangjianKit?: { parsePlan?: typeof parsePlan } };
  if (!page.DangjianKit?.parsePlan) await loadPart('dangjian-plan.js', 'integrity:dangjian-plan.js');
  if (!page.DangjianKit?.parsePlan) throw new Error('dangjian-plan.js came without its reader');
  return page.DangjianKit.parsePlan;
}

share({ ...door, ...kind, ...fields, kinds, loadPlan });
