import { expect, it } from 'vitest';
import type { Kind } from '../../../src/core/index.js';
import { kinds } from '../../../src/core/kinds/index.js';
import type { Json } from '../../../src/core/ports.js';
import { detailOf, ledgerRow, type Seen } from '../../../src/core/views/index.js';

const task = (kinds as unknown as Kind[]).find(({ name }) => name === 'task') as Kind;
const names = { unit: () => undefined, actor: () => undefined, record: () => undefined };
const citing = (evidence: Json): Seen => ({
  ref: 'task/1',
  record: {
    ...{ ref: 'task/1', kindVersion: 1, version: 1, scopes: [], state: 'underway', did: [] },
    ...{ data: { title: '一', unit: 'yx', on: '2026-01-01', evidence }, at: '2026-03-01T00:00:00.000Z' },
  },
  unsent: 0,
  foreign: false,
});
const hrefs = (link: string): unknown[] => {
  const seen = citing([{ by: 'u-edu', on: '2026-03-01', name: '照片', link }]);
  const [log] = detailOf(task, seen, names, { masked: false }).logs;
  const look = { today: '2026-03-01', actor: '', tally: () => undefined };
  const [cell] = ledgerRow(task, seen, [{ name: 'evidence', label: '佐证' }], look, names).cells;
  return [log?.entries[0]?.facts.find(({ name }) => name === 'link')?.href ?? null, cell?.cites[0]?.href ?? null];
};

it.each(['https://yx.gov.cn/a?b=1#c', 'http://10.1.2.3:8080/档案/3', 'HTTPS://yx.gov.cn'])(
  'given the address %s as evidence, may be followed from the detail and from the ledger',
  (link) => expect(hrefs(link)).toEqual([link, link]),
);

it.each([
  'javascript:alert(1)',
  'data:text/html,<b>',
  'ftp://yx.gov.cn/a',
  '//yx.gov.cn/a',
  'https://yx.gov.cn@evil.example/a',
  'https://yx.gov.cn\\@evil.example',
  'https:// yx.gov.cn',
  '见 https://yx.gov.cn 第二页',
  '云老办〔2026〕3号',
])('given %s, shows words and nothing to press', (link) => expect(hrefs(link)).toEqual([null, null]));

it('given a ledger for paper, the address stands beside the name', () => {
  const seen = citing([
    { name: '照片', link: 'https://yx.gov.cn/1' },
    { name: '通知', link: '云老办〔2026〕3号' },
  ]);
  const look = { today: '2026-03-01', actor: '', tally: () => undefined };
  const [cell] = ledgerRow(task, seen, [{ name: 'evidence', label: '佐证' }], look, names).cells;
  expect(cell?.text).toBe('照片 https://yx.gov.cn/1；通知 云老办〔2026〕3号');
});
