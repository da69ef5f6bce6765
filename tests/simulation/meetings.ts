import type { Kind } from '../../src/core/kind/index.js';
import { personRef } from '../../src/core/kind/person-part.js';
import type { JsonObject, Rec, Ref } from '../../src/core/ports.js';
import { dayOf } from '../../src/core/rules/calendar.js';
import { answers } from './answers.js';
import { actors } from './cast.js';
import { asked, type Done, doIt, type Hand, pictures } from './hand.js';
import { branchesOf, digitsOn, keyOf, type Meeting, screenOf } from './screens.js';

const ways = [
  'come',
  'comeByCode',
  'comeByCode',
  'askLeave',
  'mark',
  'leave',
  'miss',
  'receive',
  'recordMakeUp',
] as const;
/** What is told of somebody with such an entry, in confidence. */
const told: Readonly<Record<string, string>> = { askLeave: 'tell', leave: 'tell', receive: 'introduce' };

/** Who came to a meeting that this person knows of, or a meeting that nobody has written down yet. */
export async function register(hand: Hand): Promise<Done[]> {
  const { workspace, random } = hand;
  const meetings = workspace.list('session').filter(({ record }) => record.state !== 'merged');
  if (meetings.length < 2 || random.chance(0.1)) return meet(hand);
  const { ref: session, record } = random.pick(meetings);
  const person = random.chance(0.4) ? (workspace.me?.actor ?? '') : random.pick(actors);
  const about = { session, person, unit: random.pick(branchesOf(record)), on: String(record.data?.on) };
  const screen = screenOf(about);
  if (random.chance(0.3) && workspace.allowed('meetingCode', 'show', screen, about).may !== 'no')
    return [await write(hand, 'show', screen, { ...about, key: keyOf(screen) })];
  const may = ways.filter((name) => workspace.allowed('attendance', name, null, about).may !== 'no');
  const name = may.length > 0 ? random.pick(may) : undefined;
  if (name === undefined) return [];
  const ref = `attendance/${serial(hand)}`;
  const first = await write(
    hand,
    name,
    ref,
    name === 'comeByCode' ? { ...about, code: typed(hand, record, about) } : about,
  );
  const more = told[name];
  if (!first.executed.saved) return [first];
  if (more !== undefined) return [first, await write(hand, more, personRef(ref), about, first.executed.id)];
  if (!random.chance(0.5) || workspace.allowed('attendance~person', 'keepSheet', null, about).may === 'no')
    return [first];
  return [first, await write(hand, 'keepSheet', `attendance~person/${serial(hand)}`, { ...about, sheetOf: session })];
}

/** The digits of the own branch or of the host, now and then read wrongly. */
function typed({ random, now }: Hand, meeting: Rec, about: Meeting): string {
  const [host = ''] = branchesOf(meeting);
  const digits = digitsOn(screenOf(random.chance(0.5) ? about : { ...about, unit: host }), now);
  return random.chance(0.2) ? [...digits].reverse().join('') : digits;
}

/** Not so many digits in a row that one could take it for the number of an identity card. */
const serial = ({ now, random }: Hand): string => `${now.slice(11, 23).replace(/\D/g, '')}x${random.below(1e6)}`;

async function write(hand: Hand, name: string, ref: Ref, about: JsonObject, after?: string): Promise<Done> {
  const { workspace, random, now } = hand;
  const kind = workspace.catalogue.get(ref.slice(0, ref.indexOf('/'))) as Kind;
  const input = { ...answers(kind, name, random, now), ...about, ...pictures(hand, kind, name) };
  const draft = { kind: kind.name, name, ref, input: asked(kind, name, input) };
  return doIt(workspace, after === undefined ? draft : { ...draft, after });
}

async function meet(hand: Hand): Promise<Done[]> {
  const { workspace, random, now } = hand;
  const [unit, other] = random.chance(0.5) ? (['b1', 'b2'] as const) : (['b2', 'b1'] as const);
  const about = { unit, on: dayOf(now), ...(random.chance(0.4) ? { partners: [{ unit: other }] } : {}) };
  const name = random.pick(['plan', 'record'] as const);
  if (workspace.allowed('session', name, null, about).may === 'no') return [];
  return [await write(hand, name, `session/${serial(hand)}`, about)];
}
