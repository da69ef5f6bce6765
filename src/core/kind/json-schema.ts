import * as z from 'zod/mini';
import type { Kind } from './define-kind.js';
import { schemaOf } from './schema.js';

/** JSON Schema (draft 2020-12) of a kind's data, for a backend in another language. */
export const jsonSchemaOf = (kind: Kind): object => ({ ...z.toJSONSchema(schemaOf(kind)), title: kind.label });
