import type { Rec, Ref } from '../../src/core/ports.js';
import { codeAt } from '../../src/core/rules/rotating-code.js';

/** A meeting as whoever goes there knows it. */
export interface Meeting {
  session: Ref;
  /** The branch whose book it is written into. */
  unit: string;
  on: string;
}
export const screenOf = ({ session, unit, on }: Meeting): Ref => `meetingCode/${session}/${on}/${unit}`;

/** Whoever sits in the room reads the digits, so here a key follows from its place: how it is made is not what is played. */
export const keyOf = (screen: Ref): string => `key of ${screen}`;
/** What stands on a screen at a moment, ISO UTC. */
export const digitsOn = (screen: Ref, moment: string): string => codeAt(keyOf(screen), screen, moment);

export const branchesOf = ({ data }: Rec): string[] => [
  String(data?.unit),
  ...((data?.partners ?? []) as { unit: string }[]).map(({ unit }) => unit),
];
