import type { Supports } from '../../../core/ports.js';
import type { BackendUnderTest } from './people.js';
import { type Scene, sceneOf } from './scene.js';

/**
 * One promise of a backend, for any test runner. `run` makes one of its own and throws where the promise does not
 * hold.
 */
export interface BackendCase {
  name: string;
  /** What a user loses when it does not hold. */
  promise: string;
  /** Whether a backend of these abilities promises it; always, when missing. */
  needs?(supports: Supports): boolean;
  run(make: () => Promise<BackendUnderTest>): Promise<void>;
}

type Body = (scene: Scene) => Promise<void>;

export const caseOf = (name: string, promise: string, body: Body, needs?: BackendCase['needs']): BackendCase => ({
  name,
  promise,
  ...(needs === undefined ? {} : { needs }),
  async run(make) {
    const under = await make();
    try {
      const scene = sceneOf(under);
      await scene.found();
      await body(scene);
    } finally {
      await under.dispose();
    }
  },
});

export const judges = (supports: Supports): boolean => supports.enforces === 'commands';
export const files = (supports: Supports): boolean => supports.replaySafe;
export const continues = (supports: Supports): boolean => supports.cursor;
