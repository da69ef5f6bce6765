import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestSuiteResult } from '@web/test-runner-core';

/** Writes how many browser tests passed and failed, as JSON `{ passed, failed }`, for the closing line of `npm test`. */
export function totalsReporter(path: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const totals = { passed: 0, failed: 0 };
      for (const session of sessions) {
        const suite = session.testResults ? count(session.testResults) : { passed: 0, failed: 0 };
        totals.passed += suite.passed;
        // A file that fails to load has no test that failed, and is a failure all the same.
        totals.failed += !session.passed && suite.failed === 0 ? 1 : suite.failed;
      }
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${JSON.stringify(totals)}\n`);
    },
  };
}

function count(suite: TestSuiteResult): { passed: number; failed: number } {
  const inner = suite.suites.map(count);
  return {
    passed: suite.tests.filter((test) => test.passed && !test.skipped).length + sum(inner.map((c) => c.passed)),
    failed: suite.tests.filter((test) => !test.passed && !test.skipped).length + sum(inner.map((c) => c.failed)),
  };
}

const sum = (numbers: number[]): number => numbers.reduce((total, n) => total + n, 0);
