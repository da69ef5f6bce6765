import type { JsonObject } from '../ports.js';
import { jsonText } from '../rules/json-text.js';

/** JSON with sorted keys: the same body has the same text everywhere. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return jsonText(value) ?? 'null';
  const parts = Object.keys(value)
    .filter((key) => (value as JsonObject)[key] !== undefined)
    .sort()
    .map((key) => `${jsonText(key)}:${canonical((value as JsonObject)[key])}`);
  return `{${parts.join(',')}}`;
}
