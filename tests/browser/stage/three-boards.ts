import type { Grant, Rec } from '../../../src/core/ports.js';
import { branchRecords, meeting } from './branch-records.js';
import { record } from './county-records.js';
import { wish } from './wish-records.js';

/** A member of a branch, who reads the wall and the work of the county. */
export const memberGrants: Grant[] = [
  { role: 'member', unit: 'yx.b1', shelves: ['study'] },
  { role: 'member', unit: 'yx', shelves: ['work', 'wall', 'roll'] },
];
/** One thing for each board. */
export const oneForEach: Rec[] = [
  ...branchRecords(1),
  meeting('s1', 'noticed', {}),
  wish('a1', 'open', '一台大按键的收音机'),
  record('task/1', 'underway', { title: '走访慰问', unit: 'yx.b1', on: '2026-01-05', term: 'open' }),
];
