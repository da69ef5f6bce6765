import { crud } from '../../../src/adapters/backends/crud.js';
import { tableCounty, tableOver } from '../counties/table.js';
import { memoryDiskOf } from '../disks/disk.js';
import type { Stage } from './stage.js';

export const stage: Stage = {
  county: tableCounty,
  backend: (wire, kinds) => crud({ kinds, ...tableOver(wire) }),
  disk: memoryDiskOf,
  requests: 3,
};
