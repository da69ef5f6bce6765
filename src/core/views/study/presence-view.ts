import type { Rec, Ref } from '../../ports.js';
import { branchChannels, codeChannel, ownChannels } from '../../rules/session-types.js';
import type { Roster } from '../roster-view.js';
import { excusedOn } from './exemption-view.js';
import { rowsIn, textIn } from './reading.js';
import { sittingsOf } from './session-view.js';

export type PresenceStatus = 'owed' | 'came' | 'madeUp' | 'leave' | 'missed' | 'excused' | 'guest';

/** The words for each; why somebody was not there is in none of them. */
export const presenceWords: Readonly<Record<PresenceStatus, string>> = {
  owed: '应到',
  came: '到会',
  madeUp: '已补学',
  leave: '请假',
  missed: '因故未到',
  excused: '可不参加',
  guest: '列席',
};

/** One person at one meeting, however often it sat and however many wrote it down. */
export interface PresenceRow {
  /** Opaque id; `''` = a guest, whose name stands in the person part of `entry`. */
  person: string;
  status: PresenceStatus;
  words: string;
  /** The entry that counts; `null` = nobody wrote anything yet. */
  entry: Rec | null;
  /** Everything written about the person that was not struck. */
  entries: readonly Rec[];
  way: string;
  /** 本人, 家属协助, 联络员代记 …; `''` = not said. */
  channel: string;
  /** 补录: written on a later day than the last sitting. */
  late: boolean;
  /** Among those asked to come, and among those with a vote, on the day of the meeting. */
  owed: boolean;
  votes: boolean;
  /** Some say that the person was there, others not: to be settled by the secretary. */
  conflict: boolean;
}

export interface Presence {
  /** Those asked to come in the order of the roll, then others who came, then guests. */
  rows: PresenceRow[];
  /** 应到, 实到 (of those), 有表决权应到, 有表决权到会. */
  owed: number;
  came: number;
  voters: number;
  votersCame: number;
  guests: number;
  conflicts: PresenceRow[];
  /** Asked to come, not there, not caught up, not excused: for the secretary and the liaison alone. */
  toCatchUp: PresenceRow[];
}

/** The first that anybody wrote counts: who was there was there, whatever was planned before. */
const order: readonly PresenceStatus[] = ['came', 'madeUp', 'leave', 'missed', 'excused', 'guest'];
const channels: Readonly<Record<string, string>> = { ...ownChannels, ...codeChannel, ...branchChannels };
/** 联络员代记; `''` for a hand of a newer version. */
export const channelWords = (channel: string): string => channels[channel] ?? '';
const rank = ({ state }: Rec): number => order.indexOf(state as PresenceStatus);
const writtenOn = ({ data }: Rec): string => textIn(rowsIn(data, 'marks')[0], 'on');

/** A meeting and all those that were entered a second time and went into it, one after another. */
export function withMerged(ref: Ref, sessions: Iterable<Rec>): ReadonlySet<Ref> {
  const merged = [...sessions].filter(({ state }) => state === 'merged');
  const refs = new Set([ref]);
  // A set that grows is walked to its end: what went into one of these comes along.
  for (const into of refs)
    for (const { ref: from, data } of merged) if (textIn(data, 'mergedInto') === into) refs.add(from);
  return refs;
}

export interface PresenceQuestion {
  session: Rec;
  /** Whose rows: the host or a partner. */
  unit: string;
  /** The meeting's own ref and those that went into it (`withMerged`). */
  refs: ReadonlySet<Ref>;
  /** `attendance` records at hand. */
  entries: Iterable<Rec>;
  roster: Roster;
  /** Whether who took part by telephone or screen votes; a setting. */
  onlineVotes?: boolean;
}

/** Who came to a meeting, for one branch, on the roll of the meeting's own day. */
export function presenceOf({ session, unit, refs, entries, roster, onlineVotes = true }: PresenceQuestion): Presence {
  const day = textIn(session.data, 'on');
  const last = sittingsOf(session).reduce((late, { on }) => (on > late ? on : late), day);
  const of = new Map<string, Rec[]>();
  const guests: Rec[] = [];
  for (const entry of entries) {
    if (entry.state === 'struck' || textIn(entry.data, 'unit') !== unit) continue;
    if (!refs.has(textIn(entry.data, 'session')) && !excusedOn(entry, day)) continue;
    const person = textIn(entry.data, 'person');
    if (entry.state === 'guest' || person === '') guests.push(entry);
    else of.set(person, [...(of.get(person) ?? []), entry]);
  }

  const voters = new Set(roster.voters(unit, day).map(({ actor }) => actor));
  const owed = [...new Set(roster.owedPresence(unit, day).map(({ actor }) => actor))];
  const row = (person: string, written: readonly Rec[], isOwed: boolean): PresenceRow => {
    const known = [...written].sort((a, b) => rank(a) - rank(b) || (a.ref < b.ref ? -1 : 1));
    const entry = known.find((one) => rank(one) >= 0) ?? null;
    const status = entry === null ? 'owed' : (entry.state as PresenceStatus);
    return {
      person,
      status,
      words: presenceWords[status],
      entry,
      entries: known,
      way: textIn(entry?.data, 'way') || (status === 'came' ? 'room' : ''),
      channel: channelWords(textIn(rowsIn(entry?.data, 'marks')[0], 'channel')),
      late: entry !== null && status !== 'excused' && writtenOn(entry) > last,
      owed: isOwed,
      votes: voters.has(person),
      conflict: status === 'came' && known.some((one) => saysAbsent(one, last)),
    };
  };
  const rows = [
    ...owed.map((person) => row(person, of.get(person) ?? [], true)),
    ...[...of].filter(([person]) => !owed.includes(person)).map(([person, written]) => row(person, written, false)),
    ...guests.map((entry) => row(textIn(entry.data, 'person'), [entry], false)),
  ];
  const there = rows.filter(({ owed, status }) => owed && status === 'came');
  return {
    rows,
    owed: owed.length,
    came: there.length,
    voters: voters.size,
    votersCame: there.filter(({ votes, way }) => votes && (onlineVotes || way !== 'online')).length,
    guests: guests.length,
    conflicts: rows.filter(({ conflict }) => conflict),
    toCatchUp: rows.filter(({ owed, status }) => owed && ['owed', 'leave', 'missed'].includes(status)),
  };
}

/** A leave that was asked for before the meeting says nothing of who came after all. */
const saysAbsent = (entry: Rec, last: string): boolean =>
  entry.state === 'missed' || entry.state === 'madeUp' || (entry.state === 'leave' && writtenOn(entry) > last);
