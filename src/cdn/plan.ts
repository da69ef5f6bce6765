/** `dangjian-plan.js`: the reader of plans and their import, which a page loads when somebody brings a plan. */
import '../components/plan-import/define.js';
import { parsePlan } from '../core/plan/parse-plan.js';
import { share } from './share.js';

share({ parsePlan });
