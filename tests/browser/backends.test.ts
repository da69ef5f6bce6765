import { type BackendUnderTest, backendCases } from '../../src/adapters/conformance/backend-cases.js';
import { indexedDbStore } from '../../src/adapters/stores/indexeddb.js';
import { crudUnderTest, localUnderTest } from '../adapters/backends/lowest-levels.js';

const backends: Record<string, () => BackendUnderTest> = {
  'local, in IndexedDB': () => localUnderTest(indexedDbStore({ name: 'backend' })),
  crud: crudUnderTest,
};

for (const [kind, make] of Object.entries(backends)) {
  describe(`the ${kind} backend in a browser`, () => {
    const { supports } = make().as('office');
    for (const { name, promise, run } of backendCases.filter(({ needs }) => needs?.(supports) ?? true)) {
      it(`${name}: ${promise}`, () => run(async () => make()));
    }
  });
}
