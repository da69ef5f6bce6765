import { describe, it } from 'vitest';
import { backendCases } from '../../../src/adapters/conformance/backend-cases.js';
import { crudUnderTest, localUnderTest } from './lowest-levels.js';

const backends = { local: localUnderTest, crud: crudUnderTest };

describe.each(Object.entries(backends))('the %s backend', (_, make) => {
  const { supports } = make().as('office');
  for (const { name, promise, run } of backendCases.filter(({ needs }) => needs?.(supports) ?? true)) {
    it(`${name}: ${promise}`, () => run(async () => make()));
  }
});
