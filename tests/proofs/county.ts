import { rest } from '../../src/adapters/backends/rest.js';
import { createClock } from '../../src/adapters/browser/clock.js';
import { createIds } from '../../src/adapters/browser/ids.js';
import type { Call, JsonObject, Rec, Ref } from '../../src/core/ports.js';

/** The county at the portal's backend, past every page: what is there before a proof begins, and what has come to be at its end. */
export interface County {
  /** One command of a person, by token, on the record as that person sees it. Throws when it is not taken. */
  does(token: string, ref: Ref, name: string, input?: JsonObject): Promise<void>;
  /** A record as the office sees it. */
  record(ref: Ref): Promise<Rec | undefined>;
  /** Every record of a kind as a person sees it. */
  seen(token: string, kind: string): Promise<Rec[]>;
  /** A task in hand of 县教育局. */
  task(title: string): Promise<Ref>;
  /** A wish of 教育一支部 with its person part, seen by those near the person only. */
  draft(title: string, told: JsonObject): Promise<Ref>;
  /** The same, on the wall. */
  wish(title: string, told: JsonObject, helpers?: number): Promise<Ref>;
  /** A meeting of 教育一支部 that was held today, of which nobody is written down yet. */
  meeting(title: string): Promise<Ref>;
}

const clock = createClock();
const ids = createIds({ clock });

export function countyOf(api: string): County {
  const as = (token: string) => rest({ url: api, headers: { authorization: `Bearer ${token}` } });
  const call = (): Call => ({ epoch: null, signal: new AbortController().signal });
  const today = clock.now().slice(0, 10);

  async function all(token: string): Promise<Rec[]> {
    const { me } = await as(token).pull({ cursor: null, want: [], limit: 1 }, call());
    return (await as(token).pull({ cursor: null, want: me.scopes, limit: 2000 }, call())).records;
  }
  const record = async (ref: Ref): Promise<Rec | undefined> =>
    (await all('demo-office')).find((each) => each.ref === ref);
  async function does(token: string, ref: Ref, name: string, input: JsonObject = {}): Promise<void> {
    const { me } = await as(token).pull({ cursor: null, want: [], limit: 1 }, call());
    const basis = (await all(token)).find((each) => each.ref === ref)?.version ?? 0;
    const kind = ref.slice(0, ref.indexOf('/'));
    const stamp = { id: ids.next(), at: clock.now(), actor: me.actor, kind, kindVersion: 1 };
    const command = { ...stamp, name, ref, input, basis };
    const answer = await as(token).commit([{ command, expect: basis, next: { state: '', data: null } }], call());
    if (!('outcomes' in answer) || answer.outcomes[0]?.kind !== 'committed')
      throw new Error(`${name} of ${ref} was not taken: ${JSON.stringify(answer)}`);
  }
  async function draft(title: string, told: JsonObject, helpers = 1): Promise<Ref> {
    const ref = `wish/${ids.next()}`;
    const home = { unit: 'yx.jy.b1', on: today };
    const consents = { consentUse: true, consentHealth: true, consentShow: true, consentUntil: '2099-12-31' };
    const consentTo = `${title}（物质）`;
    await does('demo-liaison-1', ref.replace('/', '~person/'), 'collect', { ...home, ...consents, consentTo, ...told });
    await does('demo-liaison-1', ref, 'collect', { ...home, title, category: 'goods', helpers });
    return ref;
  }
  return {
    does,
    record,
    seen: async (token, kind) => (await all(token)).filter(({ ref }) => ref.startsWith(`${kind}/`)),
    async task(title) {
      const ref = `task/${ids.next()}`;
      await does('demo-office', ref, 'create', { title, unit: 'yx.jy', on: today });
      await does('demo-office', ref, 'assign', { unit: 'yx.jy' });
      await does('demo-unit', ref, 'sign');
      return ref;
    },
    draft,
    async wish(title, told, helpers) {
      const ref = await draft(title, told, helpers);
      await does('demo-liaison-1', ref, 'submit');
      await does('demo-office', ref, 'approve', { until: '2099-12-31' });
      return ref;
    },
    async meeting(title) {
      const ref = `session/${ids.next()}`;
      await does('demo-liaison-1', ref, 'record', { title, type: 'study', unit: 'yx.jy.b1', on: today });
      return ref;
    },
  };
}
