import type { Rec } from '../../core/ports.js';
import { dayOf, later } from '../../core/rules/calendar.js';
import type { Workspace } from '../../core/sync/workspace-shape.js';
import { actorCalled, memberNames, type Roster, rosterOf, unitCalled } from '../../core/views/index.js';
import {
  type Presence,
  presenceOf,
  sittingsOf,
  typeLabel,
  typesOf,
  unitsOf,
  withMerged,
} from '../../core/views/study/index.js';
import { studyWords } from '../messages/study-words.js';
import type { Say } from '../messages/words.js';
import type { Scene } from '../record-view/scene.js';

/** What the pages of meetings look at, beside what every page does. */
export interface StudyScene extends Scene {
  say: Say<keyof typeof studyWords>;
  me: string;
  /** Business day and hour, `HH:MM`. */
  today: string;
  at: string;
  sessions: readonly Rec[];
  entries: readonly Rec[];
  roster: Roster;
  /** Branches of which this person writes down who came. */
  kept: readonly string[];
  /** Branches to which this person belongs, or for which it keeps the book. */
  own: readonly string[];
}

const eastward = 8 * 3_600_000;
const keepers = ['secretary', 'liaison'];

export function studySceneOf(scene: Scene): StudyScene {
  const { workspace } = scene;
  const { me } = workspace;
  const records = (kind: string): Rec[] =>
    workspace.list(kind).flatMap(({ record }) => (record.data === null ? [] : [record]));
  const grants = me?.grants ?? [];
  const unitsWith = (roles: readonly string[], shelf: 'study' | 'presence'): string[] => [
    ...new Set(
      grants.flatMap(({ role, unit, shelves }) => (roles.includes(role) && shelves.includes(shelf) ? [unit] : [])),
    ),
  ];
  return {
    ...scene,
    say: scene.voice.from(studyWords),
    me: me?.actor ?? '',
    today: me ? dayOf(me.now) : '',
    at: me ? later(me.now, eastward).slice(11, 16) : '',
    sessions: records('session'),
    entries: records('attendance'),
    roster: rosterOf([...records('unit'), ...records('term'), ...records('member')]),
    kept: unitsWith(keepers, 'presence'),
    own: unitsWith([...keepers, 'member'], 'study'),
  };
}

/** Names of the own members by their ids, no two alike, as far as they were sent to this person. */
export const namesIn = (workspace: Workspace): Record<string, string> => memberNames(workspace.list('member~person'));

export const nameOf = ({ names }: Scene, person: string): string => actorCalled(names, person);

/** Who came to a meeting, of one branch. */
export const presenceIn = ({ sessions, entries, roster }: StudyScene, session: Rec, unit: string): Presence =>
  presenceOf({ session, unit, refs: withMerged(session.ref, sessions), entries, roster });

/** Branches that this person keeps and that took part. */
export const keptIn = ({ kept }: StudyScene, session: Rec): string[] =>
  unitsOf(session).filter((unit) => kept.includes(unit));

/** What this person wrote or was written about it at a meeting, itself and alone. */
export const ownEntry = ({ entries, sessions, me }: StudyScene, session: Rec): Rec | undefined => {
  const refs = withMerged(session.ref, sessions);
  const mine = entries.filter(
    ({ state, data }) => state !== 'struck' && data?.person === me && refs.has(String(data.session)),
  );
  return mine.find(({ state }) => state === 'came') ?? mine[0];
};

/** Held by some of a branch only, the committee or a group: the roll does not say who was asked to come. */
export const ofSome = (session: Pick<Rec, 'data'>): boolean =>
  typesOf(session).every((type) => type === 'committee' || type === 'group');

/** 上午会议室 09:00—11:00 … one line a sitting. */
export const sittingLines = (session: Rec): string[] =>
  sittingsOf(session).map(({ on, from, to, place }) =>
    [dayWords(on), [from, to].filter(Boolean).join('—'), place].filter(Boolean).join('　'),
  );

export const dayWords = (day: string): string => {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
};

export const typesText = (session: Rec): string => typesOf(session).map(typeLabel).join('、');

/** `attendance/…` records are written by hands of this name. */
export const channelOf = ({ workspace }: Scene, unit: string): 'secretary' | 'liaison' =>
  workspace.me?.grants.some(({ role, unit: of }) => role === 'secretary' && of === unit) ? 'secretary' : 'liaison';

export const nameOfUnit = ({ names }: Scene, unit: string): string => unitCalled(names, unit);
