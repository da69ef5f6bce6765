import { aboveIn } from '../../../core/authority/index.js';
import { catalogueOf, decide, kindName, kindOf } from '../../../core/kind/index.js';
import { unit, wish } from '../../../core/kinds/index.js';
import type { Call, JsonObject, Outcome, Proposal, PullAnswer, Rec, Ref } from '../../../core/ports.js';
import { type BackendUnderTest, type Person, people } from './people.js';

/** The kinds that a backend under test has to know. */
export const kinds = [unit, wish];
const catalogue = catalogueOf(kinds);

/** All commands are of this moment; a backend's clock stands later. */
export const at = '2026-03-05T01:00:00.000Z';
/** Stands in every private field: whoever may not see it must not even get it. */
export const secret = '不该外传';

let count = 0;
/** A UUIDv7 of that moment. */
export function id(): string {
  count += 1;
  const time = Date.parse(at).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${count.toString(16).padStart(12, '0')}`;
}

export interface Held {
  records: Map<Ref, Rec>;
  gone: Set<Ref>;
  last: PullAnswer;
}

export interface Scene {
  under: BackendUnderTest;
  call(epoch?: string | null): Call;
  /** Pulls to the end, from nothing or from a cursor; `want` is everything that may be seen, unless told. */
  pull(person: Person, o?: { cursor?: string; want?: string[]; limit?: number }): Promise<Held>;
  current(ref: Ref): Promise<Rec | null>;
  /** A command as a page draws it up: decided on the record as it is. */
  draw(person: Person, ref: Ref, name: string, input?: JsonObject): Promise<Proposal>;
  send(person: Person, list: Proposal[], epoch?: string | null): Promise<Outcome[]>;
  /** Draws up and sends, and answers the one outcome. */
  act(person: Person, ref: Ref, name: string, input?: JsonObject): Promise<Outcome>;
  found(): Promise<void>;
  /** A wish of the first branch with its person part, in the state asked for. */
  wish(state: 'draft' | 'checking' | 'open', o?: { ref?: Ref; title?: string; helpers?: number }): Promise<Ref>;
}

const branch = { unit: 'cs.b1', on: '2026-03-05', wisher: 'cs-9' };
export const privately = {
  name: `${secret}甲`,
  phone: `${secret}乙`,
  consentUse: true,
  consentShow: true,
  consentUntil: '2099-12-31',
  consentTo: '一副老花镜（物质）',
};

export function sceneOf(under: BackendUnderTest): Scene {
  const call = (epoch: string | null = null): Call => ({ epoch, signal: new AbortController().signal });
  const scene: Scene = {
    under,
    call,
    async pull(person, { cursor, want, limit = 1000 } = {}) {
      const backend = under.as(person);
      const held = { records: new Map<Ref, Rec>(), gone: new Set<Ref>() };
      const all = want ?? (await backend.pull({ cursor: null, want: [], limit }, call())).me.scopes;
      for (let from = cursor ?? null, left = 1000; left > 0; left -= 1) {
        const last = await backend.pull({ cursor: from, want: all, limit }, call());
        for (const ref of last.gone) held.gone.add(ref);
        for (const record of last.records) held.records.set(record.ref, record);
        if (!last.more) return { ...held, last };
        from = last.cursor;
      }
      throw new Error('does not hold: a pull comes to an end');
    },
    current: async (ref) => (await scene.pull('office')).records.get(ref) ?? null,
    async draw(person, ref, name, input = {}) {
      const { records } = await scene.pull('office');
      const before = records.get(ref) ?? null;
      const kind = kindOf(catalogue, ref);
      if (!kind) throw new Error(`no kind for ${ref}`);
      const { actor, grants } = people[person];
      const moment = { now: at, today: at.slice(0, 10) };
      const context = {
        actor,
        grants,
        ...moment,
        above: aboveIn(records.values()),
        read: (other: Ref) => records.get(other) ?? null,
      };
      const decision = decide(kind, { id: '', name, ref, input }, before, context);
      const basis = before?.version ?? 0;
      const stamp = { id: id(), kind: kindName(ref), kindVersion: kind.version, at, actor };
      return {
        command: { ...stamp, name, ref, input, basis },
        expect: basis,
        next: 'next' in decision ? decision.next : { state: '', data: null },
      };
    },
    async send(person, list, epoch) {
      const answer = await under.as(person).commit(list, call(epoch));
      if ('fenced' in answer) throw new Error('does not hold: this epoch is the backend’s own');
      return answer.outcomes;
    },
    async act(person, ref, name, input) {
      const [outcome] = await scene.send(person, [await scene.draw(person, ref, name, input)]);
      if (!outcome) throw new Error('does not hold: one outcome for each command');
      return outcome;
    },
    async found() {
      const known = (await scene.pull('office')).records;
      for (const [unit, parent] of [['cs'], ['cs.b1', 'cs'], ['cs.b2', 'cs']]) {
        const input = { unit: unit ?? '', name: `单位${unit}`, sort: 'branch', ...(parent ? { parent } : {}) };
        if (!known.has(`unit/${unit}`)) await scene.act('office', `unit/${unit}`, 'found', input);
      }
    },
    async wish(state, { ref = `wish/${id()}`, title = '一副老花镜', helpers = 1 } = {}) {
      await scene.act('liaison', ref.replace('/', '~person/'), 'collect', {
        ...{ ...branch, ...privately, consentTo: `${title}（物质）` },
      });
      await scene.act('liaison', ref, 'collect', { ...branch, title, category: 'goods', helpers });
      if (state !== 'draft') await scene.act('liaison', ref, 'submit');
      if (state === 'open') await scene.act('office', ref, 'approve', { until: '2099-12-31' });
      return ref;
    },
  };
  return scene;
}
