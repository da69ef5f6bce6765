/** `dangjian-plan.js`: the reader of plans, for pages that bring in plans themselves. */
import { parsePlan } from '../core/plan/parse-plan.js';
import { share } from './share.js';

share({ parsePlan });
