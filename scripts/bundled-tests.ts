import { join } from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner';
import { build } from 'esbuild';

/**
 * Gives each browser test as one script. A file of tests leans on some four hundred modules, and each page starts with an
 * empty cache: to ask for them one by one took longer than most tests themselves. What the page loads by address (built
 * files, the runner's own modules) stays outside.
 */
export function bundledTests(): TestRunnerPlugin {
  let root = '';
  return {
    name: 'bundled-tests',
    serverStart({ config }) {
      root = config.rootDir;
    },
    async serve({ path }) {
      if (!/^\/tests\/browser\/.*\.test\.ts$/.test(path)) return undefined;
      const { outputFiles } = await build({
        entryPoints: [join(root, path)],
        bundle: true,
        write: false,
        outfile: join(root, path),
        format: 'esm',
        // A module that says it has no side effects is left out by esbuild even where a lazy one leans on it.
        ignoreAnnotations: true,
        target: 'es2022',
        define: { __WHOLE__: String(process.env.WHOLE === '1') },
        sourcemap: 'inline',
        sourcesContent: false,
        tsconfig: join(root, 'tsconfig.json'),
      });
      return { body: outputFiles[0]?.text ?? '', type: 'js' };
    },
  };
}
