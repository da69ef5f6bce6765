import type { Envelope, Outcome, Rec, Ref } from '../../src/core/ports.js';
import { codesTaken } from '../../src/core/rules/rotating-code.js';
import { digitsOn, keyOf, type Meeting, screenOf } from './screens.js';

/** Watches who came by the digits of a meeting: they count when they stood there, and only then. */
export interface Reading {
  /** A command came in, for the first time or not. */
  asked(command: Envelope): void;
  answered(command: Envelope, outcome: Outcome): void;
  wrote(before: Rec | null, after: Rec, command: Envelope | undefined): void;
  /** What was shown may be there no more. */
  restored(): void;
}

export function createReading(breach: (promise: string, detail: string) => void): Reading {
  const promise = 'digits count when they stood there, and only then';
  const hosts = new Map<Ref, string>();
  const [shown, erased] = [new Set<Ref>(), new Set<Ref>()];
  /** Screens whose key was there when a command came in first: nobody may say that its digits did not stand there. */
  const known = new Map<string, Ref[]>();
  const screensOf = ({ input }: Envelope): Ref[] => {
    const meeting = input as unknown as Meeting;
    return [meeting.unit, hosts.get(meeting.session) ?? ''].map((unit) => screenOf({ ...meeting, unit }));
  };

  return {
    asked(command) {
      if (command.name !== 'comeByCode' || known.has(command.id)) return;
      known.set(
        command.id,
        screensOf(command).filter((screen) => shown.has(screen)),
      );
    },
    answered(command, outcome) {
      const aboutDigits = outcome.kind === 'rejected' && (outcome.detail as { field?: string })?.field === 'code';
      if (command.name !== 'comeByCode' || !aboutDigits) return;
      const stood = (known.get(command.id) ?? []).some((screen) => digitsOn(screen, command.at) === command.input.code);
      if (stood) breach(promise, `${command.id} was refused`);
    },
    wrote(before, after, command) {
      if (after.ref.startsWith('session/')) hosts.set(after.ref, String(after.data?.unit));
      if (after.ref.startsWith('meetingCode/')) (after.data === null ? erased : shown).add(after.ref);
      if (before !== null || command?.name !== 'comeByCode') return;
      const screens = screensOf(command);
      const right = screens.some((screen) =>
        codesTaken(keyOf(screen), screen, after.at).includes(String(command.input.code)),
      );
      if (!right && !screens.some((screen) => erased.has(screen))) breach(promise, `${command.id} was taken`);
    },
    restored() {
      shown.clear();
      known.clear();
    },
  };
}
