import { codeOf, trouble } from '../../../core/codes.js';
import type { TroubleCode } from '../../../core/ports.js';
import type { Checked } from './answers.js';

/**
 * Status first, then text → JSON → the host's envelope → our mark → shape. Throws a trouble for whatever is not ours:
 * a gateway's error page is known by its status, a captive portal's 200 by the missing mark.
 */
export function readAnswer<T>(
  response: Pick<Response, 'status' | 'headers'>,
  text: string,
  unwrap: (body: unknown) => unknown,
  check: (answer: unknown) => Checked<T>,
): T {
  const code = troubleOf(response.status);
  if (code !== null)
    throw trouble(code, saidBy(text) ?? `HTTP ${response.status}`, waitOf(response.headers.get('retry-after')));
  const body = unwrapped(parsed(text), unwrap);
  if (!isMarked(body)) throw trouble('DJ-N001', '回答不是本组件后台的格式');
  const checked = check(body);
  if ('wrong' in checked) throw trouble('DJ-N001', checked.wrong);
  return checked.answer;
}

/** `null` = go on reading. 511 is a captive network that is honest about it. */
function troubleOf(status: number): TroubleCode | null {
  if (status === 200) return null;
  if (status === 401) return 'DJ-N002';
  if (status === 403) return 'DJ-N003';
  if (status === 413) return 'DJ-N004';
  if (status === 429 || status === 503) return 'DJ-N005';
  if (status === 511) return 'DJ-N001';
  return status === 400 || status >= 500 ? 'DJ-N006' : 'DJ-N001';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw trouble('DJ-N001', '回答不完整或不是 JSON');
  }
}

/** A host's function may throw anything; only what has a code of ours may leave here. */
function unwrapped(body: unknown, unwrap: (body: unknown) => unknown): unknown {
  try {
    return unwrap(body);
  } catch (thrown) {
    throw codeOf(thrown) === null ? trouble('DJ-N006', String(thrown)) : thrown;
  }
}

const isMarked = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && (body as { dangjian?: unknown }).dangjian === 1;

/** The place in our request that our own server complains about. */
function saidBy(text: string): string | undefined {
  try {
    const body = JSON.parse(text) as { dangjian?: unknown; error?: { path?: unknown } } | null;
    return body?.dangjian === 1 && typeof body.error?.path === 'string' ? body.error.path : undefined;
  } catch {
    return undefined;
  }
}

/** Milliseconds, from seconds or an HTTP date (RFC 9110, 10.2.3). */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds * 1000)) : undefined;
}
