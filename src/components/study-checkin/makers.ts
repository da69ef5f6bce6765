import type { Catalogue } from '../../core/kind/index.js';
import { formOf } from '../../core/kind/index.js';
import type { JsonObject } from '../../core/ports.js';
import type { Maker, MakerStep } from '../../core/views/index.js';

/** A form that the kind knows, with what is known already; only the questions that are still open are asked. */
export interface MakerAsk {
  maker: Maker;
  given: JsonObject;
}

/** `steps` = kind and command, in the order in which they are carried out. */
export function makerAsk(
  catalogue: Catalogue,
  label: string,
  steps: readonly (readonly [kind: string, command: string])[],
  given: JsonObject,
  asked: readonly string[],
): MakerAsk {
  const all = steps.flatMap(([kindName, name]): MakerStep[] => {
    const kind = catalogue.get(kindName);
    const command = kind?.commands[name];
    return kind && command ? [{ kind, name, command, questions: formOf(kind, command) }] : [];
  });
  const questions = all.flatMap(({ questions }) => questions);
  const shown = asked.flatMap((name) => questions.find((question) => question.name === name) ?? []);
  return { maker: { label, steps: all, questions: shown }, given };
}
