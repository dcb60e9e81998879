// Adds up what the test runner reports and names what failed; a run that ends badly without a failed test counts as one failure.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { readJson, root } from './paths.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Tally */

/** @param {string} title @param {boolean} ok @returns {Tally} */
export const single = (title, ok) => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  skipped: 0,
  failures: ok ? [] : [title],
})

/**
 * @param {string} title of the run
 * @param {string} report file written by the runner's JSON reporter
 * @param {boolean} ok whether the runner ended well
 * @returns {Tally}
 */
export function tallyOf(title, report, ok) {
  if (!existsSync(report)) return single(title, false)
  const { numPassedTests, numPendingTests, numTodoTests = 0, testResults } = readJson(report)
  const named = testResults.flatMap(failuresOf)
  const failures = ok || named.length > 0 ? named : [`${title}: ended badly without a failed test`]
  return {
    passed: numPassedTests,
    failed: failures.length,
    skipped: numPendingTests + numTodoTests,
    failures,
  }
}

/**
 * What failed in one file, each with the first line of its reason; a file that could not even be loaded
 * has no failed test in it and stands for itself.
 * @param {{ name: string, status: string, message?: string,
 *   assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }} file
 */
function failuresOf({ name, status, message = '', assertionResults }) {
  if (status !== 'failed') return []
  const place = path.relative(root, name)
  const failed = assertionResults.filter((result) => result.status === 'failed')
  if (failed.length === 0) return [`${place}: ${firstLine(message)}`]
  return failed.map(
    ({ fullName, failureMessages }) => `${place} > ${fullName}: ${firstLine(failureMessages?.[0] ?? '')}`,
  )
}

/** @param {string} text */
const firstLine = (text) => text.split('\n', 1)[0]

/** @param {Tally[]} tallies @returns {Tally} */
export const total = (tallies) => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  skipped: tallies.reduce((sum, { skipped }) => sum + skipped, 0),
  failures: tallies.flatMap(({ failures }) => failures),
})
