import { questionsOf } from '../../src/core/kind/check-input.js';
import type { Kind } from '../../src/core/kind/define-kind.js';
import type { Field } from '../../src/core/kind/fields.js';
import { personRef } from '../../src/core/kind/person-part.js';
import type { Json, JsonObject } from '../../src/core/ports.js';
import { addDays, dayOf } from '../../src/core/rules/calendar.js';
import type { Draft, Executed, Workspace } from '../../src/core/sync/index.js';
import { actors, canary, units } from './cast.js';
import type { Random } from './random.js';

export interface Done {
  name: string;
  executed: Executed;
}

/** Does one thing that a person at this workspace might do; an empty list = there was nothing to do. */
export async function act(workspace: Workspace, random: Random, now: string): Promise<Done[]> {
  if (random.chance(0.25)) return create(workspace, random, now);
  const kinds = [...workspace.catalogue.values()].filter((kind) => kind.name !== 'unit');
  const sights = kinds.flatMap((kind) => workspace.list(kind.name));
  if (sights.length === 0) return create(workspace, random, now);
  const sight = random.pick(sights);
  const kind = workspace.catalogue.get(sight.ref.slice(0, sight.ref.indexOf('/')));
  if (!kind) return [];
  const names = Object.keys(kind.commands).filter((name) => workspace.allowed(kind.name, name, sight.ref).may !== 'no');
  // Endings are rare in life; drawn as often as the rest they would leave nothing to do.
  const lively = names.filter(
    (name) => !['cancel', 'carry', 'withdraw', 'end', 'eraseConsent', 'archive'].includes(name),
  );
  const from = random.chance(0.1) || lively.length === 0 ? names : lively;
  if (from.length === 0) return [];
  const name = random.pick(from);
  return [await doIt(workspace, { kind: kind.name, name, ref: sight.ref, input: answers(kind, name, random, now) })];
}

const doIt = async (workspace: Workspace, draft: Draft): Promise<Done> => ({
  name: draft.name,
  executed: await workspace.execute(draft),
});

async function create(workspace: Workspace, random: Random, now: string): Promise<Done[]> {
  const unit = random.pick(units.slice(1)).unit;
  const [kind, name] = random.pick([
    ['task', 'create'],
    ['wish', 'collect'],
  ] as const);
  const about = { unit, on: dayOf(now) };
  if (workspace.allowed(kind, name, null, about).may === 'no') return [];
  const input = { ...answersFor(workspace, kind, name, random, now), ...about };
  if (kind === 'task') return [await doIt(workspace, { kind, name, input })];
  const ref = `wish/${now.replace(/\D/g, '')}${random.below(1e6)}`;
  const whose = { ...answersFor(workspace, 'wish~person', name, random, now), ...about };
  const first = await doIt(workspace, { kind: 'wish~person', name, ref: personRef(ref), input: whose });
  if (!first.executed.saved) return [first];
  return [first, await doIt(workspace, { kind, name, ref, input, after: first.executed.id })];
}

function answersFor(workspace: Workspace, kind: string, name: string, random: Random, now: string): JsonObject {
  const found = workspace.catalogue.get(kind);
  return found ? answers(found, name, random, now) : {};
}

function answers(kind: Kind, name: string, random: Random, now: string): JsonObject {
  const command = kind.commands[name];
  if (!command) return {};
  const given = Object.entries(questionsOf(kind, command)).flatMap(([key, field]) => {
    const must = field.required || random.chance(0.7);
    return must ? [[key, answer(field, key, random, now)] as const] : [];
  });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as JsonObject;
}

function answer(field: Field, name: string, random: Random, now: string): Json | undefined {
  if (field.audience === 'private' && (field.control === 'text' || field.control === 'lines')) {
    return `${canary(random.pick(actors))}${random.below(100)}`;
  }
  switch (field.control) {
    case 'flag':
      return random.chance(0.95);
    case 'count':
      return Math.max(field.min ?? 0, 1) + random.below(2);
    case 'day':
      return addDays(dayOf(now), name === 'until' ? 5 : random.below(40) - 2);
    case 'choice':
      return random.pick(Object.keys(field.options ?? {}));
    case 'unit':
      return random.pick(units.slice(1)).unit;
    case 'actor':
      return random.pick(actors);
    case 'ref':
      return `task/t${random.below(9)}`;
    case 'list':
      return undefined;
    default:
      return random.pick(['修一修活动室的灯', '陪着说说话', '整理资料', '读报', '栽花']);
  }
}
