/** `dangjian-plan.js`: the reader of plans, which a page loads when somebody brings a plan. */
import { parsePlan } from '../core/plan/parse-plan.js';
import { share } from './share.js';

share({ parsePlan });
