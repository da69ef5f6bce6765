import { questionsOf } from '../../src/core/kind/check-input.js';
import type { Kind } from '../../src/core/kind/define-kind.js';
import type { Field } from '../../src/core/kind/fields.js';
import type { Json, JsonObject } from '../../src/core/ports.js';
import { addDays, dayOf } from '../../src/core/rules/calendar.js';
import { actors, canary, units } from './cast.js';
import type { Random } from './random.js';

/** What a person might fill in when a command asks. */
export function answers(kind: Kind, name: string, random: Random, now: string): JsonObject {
  const command = kind.commands[name];
  if (!command) return {};
  const given = Object.entries(questionsOf(kind, command)).flatMap(([key, field]) => {
    const value = field.required || random.chance(likely(key)) ? answer(field, key, random, now) : undefined;
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(given);
}

/** Few have somebody sign for them; most agree to everything. */
function likely(name: string): number {
  if (['signer', 'relation', 'wisher'].includes(name)) return 0.05;
  return name.startsWith('consent') ? 0.97 : 0.8;
}

function answer(field: Field, name: string, random: Random, now: string): Json | undefined {
  if (field.audience === 'private' && (field.control === 'text' || field.control === 'lines')) {
    return `${canary(random.pick(actors))}${random.below(100)}`;
  }
  switch (field.control) {
    case 'flag':
      return random.chance(0.97);
    case 'count':
      return Math.max(field.min ?? 0, 1) + random.below(3);
    case 'day':
      if (name === 'consentUntil') return addDays(dayOf(now), 4 + random.below(30));
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
