import { describe, expect, it } from 'vitest';
import { placesOf, publishedFields } from '../scripts/generate-exports.js';
import { kindsIndex } from '../scripts/generate-kinds-index.js';

describe('the index of kinds', () => {
  it('given the files of the folder, exports each under its own name, in one order, and never itself', () => {
    const index = kindsIndex(['wish.ts', 'index.ts', 'branch-review.ts', 'README.md']);
    expect(index).toContain("import { branchReview } from './branch-review.js';\nimport { wish } from './wish.js';");
    expect(index).toContain('export const kinds = [branchReview, wish] as const;');
    expect(index).not.toContain('README');
  });
});

describe('what package.json publishes', () => {
  const { exports, files } = publishedFields({ '.': 'src/index.ts', './kinds': 'src/core/kinds/index.ts' });

  it('given an entry, offers its module and its types', () => {
    expect(exports).toMatchObject({
      './kinds': { types: './dist/types/core/kinds/index.d.ts', default: './dist/esm/core/kinds/index.js' },
    });
  });

  it('given an entry with a path, packs a real file there for hosts that read no exports', () => {
    expect(files).toContain('kinds.js');
    expect(files).toContain('kinds.d.ts');
    expect(placesOf('./kinds', 'src/core/kinds/index.ts').es2019).toBe('./dist/es2019/core/kinds/index.js');
  });

  it('given the main entry, leaves it to main and module', () => {
    expect(files).not.toContain('index.js');
  });
});
