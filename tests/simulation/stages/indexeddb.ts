import { indexedDbDiskOf } from '../disks/indexeddb.js';
import { stage as memory } from './memory.js';
import type { Stage } from './stage.js';

export const stage: Stage = { ...memory, disk: indexedDbDiskOf };
