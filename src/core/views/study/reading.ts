import type { Json, JsonObject } from '../../ports.js';

/** A text as it stands in data that may be of any form; `''` = none. */
export const textIn = (data: JsonObject | null | undefined, name: string): string => {
  const value = data?.[name];
  return typeof value === 'string' ? value : '';
};

/** The rows of a list as they stand in data that may be of any form. */
export const rowsIn = (data: JsonObject | null | undefined, name: string): JsonObject[] => {
  const value: Json | undefined = data?.[name];
  return Array.isArray(value)
    ? value.filter((row): row is JsonObject => typeof row === 'object' && row !== null && !Array.isArray(row))
    : [];
};
