// Brings a fresh clone to the point where everything runs; quick when nothing is to be done. Runs under Node 20 too.
// Usage: node scripts/setup.mjs [--no-electron] [--again]
import { pathToFileURL } from 'node:url'
import { ensureElectron } from './setup/electron.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { SetupError, say } from './setup/run.mjs'

/**
 * Packages, the pinned Node and, unless told otherwise, Electron.
 * @param {{ electron?: boolean, again?: boolean }} [options]
 */
export async function setup({ electron = true, again = false } = {}) {
  ensurePackages()
  return electron ? await ensureElectron({ again }) : undefined
}

/**
 * Runs a script's main function; an expected failure is shown as a sentence, not as a stack.
 * @param {() => Promise<number | undefined>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.error(`× ${error.message}`)
    process.exitCode = 1
  }
}

async function main() {
  const electron = await setup({
    electron: !process.argv.includes('--no-electron'),
    again: process.argv.includes('--again'),
  })
  say(electron ? `就绪（ready）：Electron ${electron.version}` : '就绪（ready）')
  return undefined
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runMain(main)
