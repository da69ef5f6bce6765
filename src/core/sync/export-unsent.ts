import type { Mirror } from './mirror.js';

/** What the backend has not taken, as a text file that a person can keep and a maintainer can read. */
export function exportUnsent(mirror: Pick<Mirror, 'outbox' | 'parked'>, owner: string, at: string): string {
  const { outbox, parked } = mirror;
  const foot = `含个人信息，仅限工作使用，用后删除。导出人 ${owner} 时间 ${at}`;
  return JSON.stringify({ format: 'dangjian-unsent', version: 1, owner, at, foot, outbox, parked }, null, 2);
}
