// Adds up what the test runner reports; a run that ends badly without a failed test counts as one failure.
import { existsSync } from 'node:fs'
import { readJson } from './paths.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @param {boolean} ok @returns {Tally} */
export const single = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })

/**
 * @param {string} report file written by the runner's JSON reporter
 * @param {boolean} ok whether the runner ended well
 * @returns {Tally}
 */
export function tallyOf(report, ok) {
  if (!existsSync(report)) return single(false)
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests = 0, testResults } = readJson(report)
  const failed = numFailedTests + testResults.filter(failedWhole).length
  return {
    passed: numPassedTests,
    failed: !ok && failed === 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  }
}

/**
 * A file that could not even be loaded has no failed test in it.
 * @param {{ status: string, assertionResults: { status: string }[] }} file
 */
const failedWhole = ({ status, assertionResults }) =>
  status === 'failed' && assertionResults.every((result) => result.status !== 'failed')

/** @param {Tally[]} tallies @returns {Tally} */
export const total = (tallies) => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  skipped: tallies.reduce((sum, { skipped }) => sum + skipped, 0),
})
