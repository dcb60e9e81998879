// The official Electron that package.json names: installed already, or fetched within bounds.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { cache, modules, pinnedEnv, pinnedNode } from './paths.mjs'
import { runWhileMoving, say } from './run.mjs'

const home = path.join(modules, 'electron')
const patience = 60_000

/** Name of the program inside an Electron distribution. */
export function programName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @returns {string | undefined} */
export function installedOfficial() {
  const note = path.join(home, 'path.txt')
  if (!existsSync(note)) return undefined
  const executable = path.join(home, 'dist', readFileSync(note, 'utf8'))
  return existsSync(executable) ? executable : undefined
}

/** @param {string} folder */
function bytesIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  // A temporary file may go between being listed and being measured.
  return files.reduce((sum, entry) => {
    const stat = statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false })
    return sum + (stat?.size ?? 0)
  }, 0)
}

/**
 * Downloads with Electron's own installer, which honours ELECTRON_MIRROR; given up when no byte arrives for a minute.
 * @returns {Promise<string | undefined>}
 */
export async function fetchOfficial() {
  const temporary = path.join(cache, `download-${process.pid}`)
  mkdirSync(temporary, { recursive: true })
  say('下载 Electron（fetching the official Electron; ELECTRON_MIRROR is honoured）')
  const words = await runWhileMoving({
    command: pinnedNode,
    args: [path.join(home, 'install.js')],
    env: { ...pinnedEnv(), TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    progress: () => bytesIn(temporary),
    patience,
  })
  rmSync(temporary, { recursive: true, force: true })
  const executable = installedOfficial()
  if (executable === undefined) say(`下载未成（not reachable）：${reason(words)}`)
  return executable
}

/**
 * The most telling line of a stack trace.
 * @param {string} words
 */
function reason(words) {
  const code = /\b(?:E[A-Z_]{4,}|HTTP \d+|\d{3} [A-Z][a-z]+)\b/.exec(words)?.[0]
  return code ?? words.trim().split('\n')[0]?.slice(0, 120) ?? ''
}
