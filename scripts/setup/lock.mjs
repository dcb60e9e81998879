// One at a time: two commands that both find out/ stale must not build over each other.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** @param {string} folder */
const holder = (folder) => path.join(folder, 'holder')

/** @param {string} folder */
function taken(folder) {
  mkdirSync(path.dirname(folder), { recursive: true })
  try {
    mkdirSync(folder)
    writeFileSync(holder(folder), String(process.pid))
    return false
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    return true
  }
}

/**
 * A build that was killed leaves its lock behind.
 * @param {string} folder
 */
function dropAbandoned(folder) {
  if (!existsSync(holder(folder))) return
  try {
    process.kill(Number(readFileSync(holder(folder), 'utf8')), 0)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'ESRCH') rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Runs `work` while holding the folder as a lock.
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} work
 */
export async function withLock(folder, work) {
  while (taken(folder)) {
    dropAbandoned(folder)
    await setTimeout(100)
  }
  try {
    return await work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
