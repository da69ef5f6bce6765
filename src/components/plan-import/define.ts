import { defineOnce } from '../parts/define-once.js';
import { DangjianPlanImport } from './element.js';

defineOnce('dangjian-plan-import', DangjianPlanImport);

export { DangjianPlanImport };
