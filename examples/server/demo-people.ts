import type { Who } from '../../src/core/authority/index.js';
import type { Grant } from '../../src/core/ports.js';

/** Names stand in this table only, as they would in a host's own login; records hold the opaque `actor`. 示例数据，非真实人员。 */
export interface DemoPerson extends Who {
  token: string;
  name: string;
  /** What they are, for the list on the page. */
  post: string;
}

const open: readonly Grant[] = [{ role: 'member', unit: 'yx', shelves: ['wall', 'roll'] }];
const near = (role: 'liaison' | 'secretary', unit: string): readonly Grant[] => [
  { role, unit, shelves: ['work', 'wall', 'people', 'roll', 'study', 'presence'] },
  ...open,
];
/** Reads what the own branch announces and decides. */
const memberOf = (unit: string): readonly Grant[] => [{ role: 'member', unit, shelves: ['study'] }, ...open];

export const demoPeople: readonly DemoPerson[] = [
  {
    token: 'demo-office',
    actor: 'p-2041',
    name: '许文清',
    post: '老干部局',
    // The office sees which meetings were held, never who came or why somebody did not.
    grants: [{ role: 'office', unit: 'yx', shelves: ['work', 'wall', 'people', 'roll', 'study'] }],
  },
  {
    token: 'demo-unit',
    actor: 'p-3107',
    name: '陶立群',
    post: '县教育局',
    grants: [{ role: 'unit', unit: 'yx.jy', shelves: ['work', 'wall', 'roll', 'study'] }, ...open],
  },
  {
    token: 'demo-secretary',
    actor: 'p-4410',
    name: '方志远',
    post: '教育一支部书记',
    grants: near('secretary', 'yx.jy.b1'),
  },
  {
    token: 'demo-liaison-1',
    actor: 'p-5122',
    name: '白露',
    post: '教育一支部联络员',
    grants: near('liaison', 'yx.jy.b1'),
  },
  {
    token: 'demo-liaison-2',
    actor: 'p-5248',
    name: '石开明',
    post: '清石一支部联络员',
    grants: near('liaison', 'yx.qs.b1'),
  },
  { token: 'demo-member-1', actor: 'p-6033', name: '欧阳春', post: '教育一支部党员', grants: memberOf('yx.jy.b1') },
  { token: 'demo-member-2', actor: 'p-6178', name: '丁怀山', post: '清石一支部党员', grants: memberOf('yx.qs.b1') },
];
