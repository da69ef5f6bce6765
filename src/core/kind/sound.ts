import { fits, maybe, type Shape, text, truth } from '../rules/shape.js';
import type { Kind } from './define-kind.js';
import type { Field, Fields } from './fields.js';
import { own } from './own.js';

/**
 * Whether a record's data are of the shape that its kind describes; what is not is shown, never written. Says what
 * `schemaOf` says, without what a schema costs: it is asked for every record, on every page.
 */
export function isSound(kind: Kind, { state, data }: { state: string; data: object | null }): boolean {
  if (data === null) return true;
  const shape = shapes.get(kind) ?? shapeOf(kind.fields);
  shapes.set(kind, shape);
  return own(kind.states, state) !== undefined && fits(shape, data);
}

const shapes = new WeakMap<Kind, Shape>();

const shapeOf = (fields: Fields): Shape =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, maybe(typeOf(field))]));

function typeOf(field: Field): Shape {
  const { min = 0, max = 200 } = field;
  switch (field.control) {
    case 'count':
      return (value) => Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= (field.most ?? 9999);
    case 'flag':
      return truth;
    case 'day':
      return (value) => text(value) && /^\d{4}-\d\d-\d\d$/.test(String(value));
    case 'photos':
    case 'list': {
      const rows: Shape = [shapeOf(field.of ?? {})];
      return (value) => fits(rows, value) && (value as unknown[]).length <= (field.most ?? 500);
    }
    default:
      return (value) => text(value) && [...String(value)].length <= max;
  }
}
