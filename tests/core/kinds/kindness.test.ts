import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Fields, Kind } from '../../../src/core/kind/index.js';
import { kinds } from '../../../src/core/kinds/index.js';
import { presenceWords } from '../../../src/core/views/study/index.js';

const banned =
  /学时|时长|积分|计分|得分|打分|排名|排行|名次|打卡|签到|出勤率|到会率|参学率|连续\d*[天次]|天数|勋章|等级/;
const bannedNames = /^(minutes?|hours?|duration|points?|score|rank|ranking|streak|rate|badge|level)$/i;

const labelsOf = (fields: Fields): [string, string][] =>
  Object.entries(fields).flatMap(([name, { label, hint = '', options = {}, of = {} }]) => [
    [name, label] as [string, string],
    [name, hint] as [string, string],
    ...Object.values(options).map((word): [string, string] => [name, word]),
    ...labelsOf(of),
  ]);
const wordsOf = (kind: Kind): [string, string][] => [
  ...labelsOf(kind.fields),
  ...Object.entries(kind.states),
  ...[kind.commands, kind.person?.commands ?? {}].flatMap((commands) =>
    Object.values(commands).flatMap(({ label, ask = {}, confirm = '' }): [string, string][] => [
      ['', label],
      ['', confirm],
      ...labelsOf(ask),
    ]),
  ),
];

describe('given meetings and study', () => {
  it.each(kinds.map((kind) => [kind.name, kind as unknown as Kind]))(
    'then %s keeps no hours, points or ranking, under no name and in no word',
    (_name, kind) => {
      const found = wordsOf(kind).filter(([name, word]) => banned.test(word) || bannedNames.test(name));
      expect(found).toEqual([]);
    },
  );

  it('then no view of them counts a person or sets branches side by side', () => {
    const folder = fileURLToPath(new URL('../../../src/core/views/study', import.meta.url));
    const texts = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
    expect(texts.filter((text) => banned.test(text))).toEqual([]);
    expect(Object.values(presenceWords).filter((word) => /缺席|豁免|旷/.test(word))).toEqual([]);
  });

  it('then the test itself finds what it forbids', () => {
    expect(['学时', '积分榜', '每日打卡', '签到率', '连续7天'].every((word) => banned.test(word))).toBe(true);
  });
});
