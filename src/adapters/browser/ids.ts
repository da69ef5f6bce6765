import type { Clock, Ids } from '../../core/ports.js';

/** Fills an array with chance; `crypto.getRandomValues` is there on plain http too, `randomUUID` is not. */
export type Chance = (bytes: Uint8Array<ArrayBuffer>) => unknown;

const most = 0xfff;
const fresh = (bytes: Uint8Array): number => (((bytes[6] ?? 0) << 8) | (bytes[7] ?? 0)) & 0x7ff;
const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/**
 * UUIDv7 (RFC 9562, 5.7 with a 12-bit counter as in 6.2 method 1): each id sorts after the one before, also within one
 * millisecond and when the clock is set back.
 */
export function createIds({ clock, chance }: { clock: Clock; chance?: Chance }): Ids {
  const fill = chance ?? ((bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes));
  let time = 0;
  let count = 0;
  return {
    next() {
      const bytes = new Uint8Array(16);
      fill(bytes);
      const now = Date.parse(clock.now());
      if (now > time) [time, count] = [now, fresh(bytes)];
      else if (count < most) count += 1;
      else [time, count] = [time + 1, fresh(bytes)];
      const tail = [...bytes.slice(8)].map((byte) => hex(byte, 2)).join('');
      const variant = hex(0x80 | ((bytes[8] ?? 0) & 0x3f), 2);
      const stamp = hex(time, 12);
      return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hex(count, 3)}-${variant}${tail.slice(2, 4)}-${tail.slice(4)}`;
    },
  };
}
