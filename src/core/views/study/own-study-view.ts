import type { Rec, Ref } from '../../ports.js';
import { makeUpWays } from '../../rules/session-types.js';
import { type PresenceStatus, presenceWords } from './presence-view.js';
import { textIn } from './reading.js';

export interface OwnLine {
  /** The meeting. */
  session: Ref;
  on: string;
  title: string;
  /** 到会, 请假, 已补学（送学上门）… */
  words: string;
  content: string;
}

const kept: readonly PresenceStatus[] = ['came', 'madeUp', 'leave'];
const ways: Readonly<Record<string, string>> = makeUpWays;

/**
 * What one person took part in or caught up with, newest first, for that person alone: lines to remember by. No number
 * comes with them, no time and no order among people.
 */
export function ownStudyOf(actor: string, entries: Iterable<Rec>, sessions: Iterable<Rec>): OwnLine[] {
  const meetings = new Map([...sessions].map((session) => [session.ref, session]));
  const lines = new Map<Ref, OwnLine & { rank: number }>();
  for (const { state, data } of entries) {
    const rank = kept.indexOf(state as PresenceStatus);
    if (rank < 0 || textIn(data, 'person') !== actor) continue;
    const session = through(textIn(data, 'session'), meetings);
    if ((lines.get(session)?.rank ?? kept.length) <= rank) continue;
    const how = ways[textIn(data, 'how')];
    const words = presenceWords[state as PresenceStatus];
    lines.set(session, {
      rank,
      session,
      on: textIn(meetings.get(session)?.data, 'on') || textIn(data, 'on'),
      title: textIn(meetings.get(session)?.data, 'title') || '会议或学习',
      words: state === 'madeUp' && how !== undefined ? `${words}（${how}）` : words,
      content: textIn(data, 'content'),
    });
  }
  return [...lines.values()].map(({ rank, ...line }) => line).sort((a, b) => (a.on < b.on ? 1 : -1));
}

/** The meeting that an entry counts for, once its own went into another. */
function through(ref: Ref, meetings: ReadonlyMap<Ref, Rec>): Ref {
  const passed = new Set<Ref>();
  let at = ref;
  while (meetings.get(at)?.state === 'merged' && !passed.has(at)) {
    passed.add(at);
    at = textIn(meetings.get(at)?.data, 'mergedInto');
  }
  return at;
}
