import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Reporter, TestSuiteResult } from '@web/test-runner-core';

/**
 * Writes how many browser tests passed and failed, for the closing line of `npm test`, and how many milliseconds the tests
 * of each file took, as JSON `{ passed, failed, files: { [path]: ms } }`, the slowest first.
 */
export function totalsReporter(path: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const totals = { passed: 0, failed: 0 };
      const times: [string, number][] = [];
      for (const session of sessions) {
        const suite = session.testResults ? count(session.testResults) : { passed: 0, failed: 0 };
        times.push([relative('.', session.testFile ?? ''), session.testResults ? duration(session.testResults) : 0]);
        totals.passed += suite.passed;
        // A file that fails to load has no test that failed, and is a failure all the same.
        totals.failed += !session.passed && suite.failed === 0 ? 1 : suite.failed;
      }
      const files = Object.fromEntries(times.sort(([, a], [, b]) => b - a));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${JSON.stringify({ ...totals, files }, null, 2)}\n`);
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

const duration = (suite: TestSuiteResult): number =>
  Math.round(sum([...suite.tests.map((test) => test.duration ?? 0), ...suite.suites.map(duration)]));

const sum = (numbers: number[]): number => numbers.reduce((total, n) => total + n, 0);
