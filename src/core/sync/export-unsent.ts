import type { Entry, Parked } from '../ports.js';
import { jsonText } from '../rules/json-text.js';
import type { Mirror } from './mirror.js';

export const unsentFormat = 'dangjian-unsent';
export const unsentVersion = 1;

/** What stands in the file. `owner` = tenant and subject: nobody else takes it in. */
export interface UnsentFile {
  format: typeof unsentFormat;
  version: number;
  owner: string;
  /** ISO UTC. */
  at: string;
  foot: string;
  outbox: readonly Entry[];
  parked: readonly Parked[];
}

/** What the backend has not taken, as a text file that a person can keep and a maintainer can read. */
export function exportUnsent(mirror: Pick<Mirror, 'outbox' | 'parked'>, owner: string, at: string): string {
  const { outbox, parked } = mirror;
  const foot = `含个人信息，仅限工作使用，用后删除。导出人 ${owner} 时间 ${at}`;
  const file: UnsentFile = { format: unsentFormat, version: unsentVersion, owner, at, foot, outbox, parked };
  return jsonText(file, 2);
}
