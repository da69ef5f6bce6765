import { expect, it } from 'vitest';
import type { Kind } from '../../../src/core/kind/index.js';
import { plan } from '../../../src/core/kinds/index.js';
import { actionsOf } from '../../../src/core/views/index.js';

const kind = plan as unknown as Kind;

it('given a command that needs a screen of its own, a record does not offer it as a form, which would do half of it', () => {
  expect(kind.commands.reissue?.screen).toBe(true);
  const offered = actionsOf(kind, 'plan/p', 'inForce', () => ({ may: 'yes' }));
  expect(offered.map(({ name }) => name)).toEqual(['number', 'close', 'cancel']);
});
