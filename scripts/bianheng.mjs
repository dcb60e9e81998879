#!/usr/bin/env node
// The command line: hands over to the built program, run by the pinned Node whichever Node starts this.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './setup/built.mjs'
import { onPinnedNode, pinnedEnv, pinnedNode, root } from './setup/paths.mjs'
import { SetupError } from './setup/run.mjs'

const internalError = 70
const program = path.join(root, 'out/main/cli.cjs')
const args = process.argv.slice(2)

/** Runs the program in a process of its own and ends as it ends. */
function handOver() {
  const child = spawn(pinnedNode, [program, ...args], { stdio: 'inherit', env: pinnedEnv() })
  // The terminal sends its interrupt to both; the child decides what it means.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(error.message))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? internalError)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

/** @param {string} message */
function fail(message) {
  console.error(`× ${message}`)
  process.exitCode = internalError
}

try {
  await ensureBuilt()
  if (onPinnedNode()) {
    process.argv = [process.execPath, program, ...args]
    await import(pathToFileURL(program).href)
  } else handOver()
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  fail(error.message)
}
