// Everything that has to hold: setup, check, build, unit tests, end-to-end tests in the real window.
// What failed is named at the end; the last line is "N passed, N failed, N skipped". A missing Electron is a failure.
// Usage: node scripts/test.mjs, or node scripts/test.mjs e2e [file …] for the window alone.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { hasDisplay, virtualDisplay } from './setup/display.mjs'
import { modules, pinnedEnv, pinnedNode, root } from './setup/paths.mjs'
import { SetupError } from './setup/run.mjs'
import { single, tallyOf, total } from './setup/tally.mjs'
import { testProgramsLine } from './setup/test-programs.mjs'
import { setup } from './setup.mjs'

const reports = path.join(root, '.cache/reports')
const [only, ...filters] = process.argv.slice(2)

/**
 * @param {string} title
 * @param {string[]} command
 */
function succeeds(title, [program = '', ...args]) {
  console.log(`\n━━ ${title}`)
  return spawnSync(program, args, { cwd: root, env: pinnedEnv(), stdio: 'inherit' }).status === 0
}

/** @param {string} name */
const script = (name) => [pinnedNode, path.join(root, 'scripts', name)]

/**
 * @param {string} project
 * @param {string[]} prefix
 */
function vitest(project, prefix = []) {
  const report = path.join(reports, `${project}.json`)
  const runner = [pinnedNode, path.join(modules, 'vitest/vitest.mjs'), 'run', '--project', project]
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const title = `tests: ${project}`
  return tallyOf(title, report, succeeds(title, [...prefix, ...runner, ...options, ...filters]))
}

/** @returns {Promise<boolean>} */
async function electronIsThere() {
  try {
    return (await setup()) !== undefined
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.error(`× ${error.message}`)
    return false
  }
}

function endToEnd() {
  const prefix = hasDisplay() ? [] : virtualDisplay()
  if (prefix !== undefined) return vitest('e2e', prefix)
  console.error('× 缺少 xvfb-run（missing）：apt-get install -y xvfb xauth')
  return single('a display', false)
}

async function stages() {
  const electron = await electronIsThere()
  const tallies = [single('Electron', electron)]
  if (only !== 'e2e') tallies.push(single('check', succeeds('check', script('check.ts'))))
  const built = succeeds('build', [...script('build.ts'), '--if-stale', '--quiet'])
  tallies.push(single('build', built))
  if (only !== 'e2e') tallies.push(vitest('unit'))
  tallies.push(electron && built ? endToEnd() : single('tests: e2e', false))
  return total(tallies)
}

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const missing = testProgramsLine()
const sayMissing = () =>
  missing && console.error(`· 缺少系统程序，有的测试不能做（missing; some tests need them）：${missing}`)
sayMissing()
const { passed, failed, skipped, failures } = await stages()
for (const failure of failures) console.log(`× ${failure}`)
sayMissing()
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed === 0 ? 0 : 1
