// The tally of a run: what failed is counted once and named with its file and reason.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from './paths.mjs'
import { single, tallyOf, total } from './tally.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-tally-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => path.join(root, name)
const passed = { status: 'passed', fullName: 'holds' }
const failed = { status: 'failed', fullName: 'breaks', failureMessages: ['expected 12\n  at line 3'] }

function report(testResults: readonly object[]): string {
  const file = path.join(folder, `${testResults.length}.json`)
  const counts = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 2 }
  writeFileSync(file, JSON.stringify({ ...counts, testResults }))
  return file
}

test('a failed test and a file that could not be loaded count one each, by name', () => {
  const file = report([
    { name: at('shared/a.test.ts'), status: 'failed', assertionResults: [passed, failed] },
    { name: at('shared/b.test.ts'), status: 'failed', message: 'no such module\n…', assertionResults: [] },
    { name: at('shared/c.test.ts'), status: 'passed', assertionResults: [passed] },
  ])
  const failures = ['shared/a.test.ts > breaks: expected 12', 'shared/b.test.ts: no such module']
  expect(tallyOf('unit', file, false)).toEqual({ passed: 1, failed: 2, skipped: 2, failures })
})

test('a run that ends badly is never green', () => {
  expect(tallyOf('unit', path.join(folder, 'none.json'), true).failed).toBe(1)
  expect(tallyOf('unit', report([]), false).failed).toBe(1)
  expect(tallyOf('unit', report([]), true).failed).toBe(0)
})

test('the whole is the sum of its parts', () => {
  const failures = ['check']
  expect(total([single('check', false), single('build', true)])).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
    failures,
  })
})
