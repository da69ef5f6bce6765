import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { totalsReporter } from './scripts/browser-totals.ts';
import { bundledTests } from './scripts/bundled-tests.ts';
import { launchOptions } from './scripts/chromium.ts';
import { firefoxLauncher } from './scripts/firefox-launcher.ts';
import { screenTrees } from './scripts/screen-trees.ts';

/** Chromium, or with ENGINE=firefox the Firefox of this machine. */
const firefox = process.env.ENGINE === 'firefox';
const browser = firefox
  ? firefoxLauncher()
  : playwrightLauncher({ product: 'chromium', launchOptions: await launchOptions() });

export default {
  // What a screen reader is given can be asked of Chromium's driver alone.
  files: ['tests/browser/**/*.test.ts', ...(firefox ? ['!tests/browser/elder/trees-*.test.ts'] : [])],
  nodeResolve: true,
  concurrency: 3,
  browsers: [browser],
  // No `target`: it would compile built files once more, and their published hashes would no longer fit.
  plugins: [
    bundledTests(),
    screenTrees({ folder: 'tests/browser/elder/trees', update: process.argv.includes('--update-snapshots') }),
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json' }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), totalsReporter('.cache/browser.json')],
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: 180_000,
};
