import { trouble } from '../../../core/codes.js';
import type { TroubleCode } from '../../../core/ports.js';

const troubles: Readonly<Record<number, TroubleCode>> = {
  401: 'DJ-N002',
  403: 'DJ-N003',
  413: 'DJ-N004',
  429: 'DJ-N005',
};

/**
 * RuoYi answers HTTP 200 with `{ code, msg, data }`, whatever happened. Takes that off; 200 and 0 mean that all went
 * well. For `rest({ unwrap: ruoyi })`; a body without a numeric `code` passes as it is.
 */
export function ruoyi(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { code, msg, data } = body as { code?: unknown; msg?: unknown; data?: unknown };
  if (typeof code !== 'number') return body;
  if (code === 200 || code === 0) return data;
  throw trouble(troubles[code] ?? 'DJ-N006', typeof msg === 'string' ? msg : undefined);
}
