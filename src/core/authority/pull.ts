import type { Catalogue } from '../kind/catalogue.js';
import type { PullAnswer, PullAsk, Ref, Scope } from '../ports.js';
import { dayOf } from '../rules/calendar.js';
import { readCursor, writeCursor } from './cursor.js';
import { aboveFrom, maySee, seenThrough, type Who, withoutEnded } from './sight.js';
import type { Vault } from './vault.js';

/**
 * What changed in the wanted scopes since the cursor. A scope's versions are taken under a lock that is held until
 * commit, so what is read is always a prefix: it may be delivered twice, it is never left out.
 */
export async function pull(
  vault: Vault,
  catalogue: Catalogue,
  ask: PullAsk,
  who: Who,
  now: string,
): Promise<PullAnswer> {
  const today = dayOf(now);
  const [epoch, watermark, above] = [await vault.epoch(), await vault.watermark(), aboveFrom(await vault.parents())];
  const counters = await vault.counters();
  const visible = [...counters.keys()].filter((scope) => maySee(scope, who, above, today)).sort();
  const wanted = visible.filter((scope) => ask.want.includes(scope));
  const from = readCursor(ask.cursor, epoch);
  // How far scopes were read that are not wanted now; what the caller may no longer see is forgotten, as it is there.
  const read: Record<Scope, number> = {};
  for (const scope of visible) if (from?.read[scope] !== undefined) read[scope] = from.read[scope];
  const refs = new Set<Ref>();
  let more = false;

  for (const scope of wanted) {
    const since = from?.read[scope] ?? 0;
    read[scope] = since;
    if ((counters.get(scope) ?? 0) <= since) continue;
    const room = ask.limit - refs.size;
    const rows = room > 0 ? await vault.rows(scope, since, room + 1) : [];
    const taken = rows.slice(0, Math.max(room, 0));
    more ||= rows.length > taken.length || room <= 0;
    for (const row of taken) refs.add(row.ref);
    read[scope] = taken[taken.length - 1]?.n ?? since;
  }

  // What left the wanted scopes but stands in one that was read before is not gone: the caller still holds that one.
  const scopes = new Set(Object.keys(read));
  const found = await vault.read([...refs]);
  const records = found.filter((record) => record.data !== null && seenThrough(record, scopes, catalogue, today));
  const seen = new Set(records.map((record) => record.ref));
  return {
    me: { actor: who.actor, grants: withoutEnded(who.grants, today), scopes: visible, now },
    epoch,
    watermark,
    records,
    gone: [...refs].filter((ref) => !seen.has(ref)),
    cursor: writeCursor({ epoch, read }),
    more,
    reset: ask.cursor !== null && from === null,
  };
}
