import { afterEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../../src/core/sync/index.js';
import { rest } from './dial.js';
import { slip } from './note.js';
import { rejected, verdicts } from './scripted-backend.js';
import { does, openStage, type Stage } from './stage.js';

let stage: Stage;
let other: Workspace;
/** Two tabs of one person, and no way to the backend. */
async function given(): Promise<string> {
  stage = await openStage({ records: [slip(3)] });
  other = stage.tab();
  await other.refresh();
  stage.cut('DJ-N001');
  const id = await does(stage.workspace, 'add', { body: '甲' });
  await rest();
  return id;
}
afterEach(() => Promise.all([stage.workspace.close(), other.close()]));

/** What a tab would have to say of a command: it is here, or given up, or else it was taken. */
const fate = ({ outbox, parked, forgone }: Workspace, id: string): string =>
  outbox.some(({ command }) => command.id === id)
    ? 'waits'
    : parked.some(({ command }) => command.id === id)
      ? 'refused'
      : forgone.includes(id)
        ? 'given up'
        : 'taken';
const fates = (id: string): string[] => [stage.workspace, other].map((tab) => fate(tab, id));

describe('given a command of one tab, when another tab', () => {
  it('takes it back before it was sent, then neither calls it taken', async () => {
    const id = await given();
    expect(fates(id)).toEqual(['waits', 'waits']);
    await other.undo(id);
    await rest();
    expect(fates(id)).toEqual(['given up', 'given up']);
    stage.cut(null);
    await stage.workspace.refresh();
    expect(fates(id)).toEqual(['given up', 'given up']);
  });

  it('erases its record, then neither calls it taken', async () => {
    const id = await given();
    await does(other, 'shred');
    await rest();
    expect(fates(id)).toEqual(['given up', 'given up']);
  });

  it('puts its refusal away, or sends it once more, then neither calls it taken', async () => {
    const id = await given();
    const again = await does(stage.workspace, 'add', { body: '乙' });
    stage.cut(null);
    stage.nextCommits.push(
      () => verdicts(rejected('DJ-R001')),
      () => verdicts(rejected('DJ-R001')),
    );
    await stage.workspace.refresh();
    expect([fates(id), fates(again)]).toEqual([
      ['refused', 'refused'],
      ['refused', 'refused'],
    ]);
    await other.dismiss(id);
    await other.resend(again);
    await rest();
    expect([fates(id), fates(again)]).toEqual([
      ['given up', 'given up'],
      ['given up', 'given up'],
    ]);
  });

  it('sends it, then both call it taken', async () => {
    const id = await given();
    stage.cut(null);
    await other.refresh();
    await rest();
    expect(fates(id)).toEqual(['taken', 'taken']);
  });
});
