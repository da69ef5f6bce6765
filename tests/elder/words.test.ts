import { expect, it } from 'vitest';
import { codePurpose, codeWords } from '../../src/components/messages/code-words.js';
import { photoPurpose, photoWords } from '../../src/components/messages/photo-words.js';
import { planWords } from '../../src/components/messages/plan-words.js';
import * as standing from '../../src/components/messages/standing.js';
import { wishWords } from '../../src/components/messages/wish-words.js';
import { voiceOf, type Word, words } from '../../src/components/messages/words.js';
import { allCodes } from '../../src/core/all-codes.js';
import { say } from '../../src/core/codes.js';
import type { Kind } from '../../src/core/index.js';
import { kinds } from '../../src/core/kinds/index.js';

/** Words of people who make software, and blame without a way out. */
const banned =
  /同步|缓存|令牌|服务器|接口|数据库|客户端|前端|超时|异常|非法|参数|字段|请求|响应|提交失败|操作失败|未知错误|系统错误|系统繁忙|undefined|null|NaN/;
/** Letters that are no word of a person of eighty; the number of a message, of a paper or of a file may stand. */
const foreign = /[A-Za-z]{2,}/;
const plain = (text: string): string => text.replace(/DJ-[A-Z]\d{3}|\.?json|Word|Shift|\.txt|GBK|UTF-8|HTML/g, '');

const bad = (texts: readonly string[]): string[] =>
  texts.filter((text) => banned.test(text) || foreign.test(plain(text)));

it('E25: what the elements say is said in plain words, in both modes', () => {
  const names = Object.keys(words) as Word[];
  const said = (['elder', 'staff'] as const).flatMap((mode) => names.map((name) => voiceOf(mode).word(name)));
  const settings = { office: '老干部局', phone: '0700-0000001', helper: '小周', helperPhone: '0700-0000002' };
  const sentences = [
    ...said,
    ...[...Object.values(planWords), ...Object.values(wishWords)].map((text) => text.replace(/〈\w+〉/g, '')),
    ...[codePurpose, ...Object.values(codeWords).map((text) => text.replace(/〈\w+〉/g, ''))],
    ...[photoPurpose, ...Object.values(photoWords).map((text) => text.replace(/〈\w+〉/g, ''))],
    ...[standing.secrecy, standing.sample, standing.lightsPurpose, standing.reveal, standing.sharedComputer],
    ...standing.wishInfo(settings),
    ...standing.studyInfo(settings),
    ...[standing.foot(settings), standing.wall(settings), standing.urgent(settings), standing.withdrawal.join('')],
  ];
  expect(bad(sentences)).toEqual([]);
});

it('E25: every coded message for people says in plain words what happened and what to do', () => {
  // `DJ-K` speaks to whoever builds the page.
  const codes = Object.keys(allCodes).filter((code) => !code.startsWith('DJ-K'));
  expect(codes.length).toBeGreaterThan(20);
  expect(bad(codes.map((code) => say(code)))).toEqual([]);
});

it('E25: labels, states, commands and confirmations of every kind are plain words', () => {
  const said = (kinds as unknown as Kind[]).flatMap(({ label, states, commands, fields }) => [
    label,
    ...Object.values(states),
    ...Object.values(commands).flatMap((command) => [command.label, command.confirm ?? '']),
    ...Object.values(fields).flatMap((field) => [field.label, field.hint ?? '']),
  ]);
  // 〈office〉 and the like are blanks, filled in before anybody reads them.
  expect(bad(said.map((text) => text.replace(/〈\w+〉/g, '')))).toEqual([]);
});
