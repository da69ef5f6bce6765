import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { totalsReporter } from './scripts/browser-totals.ts';
import { launchOptions } from './scripts/chromium.ts';

export default {
  files: 'tests/browser/**/*.test.ts',
  nodeResolve: true,
  concurrency: 2,
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: await launchOptions() })],
  plugins: [esbuildPlugin({ ts: true, target: 'es2021', tsconfig: 'tsconfig.json' })],
  reporters: [defaultReporter({ reportTestProgress: false }), totalsReporter('.cache/browser.json')],
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: 180_000,
};
