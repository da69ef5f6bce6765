import { defineOnce } from '../parts/define-once.js';
import { DangjianRecordView } from './element.js';

defineOnce('dangjian-record-view', DangjianRecordView);

export { DangjianRecordView };
