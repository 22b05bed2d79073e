import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { report, root } from './run.ts';

/*
 * node .config/scripts/count.ts
 * Prints "N passed, N failed" from the report that Vitest wrote in the last `npm run verify`. A report that is missing,
 * and a test file that could not run, count as a failure.
 */

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const file = path.join(root, report);
const { passed, failed, skipped } = existsSync(file)
  ? count(JSON.parse(readFileSync(file, 'utf8')) as Report)
  : missing();
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function count({ numPassedTests, numFailedTests, numPendingTests, testResults }: Report) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests };
}

function missing() {
  console.error('There is no report of the tests.');
  return { passed: 0, failed: 1, skipped: 0 };
}
