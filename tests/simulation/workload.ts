import { agreedWords, type Kind } from '../../src/core/kind/index.js';
import { openRef, personRef } from '../../src/core/kind/person-part.js';
import type { JsonObject, Ref } from '../../src/core/ports.js';
import { dayOf } from '../../src/core/rules/calendar.js';
import type { Workspace } from '../../src/core/sync/index.js';
import { answers } from './answers.js';
import { units } from './cast.js';
import { asked, type Done, doIt, type Hand, pictures } from './hand.js';
import { register } from './meetings.js';
import type { Random } from './random.js';

/** How often a step is taken where others may be taken as well; a `main` one 8, any other 1. */
const weights: Readonly<Record<string, number>> = {
  // Two who claim at once are what the county fears most.
  ...{ approve: 20, claim: 30 },
  ...{ edit: 0.3, reveal: 0.3, recall: 0.3, withhold: 0.3, handOver: 0.3 },
  // Endings are rare in life; drawn as often as the rest they would leave nothing to do.
  ...{ cancel: 0.05, carry: 0.05, withdraw: 0.05, end: 0.05, archive: 0.05, unpublish: 0.05, revoke: 0.05 },
  ...{ eraseConsent: 0.1, refer: 0.1, giveNo: 0.1, part: 0.1, reword: 0.3 },
  ...{ erase: 0.3, eraseSheet: 0.3, dropPhoto: 0.3, strike: 0.2, merge: 0.2 },
};
/** Wishes have the longest way, and the most people on it. */
const drawn = [
  ...['wish', 'wish', 'wish', 'wish', 'wish', 'wish', 'task', 'wish~person', 'demo.honor'],
  ...['session', 'attendance', 'attendance~person', 'meetingCode'],
];

/** Does one thing that a person at this workspace might do; an empty list = there was nothing to do. */
export async function act(workspace: Workspace, random: Random, now: string): Promise<Done[]> {
  const hand = { workspace, random, now };
  await tidy(hand);
  if (random.chance(0.15)) return create(hand);
  const steps = [0, 1, 2].flatMap(() => stepsOn(hand, workspace.list(random.pick(drawn))));
  const step = heaviest(steps, random);
  if (!step) return create(hand);
  const { kind, name, ref } = step;
  const told = { ...answers(kind, name, random, now), ...agreement(hand, kind, ref) };
  const input = { ...told, ...pictures(hand, kind, name) };
  return [await doIt(workspace, { kind: kind.name, name, ref, input: asked(kind, name, input) })];
}

interface Step {
  kind: Kind;
  name: string;
  ref: Ref;
  weight: number;
}

/** Everything that may be done about one of these records. */
function stepsOn({ workspace, random }: Hand, sights: readonly { ref: Ref }[]): Step[] {
  if (sights.length === 0) return [];
  const { ref } = random.pick(sights);
  const kind = workspace.catalogue.get(ref.slice(0, ref.indexOf('/')));
  if (!kind) return [];
  return Object.entries(kind.commands)
    .filter(([name]) => workspace.allowed(kind.name, name, ref).may !== 'no')
    .map(([name, { main }]) => ({ kind, name, ref, weight: weights[name] ?? (main ? 8 : 1) }));
}

/** Drawn by weight; where little is left to do, mostly none. */
function heaviest(steps: readonly Step[], random: Random): Step | undefined {
  const sum = steps.reduce((so, { weight }) => so + weight, 0);
  let left = random.next() * Math.max(sum, 1);
  return steps.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
}

/** Whoever has read why something was refused puts it away. */
async function tidy({ workspace, random }: Hand): Promise<void> {
  const [read] = workspace.parked;
  if (read && random.chance(0.2)) await workspace.dismiss(read.command.id);
}

async function create(hand: Hand): Promise<Done[]> {
  const { workspace, random, now } = hand;
  if (random.chance(0.4)) return register(hand);
  const [name, command] = random.pick([
    ['task', 'create'],
    ['wish', 'collect'],
    ['wish', 'collect'],
    ['demo.honor', 'file'],
  ] as const);
  const about = { unit: random.pick(units.slice(1)).unit, on: dayOf(now) };
  const kind = workspace.catalogue.get(name);
  if (!kind || workspace.allowed(name, command, null, about).may === 'no') return [];
  const input = { ...answers(kind, command, random, now), ...about };
  if (name !== 'wish') return [await doIt(workspace, { kind: name, name: command, input })];
  const ref = `wish/${now.replace(/\D/g, '')}${random.below(1e6)}`;
  const person = workspace.catalogue.get('wish~person') as Kind;
  const told = { ...answers(person, command, random, now), ...about, ...agreement(hand, person, ref, input) };
  const first = await doIt(workspace, { kind: person.name, name: command, ref: personRef(ref), input: told });
  if (!first.executed.saved) return [first];
  return [first, await doIt(workspace, { kind: name, name: command, ref, input, after: first.executed.id })];
}

/** The words of the open part, as they were read out to whoever agrees to have them shown. */
function agreement({ workspace }: Hand, { agreed }: Kind, ref: Ref, open?: JsonObject): JsonObject {
  const shown = open ?? workspace.sight(openRef(ref))?.record.data;
  const kind = workspace.catalogue.get('wish');
  return agreed && shown && kind ? { [agreed.words]: agreedWords(kind.fields, agreed.of, shown) } : {};
}
