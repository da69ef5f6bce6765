import type { Faults } from './faults.js';
import type { World } from './world.js';

export interface Reply {
  status: number;
  text: string;
  headers: Record<string, string>;
}
/** The server as its socket sees it. */
export type Handler = (path: string, body: string, actor: string) => Promise<Reply>;

export interface Wire {
  /** One request of a tab; rejects when the way is broken. */
  send(path: string, body: string): Promise<Reply>;
}
export interface Side {
  actor: string;
  /** Virtual time at which the tab goes on, when it stands still. */
  frozenUntil(): number;
  /** The device is gone: nobody waits for the answer. */
  gone(): boolean;
  /** The same for all tabs of one device. */
  device: object;
}

const page = '<!doctype html><title>欢迎使用酒店网络</title>';
const reply = (status: number, text: string, headers: Record<string, string> = {}): Reply => ({
  status,
  text,
  headers,
});

/** The way between a tab and the server, with everything that happens on it until `healed`. */
export function createNetwork(
  world: World,
  faults: Faults,
  handle: Handler,
  healed: () => boolean,
  breach: (promise: string, detail: string) => void,
) {
  const { random } = world;
  const hit = (name: Parameters<Faults['has']>[0], p: number): boolean =>
    !healed() && faults.has(name) && random.chance(p);
  const count = { requests: 0 };
  const sending = new Map<object, Set<{ side: Side; since: number }>>();

  /** One tab of a device sends at a time, unless one of them stood still or could not write that it leads. */
  function watchSender(side: Side): () => void {
    const mine = { side, since: world.ms };
    const all = sending.get(side.device) ?? new Set();
    const still = (one: typeof mine): boolean => one.side.frozenUntil() >= one.since;
    const others = [...all].filter(
      (one) => one.side !== side && one.side.actor === side.actor && !one.side.gone() && !still(one),
    );
    if (others.length > 0 && !still(mine) && !faults.has('quota')) breach('one tab sends at a time', side.actor);
    sending.set(side.device, all.add(mine));
    return () => void all.delete(mine);
  }

  async function deliver(path: string, body: string, actor: string): Promise<Reply> {
    await world.sleep(1 + random.below(hit('slow', 0.1) ? 8000 : 60));
    if (hit('busy', 0.05)) return reply(429, '{}', { 'retry-after': String(1 + random.below(5)) });
    if (hit('login', 0.05)) return reply(401, '{}');
    if (hit('broken', 0.05)) return reply(503, '<h1>503</h1>');
    if (hit('captive', 0.05)) return reply(200, page, { 'content-type': 'text/html' });
    if (!healed() && faults.has('small') && body.length > 6000) return reply(413, '{}');
    const answer = await handle(path, body, actor);
    return hit('broken', 0.05) ? reply(502, page) : answer;
  }

  const open = (side: Side): Wire & { carry: Wire['send'] } => ({
    async send(path, body) {
      count.requests += 1;
      const done = /\/(commit|write)$/.test(path) ? watchSender(side) : () => {};
      try {
        return await this.carry(path, body);
      } finally {
        done();
      }
    },
    async carry(path, body) {
      if (hit('dropRequest', 0.06)) {
        await world.sleep(500);
        throw new TypeError('network');
      }
      if (hit('twice', 0.06)) {
        // A second copy arrives later, and its answer goes nowhere.
        world.after(random.below(4000), () => void handle(path, body, side.actor).catch(() => {}));
      }
      const answer = await deliver(path, body, side.actor);
      await world.sleep(1 + random.below(60));
      if (hit('dropResponse', 0.06)) throw new TypeError('network');
      const text = hit('cut', 0.04) ? answer.text.slice(0, random.below(answer.text.length + 1)) : answer.text;
      const late = side.frozenUntil() - world.ms;
      if (late > 0) await world.sleep(late);
      if (side.gone()) await new Promise(() => {});
      return { ...answer, text };
    },
  });
  return { open, count };
}
