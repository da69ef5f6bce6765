import { describe, expect, it } from 'vitest';
import { allowed, type Kind } from '../../../src/core/kind/index.js';
import { task } from '../../../src/core/kinds/index.js';
import type { JsonObject } from '../../../src/core/ports.js';
import { contextOf, liaison, office } from '../county.js';
import { foundedRoll, type Roll, rollOf } from './roll.js';

const merged = '“一支部”已并入“二支部”。请交给“二支部”办理。';
const closed = '“一支部”已经撤销。请换一个单位；不知道交给谁，请联系老干部局。';
const closing =
  '“一支部”正在准备撤销或合并，不再接新的事。请换一个单位；这个单位还要留着，请老干部局先对它选“不撤销了”。';
const lecture = { title: '办一次讲座', unit: 'b1', on: '2026-01-05' };
const glasses = { title: '一副老花镜', category: 'goods', unit: 'b1', on: '2026-03-01' };

/** What was there when the unit came to its end: work that had come to an end, or that slipped through beforehand. */
const left = {
  unassigned: [],
  objected: ['assign', ['object', { why: '不归本支部' }]],
  paused: ['assign', ['pause', { why: '场地在修' }]],
  done: ['assign', 'sign', 'requestFinish', 'finish'],
  cancelled: [['cancel', { why: '并入' }]],
} satisfies Record<string, (string | [string, JsonObject])[]>;

function ended(how: 'merge' | 'dissolve' | 'close'): Roll {
  const roll = foundedRoll();
  for (const [name, steps] of Object.entries(left)) {
    roll.does(`task/${name}`, 'create', lecture);
    for (const step of steps) {
      const [command, input = {}] = [step].flat() as [string, JsonObject?];
      roll.does(`task/${name}`, command, input, { who: command === 'object' ? liaison : office });
      expect(roll.refusal(), `${name}: ${command}`).toBeNull();
    }
  }
  roll.does('wish/1', 'collect', glasses);
  roll.does('wish/2', 'collect', glasses);
  roll.does('wish/1', 'merge', { mergedInto: 'wish/2' });
  expect(roll.refusal()).toBeNull();
  roll.does('unit/b1', 'close');
  if (how === 'close') return roll;
  // What still stood open when it was ended: as if it had come in at the same moment.
  const unit = roll.record('unit/b1');
  if (how === 'dissolve') return roll.put({ ...unit, state: 'closed' });
  return roll.put({ ...unit, state: 'merged', data: { ...unit.data, successor: 'b2' } });
}

const newWork: [ref: string, command: string, input: JsonObject][] = [
  ['task/new', 'create', lecture],
  ['task/new', 'part', { ...lecture, parent: 'task/whole' }],
  ['task/unassigned', 'assign', {}],
  ['task/objected', 'uphold', {}],
  ['task/done', 'reopen', { why: '查出没有办' }],
  ['task/done', 'unfinish', {}],
  ['task/cancelled', 'restore', {}],
  ['wish/new', 'collect', glasses],
  ['wish/1', 'unmerge', {}],
];

describe('given a unit that was merged into another', () => {
  it.each([...newWork, ['task/paused', 'resume', {}] as const])(
    'then %s %s is refused with a code, the cause and who takes it now',
    (ref, command, input) => {
      const roll = ended('merge');
      expect(roll.does(ref, command, input as JsonObject)).toBe(merged);
      expect(roll.refusal()?.code).toBe('DJ-R008');
    },
  );

  it('then what is on hold there goes on at its successor', () => {
    const roll = ended('merge');
    expect(roll.does('task/paused', 'reassign', { unit: 'b2', why: '并入' })).toBe('待签收');
    expect(roll.does('task/paused', 'reassign', { unit: 'b1', why: '退回' })).toBe(merged);
  });

  it('then a step back to it is not offered, and giving it to somebody else is', () => {
    const roll = ended('merge');
    const context = contextOf(office, { read: (ref) => roll.record(ref) ?? null });
    const may = (ref: string, name: string) =>
      allowed(task as unknown as Kind, name, ref, roll.record(ref) ?? null, context).may;
    expect([may('task/objected', 'uphold'), may('task/cancelled', 'restore')]).toEqual(['no', 'no']);
    expect([may('task/objected', 'assign'), may('task/paused', 'reassign')]).toEqual(['yes', 'yes']);
  });
});

describe('given a unit that was dissolved', () => {
  it.each(newWork)('then %s %s is refused, and nobody is named who does not follow it', (ref, command, input) => {
    expect(ended('dissolve').does(ref, command, input)).toBe(closed);
  });
});

describe('given a unit that is being closed', () => {
  it.each(newWork)('then %s %s is refused: it has to become empty', (ref, command, input) => {
    expect(ended('close').does(ref, command, input)).toBe(closing);
  });

  it('then what is on hold may be gone on with there, and done', () => {
    const roll = ended('close');
    expect(roll.does('task/paused', 'resume')).toBe('待签收');
    expect(roll.does('task/paused', 'sign')).toBe('办理中');
  });
});

describe('given a unit of which nobody knows a record', () => {
  it('then work is given to it, on the backend and on a device that cannot tell', () => {
    const roll = rollOf();
    expect(roll.does('task/1', 'create', lecture)).toBe('待交办');
    expect(roll.does('wish/1', 'collect', glasses)).toBe('草稿');
    const blind = contextOf(office, { read: () => undefined });
    expect(allowed(task as unknown as Kind, 'assign', 'task/1', roll.record('task/1'), blind).may).toBe('yes');
  });
});
