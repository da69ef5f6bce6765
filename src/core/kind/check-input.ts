import type { Json, JsonObject } from '../ports.js';
import { holdsIdNumber } from '../rules/id-number.js';
import type { Command, Kind } from './define-kind.js';
import type { Field } from './fields.js';
import { own } from './own.js';
import { photosOf } from './photos.js';
import { type Refusal, refuse } from './refusal.js';

const nameOf = (field: Field): string => field.short ?? field.label;
const points = (value: string): number => [...value].length;
const isDay = (value: string): boolean => {
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  if (!y || !m || !d || +m < 1 || +m > 12 || +d < 1) return false;
  const long = [
    31,
    (+y % 4 === 0 && +y % 100 !== 0) || +y % 400 === 0 ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  return +d <= (long[+m - 1] ?? 0);
};

/** What is wrong with one value, as 「应当……」; `null` = nothing. An empty value is no value and never wrong here. */
export function flaw(field: Field, value: Json | undefined): string | null {
  if (value === undefined || value === null || value === '') return null;
  switch (field.control) {
    case 'flag':
      return typeof value === 'boolean' ? null : '应当是“是”或“否”';
    case 'count': {
      const fits =
        Number.isInteger(value) && (value as number) >= (field.min ?? 0) && (value as number) <= (field.most ?? 9999);
      return fits ? null : `应当是 ${field.min ?? 0} 到 ${field.most ?? 9999} 之间的整数`;
    }
    case 'day':
      return typeof value === 'string' && isDay(value) ? null : '应当是“年-月-日”的日期，如 2026-03-05';
    case 'photos':
    case 'list': {
      if (!Array.isArray(value)) return '应当是一组内容';
      if (value.length > (field.most ?? 500)) return `最多 ${field.most ?? 500} 行`;
      return value.map((row, place) => flawOfRow(field, row, place)).find((found) => found !== null) ?? null;
    }
    case 'unit':
    case 'actor':
      // A `/` or `@` would make a scope of somebody else's shelf.
      return typeof value === 'string' && /^[^/@\s]{1,200}$/.test(value) ? null : '应当从名单里选';
    case 'ref':
      return typeof value === 'string' && /^[^/\s]+\/\S+$/.test(value) && points(value) <= 200
        ? null
        : '应当选一条记录';
    default:
      if (typeof value !== 'string') return '应当是文字';
      return points(value) <= (field.max ?? 200) ? null : `最多 ${field.max ?? 200} 个字，现在有 ${points(value)} 个`;
  }
}

/** A row knows the names of its list and no others, as an input knows the questions of its command. */
function flawOfRow(field: Field, row: Json, place: number): string | null {
  const at = `第 ${place + 1} 行`;
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return `${at}应当有各项内容`;
  for (const [name, value] of Object.entries(row)) {
    const part = own(field.of ?? {}, name);
    if (!part) return `${at}没有“${name}”这一项`;
    const found = flaw(part, value);
    if (found) return `${at}“${part.label}”${found}`;
  }
  return null;
}

/** The questions that a command puts to its author: fields of the record, then further ones. */
export const questionsOf = (kind: Kind, command: Command): Record<string, Field> => ({
  ...Object.fromEntries((command.input ?? []).map((name) => [name, kind.fields[name] as Field])),
  ...command.ask,
});

/** The first thing that is wrong with an input; `null` = it may be used. Nothing typed is changed or dropped. */
export function checkInput(kind: Kind, command: Command, input: JsonObject): Refusal | null {
  const questions = questionsOf(kind, command);
  for (const [name, value] of Object.entries(input)) {
    const field = own(questions, name);
    if (!field) return refuse('DJ-R006', { what: `这一步没有“${name}”这一项`, field: name });
    const found = flaw(field, value);
    if (found) return refuse('DJ-R006', { what: `“${nameOf(field)}”${found}`, field: name });
    // What is counted from a picture is nobody's number.
    const said = field.control === 'photos' ? photosOf(value).map(({ name }) => name ?? '') : value;
    if (holdsIdNumber(said)) return refuse('DJ-R007', { what: `“${nameOf(field)}”里像有身份证号码`, field: name });
  }
  for (const [name, field] of Object.entries(questions)) {
    const value = own(input, name);
    const given = value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '');
    // An edit may leave a field alone; it may not empty one that is required.
    const owed = command.from === 'none' || own(command.ask ?? {}, name) !== undefined || value !== undefined;
    if (field.required && owed && !given) return refuse('DJ-R005', { what: `“${nameOf(field)}”没有填`, field: name });
  }
  return null;
}
