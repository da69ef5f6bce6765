import { expect, it } from 'vitest';
import type { Kind } from '../../src/core/index.js';
import { kinds } from '../../src/core/kinds/index.js';
import { actionOf, makerOf } from '../../src/core/views/index.js';

const all = kinds as unknown as Kind[];

it('E21: every command can be taken back, or asks first, or is sent by the button of its own form', () => {
  const bare = all.flatMap((kind) =>
    Object.entries(kind.commands).flatMap(([name, command]) => {
      const { questions, confirm, undo } = actionOf(kind, name, command, `${kind.name}/1`);
      return undo || confirm !== null || questions.length > 0 ? [] : [`${kind.name}.${name}`];
    }),
  );
  expect(bare).toEqual([]);
});

it('E22: no form asks one thing twice', () => {
  for (const kind of all) {
    const person = all.find(({ name }) => name === `${kind.name}~person`);
    const questions = makerOf(kind, person)?.questions ?? [];
    const labels = questions.map(({ field }) => field.label);
    expect(new Set(labels).size, kind.name).toBe(labels.length);
  }
});
