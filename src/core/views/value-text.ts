import type { Field } from '../kind/fields.js';
import type { Json, Ref } from '../ports.js';
import { later } from '../rules/calendar.js';

/** What ids stand for, as far as this device knows. */
export interface Names {
  unit(id: string): string | undefined;
  actor(id: string): string | undefined;
  record(ref: Ref): string | undefined;
}

/**
 * An id in Latin letters and digits is no word for a screen: where nobody knows the name, that is said instead. A host that
 * takes names themselves for ids has them shown.
 */
const readable = (id: string): boolean => /[^\x20-\x7e]/.test(id);
const called = (name: string | undefined, id: string, unknown: string): string => name ?? (readable(id) ? id : unknown);

/** A person by name; 「（姓名未公开）」 where this device does not know it, with `as` before it, such as 「心愿人」. */
export const actorCalled = (names: Names, id: string, as = ''): string =>
  called(names.actor(id), id, `${as}（姓名未公开）`);
/** A unit by name; 「（未登记名称的单位）」 where this device does not know it. */
export const unitCalled = (names: Names, id: string): string => called(names.unit(id), id, '（未登记名称的单位）');
/** A record by its title; 「（这里看不到的一条）」 where it is not on this device. */
export const recordCalled = (names: Names, ref: Ref): string => called(names.record(ref), ref, '（这里看不到的一条）');

/** `2026-03-05` → `2026年3月5日`; anything else stays as it is. */
export function dayText(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return year === undefined ? day : `${year}年${Number(month)}月${Number(date)}日`;
}

const eastward = 8 * 3_600_000;

/** ISO UTC → `2026年3月5日 09:12` at UTC+8, whatever the device's zone. */
export function momentText(moment: string): string {
  if (Number.isNaN(Date.parse(moment))) return moment;
  const there = later(moment, eastward);
  return `${dayText(there.slice(0, 10))} ${there.slice(11, 16)}`;
}

/** A value in words; `''` for none. What a newer version wrote is shown as it is. */
export function valueText(field: Field, value: Json | undefined, names: Names): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (field.control) {
    case 'day':
      return dayText(text);
    case 'choice':
      return field.options?.[text] ?? text;
    case 'unit':
      return unitCalled(names, text);
    case 'actor':
      return actorCalled(names, text);
    case 'ref':
      return recordCalled(names, text);
    case 'list':
    case 'photos': {
      const word = field.control === 'list' ? '条' : '张';
      return Array.isArray(value) && value.length > 0 ? `${value.length} ${word}` : '';
    }
    default:
      return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? momentText(text) : text;
  }
}
