import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type codes, say } from '../../src/core/codes.js';

/** Every answer bears the mark: what has none comes from a proxy, a portal or a captive network. */
export const mark = { dangjian: 1 } as const;

export const answer = (c: Context, body: object): Response => c.json({ ...mark, ...body });

/** An error with a code, a sentence for people, and where in the request it was. */
export function fault(c: Context, status: ContentfulStatusCode, code: keyof typeof codes, path?: string): Response {
  return c.json({ ...mark, error: { code, message: say(code), ...(path === undefined ? {} : { path }) } }, status);
}
