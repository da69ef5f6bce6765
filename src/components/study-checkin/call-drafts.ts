import { openRef } from '../../core/kind/index.js';
import type { JsonObject, Ref } from '../../core/ports.js';
import type { Draft } from '../../core/sync/workspace-shape.js';
import { typeLabel } from '../../core/views/study/index.js';
import { type Announce, type BatchResult, carryOutMany } from '../record-view/carry-out.js';
import type { RollCall } from './new-call.js';
import { openRows } from './roll-call.js';
import { channelOf, type StudyScene } from './study-scene.js';

/** 3月主题党日: what a meeting is called when nobody said anything else. */
export const titleFor = ({ say }: StudyScene, on: string, type: string): string =>
  say('study.autoTitle', { month: Number(on.slice(5, 7)), type: typeLabel(type) });

/**
 * Keeps what a roll call says: the meeting, if it is new, or that it was held, if it was ahead; then the reasons that were
 * agreed to; then an entry of each person. All of it is one batch, and each entry waits for the meeting.
 */
export async function saveRollCall(
  scene: StudyScene,
  call: RollCall,
  announce: Announce,
  told: (done: number, all: number) => void,
): Promise<BatchResult & { session: Ref }> {
  const { workspace } = scene;
  const rows = openRows(scene, call).filter(({ person }) => call.marks[person] !== undefined);
  const all = { ids: [] as string[], refs: [] as Ref[], notDone: [] as BatchResult['notDone'] };
  const send = async (drafts: readonly Draft[]): Promise<BatchResult> => {
    const [batch] = all.ids;
    const some = batch === undefined ? drafts : drafts.map((draft) => ({ batch, ...draft }));
    const result = await carryOutMany(workspace, some, announce, (done) => told(done, rows.length));
    all.ids.push(...result.ids);
    all.refs.push(...result.refs);
    all.notDone.push(...result.notDone);
    return result;
  };

  const first = meetingDraft(scene, call);
  const meeting = first === null ? null : await send([first]);
  const session = call.ref ?? meeting?.refs[0];
  // Without the meeting there is nothing that anybody could have come to.
  if (session === undefined || (meeting !== null && meeting.ids.length === 0))
    return { ...all, session: call.ref ?? '' };
  const [after] = meeting?.ids ?? [];

  const { unit, on } = call;
  const drafts: Draft[] = [];
  for (const { person } of rows) {
    const { what = 'room', why = '', agreed = false } = call.marks[person] ?? {};
    const place: JsonObject = { session, unit, person, on, channel: channelOf(scene, unit) };
    const name = what === 'leave' ? 'leave' : what === 'missed' ? 'miss' : 'mark';
    const input = name === 'mark' ? { ...place, way: what } : place;
    const draft: Draft = { kind: 'attendance', name, input, ...(after === undefined ? {} : { after }) };
    if (name === 'leave' && why !== '' && agreed) {
      const reason = { why, mayKeep: true, unit, person, on };
      const [ref] = (await send([{ kind: 'attendance~person', name: 'tell', input: reason }])).refs;
      drafts.push(ref === undefined ? draft : { ...draft, ref: openRef(ref) });
    } else drafts.push(draft);
  }
  await send(drafts);
  return { ...all, session };
}

function meetingDraft(scene: StudyScene, { ref, unit, on, type }: RollCall): Draft | null {
  if (ref === null)
    return { kind: 'session', name: 'record', input: { title: titleFor(scene, on, type), type, unit, on } };
  const ahead = scene.workspace.allowed('session', 'hold', ref).may !== 'no';
  return ahead ? { kind: 'session', name: 'hold', ref } : null;
}
