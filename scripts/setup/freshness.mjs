// Is what was built still what the sources say? Dates are asked first, contents only when dates differ.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readJson, root } from './paths.mjs'

const sources = [
  'shared',
  'electron',
  'renderer',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
const built = /(?<!\.test|\.e2e)\.(?:ts|tsx|css|html|json|sql|svg|png)$/

/** @returns {string[]} every file that the build may read */
function files() {
  return sources.flatMap((source) => {
    const place = path.join(root, source)
    if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return existsSync(place) ? [place] : []
    const names = /** @type {string[]} */ (readdirSync(place, { recursive: true }))
    return names.filter((name) => built.test(name)).map((name) => path.join(place, name))
  })
}

/** @param {(file: string) => string | Buffer} mark */
function digest(mark) {
  const hash = createHash('sha256')
  for (const file of files().sort()) hash.update(path.relative(root, file)).update('\0').update(mark(file))
  return hash.digest('hex')
}

const byDate = () => digest((file) => `${statSync(file).mtimeMs}:${statSync(file).size}\0`)
const byContent = () => digest((file) => readFileSync(file))

/** @param {string} out */
const stampOf = (out) => path.join(root, out, 'stamp.json')

/** What a build is to be stamped with, taken before it begins. */
export const fingerprint = () => ({ dates: byDate(), contents: byContent() })

/**
 * @param {string} out
 * @param {{ dates: string, contents: string }} stamp
 */
export const putStamp = (out, stamp) => writeFileSync(stampOf(out), `${JSON.stringify(stamp)}\n`)

/** @param {string} [out] */
export function isFresh(out = 'out') {
  const stamp = stampOf(out)
  if (!existsSync(stamp)) return false
  const { dates, contents } = readJson(stamp)
  if (dates === byDate()) return true
  if (contents !== byContent()) return false
  putStamp(out, { dates: byDate(), contents })
  return true
}
