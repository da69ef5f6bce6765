import { questionsOf } from '../../src/core/kind/check-input.js';
import type { Kind } from '../../src/core/kind/index.js';
import type { JsonObject } from '../../src/core/ports.js';
import type { Draft, Executed, Workspace } from '../../src/core/sync/index.js';
import { somePicture } from './pictures.js';
import type { Random } from './random.js';

export interface Done {
  name: string;
  executed: Executed;
}

/** A person at a workspace. */
export interface Hand {
  workspace: Workspace;
  random: Random;
  /** ISO UTC. */
  now: string;
}

export const doIt = async (workspace: Workspace, draft: Draft): Promise<Done> => ({
  name: draft.name,
  executed: await workspace.execute(draft),
});

/** What the command asks for, of what there is to say. */
export function asked(kind: Kind, name: string, input: JsonObject): JsonObject {
  const { input: fields = [], ask = {} } = kind.commands[name] ?? {};
  return Object.fromEntries(Object.entries(input).filter(([key]) => fields.includes(key) || key in ask));
}

/** A picture for each question that takes some, where any are taken. */
export function pictures({ workspace, random }: Hand, kind: Kind, name: string): JsonObject {
  const command = kind.commands[name];
  if (!command || workspace.pictures === null) return {};
  const { pictures: album } = workspace;
  const fields = Object.entries(questionsOf(kind, command)).filter(([, { control }]) => control === 'photos');
  return Object.fromEntries(
    fields.map(([key]) => [key, [{ ...album.pick(somePicture(random), '手写登记页') }]]),
  ) as JsonObject;
}
