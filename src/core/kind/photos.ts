import type { Json, JsonObject } from '../ports.js';
import type { Fields, Photo } from './fields.js';

/** The pictures in a value of a field of them. */
export const photosOf = (value: Json | undefined): Photo[] =>
  Array.isArray(value)
    ? value.filter((row): row is Photo & JsonObject => typeof (row as JsonObject | null)?.sha256 === 'string')
    : [];

/** The contents of the pictures that a record, or the input of a command, names. */
export const filesIn = (fields: Fields, data: JsonObject | null): string[] => [
  ...new Set(
    Object.entries(fields)
      .filter(([, { control }]) => control === 'photos')
      .flatMap(([name]) => photosOf(data?.[name]))
      .map(({ sha256 }) => String(sha256)),
  ),
];
