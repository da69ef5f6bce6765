import * as z from 'zod/mini';
import type { Kind } from './define-kind.js';
import type { Field, Fields } from './fields.js';

/**
 * What a stored record must look like to be used, for servers and for JSON Schema; a page asks `isSound`. Loose at every level and open in its choices: a record written
 * by a newer version passes with everything that it brings.
 */
export const schemaOf = (kind: Kind) => z.looseObject(shapeOf(kind.fields));

const shapeOf = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, z.optional(typeOf(field))]));

const points = (max: number) => z.refine<string>((value) => [...value].length <= max, `at most ${max} characters`);

function typeOf(field: Field): z.ZodMiniType {
  switch (field.control) {
    case 'count':
      return z.int().check(z.gte(field.min ?? 0), z.lte(field.most ?? 9999));
    case 'flag':
      return z.boolean();
    case 'day':
      return z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
    case 'photos':
    case 'list':
      return z.array(z.looseObject(shapeOf(field.of ?? {}))).check(z.maxLength(field.most ?? 500));
    default:
      return z.string().check(points(field.max ?? 200));
  }
}
