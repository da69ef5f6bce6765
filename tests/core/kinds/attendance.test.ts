import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/core/kind/index.js';
import { allowed, decide } from '../../../src/core/kind/index.js';
import { attendance } from '../../../src/core/kinds/index.js';
import type { JsonObject, Rec } from '../../../src/core/ports.js';
import { contextOf, grant, liaison, liaisonOfB2, lifeOf, office, type Person } from '../county.js';

const kind = attendance as unknown as Kind;
const self: Person = { actor: 'm1', grants: [] };
const other: Person = { actor: 'm2', grants: [grant('member', 'b1', { shelves: ['study', 'wall', 'roll'] })] };
const at: JsonObject = { session: 'session/1', unit: 'b1', person: 'm1', on: '2026-03-05' };
const byLiaison: JsonObject = { ...at, channel: 'liaison' };

const meeting = (state: string): Rec => ({
  ref: 'session/1',
  kindVersion: 1,
  version: 1,
  scopes: [],
  state,
  data: { unit: 'b1' },
  at: '',
  did: [],
});
const says = (who: Person, name: string, input: JsonObject, state = 'noticed'): string => {
  const context = contextOf(who, { read: () => meeting(state) });
  const decision = decide(kind, { id: 'c', name, ref: 'attendance/1', input }, null, context);
  return 'next' in decision ? decision.next.state : decision.refused.message;
};

describe('given who came to a meeting', () => {
  it('then a member says it of oneself and of nobody else, as oneself, and only of a meeting that is there', () => {
    const mine = { ...at, channel: 'self' };
    expect(says(self, 'come', mine)).toBe('came');
    expect(says(self, 'come', { ...mine, channel: 'family' })).toBe('came');
    expect(says(other, 'come', mine)).toMatch(/没有办理这一步的权限/);
    expect(says(self, 'come', { ...mine, channel: 'secretary' })).toMatch(/登记方式/);
    expect(says(self, 'mark', byLiaison)).toMatch(/没有办理这一步的权限/);
    expect(says(self, 'come', mine, 'cancelled')).toMatch(/停用/);
    expect(says(self, 'come', { ...mine, on: '2026-03-06' })).toMatch(/还没有到/);
    expect(says(self, 'askLeave', { ...mine, on: '2026-03-06' })).toBe('leave');
  });

  it('then the liaison of the branch enters it, and neither another branch nor the office', () => {
    expect(says(liaison, 'mark', byLiaison)).toBe('came');
    expect(says(liaisonOfB2, 'mark', byLiaison)).toMatch(/没有办理这一步的权限/);
    expect(says(office, 'mark', byLiaison)).toMatch(/没有办理这一步的权限/);
  });

  it('then the record lies where the branch and the person see it, and nobody else', () => {
    const life = lifeOf(kind);
    life.does(liaison, '登记请假', byLiaison);
    life.does(liaison, '登记请假原因', { why: 'ill', mayKeep: true, unit: 'b1', person: 'm1', on: '2026-03-05' });
    expect(life.record(0)?.scopes).toEqual(['@m1/presence/2026', 'b1/presence/2026']);
    expect(life.record(1)?.scopes).toEqual(['@m1/presence/2026', 'b1/presence/2026']);
    expect(JSON.stringify(life.data(0))).not.toContain('ill');
  });

  it('then a reason is kept only when the person agreed to it, and goes at once when asked', () => {
    const life = lifeOf(kind);
    life.does(liaison, '登记请假', byLiaison);
    const reason = { why: 'ill', unit: 'b1', person: 'm1', on: '2026-03-05' };
    expect(life.does(liaison, '登记请假原因', reason)).toMatch(/还没有本人同意/);
    expect(life.does(liaison, '登记请假原因', { ...reason, mayKeep: true })).toBe('在册');
    expect(life.does(self, '删除原因或列席人')).toBe('已删除');
    expect(life.record(1)?.data).toBeNull();
    expect(life.record(0)?.state).toBe('leave');
  });

  it('when somebody was not there, then it is caught up with day, way, content and by whom', () => {
    const life = lifeOf(kind);
    life.does(liaison, '登记因故未到', byLiaison);
    expect(life.does(liaison, '补学', { doneOn: '2026-03-05' })).toMatch(/“补学方式”还是空的/);
    expect(life.does(liaison, '补学', { how: 'home', doneOn: '2026-03-05', content: '读了会议记录' })).toBe('已补学');
    expect(life.data()).toMatchObject({ how: 'home', marks: [{ by: 'liaison1' }, { by: 'liaison1' }] });
  });

  it('when somebody need not come by agreement, then it is until a day, and ends earlier if wished', () => {
    const life = lifeOf(kind);
    const excuse = { unit: 'b1', person: 'm1', on: '2026-03-05', channel: 'liaison' };
    expect(life.does(liaison, '登记可不参加', excuse)).toMatch(/“可不参加到”还是空的/);
    expect(life.does(liaison, '登记可不参加', { ...excuse, until: '2026-12-31' })).toBe(
      '经本人申请、支部同意，可不参加',
    );
    life.does(self, '恢复参加', {}, '2026-05-01');
    expect(life.data().until).toBe('2026-05-01');
  });

  it('when an entry was wrong, then it stays to be seen as struck; a member takes back only what was one’s own', () => {
    const life = lifeOf(kind);
    life.does(liaison, '登记到会', byLiaison);
    expect(life.does(self, '撤回')).toMatch(/您不在“登记记录”里/);
    expect(life.does(liaison, '更正：登记有误', { wrong: 'person' })).toBe('登记有误');
    expect(life.data()).toMatchObject({ wrong: 'person', person: 'm1' });
  });

  it('when somebody sat in as a guest, then the name stands in the person part alone', () => {
    const life = lifeOf(kind);
    const guest = { session: 'session/1', unit: 'b1', on: '2026-03-05', channel: 'liaison' };
    expect(life.does(liaison, '登记列席', guest)).toBe('列席');
    life.does(liaison, '登记列席人', { guest: '孟来', from: '县委党校', unit: 'b1', on: '2026-03-05' });
    expect(JSON.stringify(life.data(0))).not.toContain('孟来');
  });

  it('then nobody who sees the county is offered to enter anything', () => {
    const offered = Object.keys(kind.commands).filter(
      (name) =>
        !kind.commands[name]?.by.includes('self') &&
        allowed(kind, name, 'attendance/1', null, contextOf(office)).may !== 'no',
    );
    expect(offered).toEqual([]);
  });
});
