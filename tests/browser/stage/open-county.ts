import { createClock } from '../../../src/adapters/browser/clock.js';
import { createIds } from '../../../src/adapters/browser/ids.js';
import { createLeader } from '../../../src/adapters/browser/leader.js';
import { memoryFiles } from '../../../src/adapters/files/memory.js';
import { memoryStore } from '../../../src/adapters/stores/memory.js';
import type { Settings } from '../../../src/components/messages/settings.js';
import type { WorkspaceAsk } from '../../../src/components/parts/workspace-link.js';
import type { Kind } from '../../../src/core/index.js';
import { kinds } from '../../../src/core/kinds/index.js';
import type { Grant, Rec, Role, Shelf } from '../../../src/core/ports.js';
import { createFileDesk } from '../../../src/core/sync/file-desk.js';
import { createWorkspace, type Workspace } from '../../../src/core/sync/index.js';
import { createCountyBackend } from './county-backend.js';
import { countyRecords } from './county-records.js';

const shelves: Shelf[] = ['work', 'wall', 'people', 'roll'];
export const settings: Settings = {
  office: '云溪县委老干部局',
  phone: '0700-0000001',
  helper: '小周',
  helperPhone: '0700-0000002',
  people: { 'u-office': '老干部局 林', 'u-edu': '教育局 周', 'u-member': '认领人 陈' },
};

/** Who sits at the device: the office, a unit, a member without any post, or somebody of the branch `yx.b1`. */
export type Person = 'u-office' | 'u-edu' | 'u-member' | 'u-stranger' | 'u-liaison' | 'u-secretary' | 'm-01';
const grantsOf: Record<Person, Grant[]> = {
  // The office sees which meetings were held, never who came.
  'u-office': [{ role: 'office', unit: 'yx', shelves: [...shelves, 'study'] }],
  // The roll of the whole county tells who stands above whom.
  'u-edu': [grant('unit', 'yx.edu'), { role: 'member', unit: 'yx', shelves: ['wall', 'roll'] }],
  'u-member': [{ role: 'member', unit: 'yx', shelves: ['work', 'wall', 'roll'] }],
  'u-stranger': [],
  'u-liaison': near('liaison'),
  'u-secretary': near('secretary'),
  'm-01': [{ role: 'member', unit: 'yx.b1', shelves: ['study'] }, anybody()],
};
function grant(role: Role, unit: string): Grant {
  return { role, unit, shelves };
}

function near(role: Role): Grant[] {
  return [{ role, unit: 'yx.b1', shelves: [...shelves, 'study', 'presence'] }, anybody()];
}
/** What everybody of the county reads. */
function anybody(): Grant {
  return { role: 'member', unit: 'yx', shelves: ['wall', 'roll'] };
}

export interface Opening {
  person?: Person;
  records?: Rec[];
  kinds?: readonly Kind[];
  cut?: string;
  /** No backend stands behind the device. */
  alone?: boolean;
  /** Whether pictures may be brought. */
  photos?: true;
  /** What the host decided besides. */
  decided?: Settings;
}

/** The whole shipped machinery in one page, on memory and a backend that can be cut off. */
export function openCounty(o: Opening = {}) {
  const clock = createClock();
  const all = [...(kinds as unknown as Kind[]), ...(o.kinds ?? [])];
  const person = o.person ?? 'u-office';
  const county = createCountyBackend({
    kinds: all,
    actor: person,
    grants: grantsOf[person],
    clock,
    records: o.records ?? countyRecords(),
    alone: o.alone ?? false,
  });
  county.cut(o.cut ?? null);
  const store = memoryStore();
  const owner = `county+${person}`;
  const ids = createIds({ clock });
  const photos = memoryFiles('county');
  const device = memoryFiles(owner);
  const files = createFileDesk({ local: device, remote: photos });
  const leader = createLeader({ store, owner, clock, holder: ids.next() });
  const workspace = createWorkspace({
    owner,
    kinds: all,
    store,
    backend: county.backend,
    clock,
    ids,
    leader,
    pace: () => 200,
    ...(o.photos ? { files } : {}),
  });
  return { ...county, workspace, photos, device, settings: { ...settings, ...o.decided } };
}

/** Answers every element that asks, as a door would; returns how to stop. */
export function answerWith(workspace: Workspace, given: Settings = settings): () => void {
  const answer = (event: Event): void => (event as CustomEvent<WorkspaceAsk>).detail.answer(workspace, given);
  document.addEventListener('dangjian-workspace', answer);
  return () => document.removeEventListener('dangjian-workspace', answer);
}
