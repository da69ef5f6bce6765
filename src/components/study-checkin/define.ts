import { defineOnce } from '../parts/define-once.js';
import { DangjianStudyCheckin } from './element.js';

defineOnce('dangjian-study-checkin', DangjianStudyCheckin);

export { DangjianStudyCheckin };
