// Where things lie: the project, its cache and the pinned Node.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
export const cache = path.join(root, '.cache/electron')
export const modules = path.join(root, 'node_modules')

// On Windows the package `node` puts its program beside an empty file of the plain name.
export const pinnedNode = path.join(modules, 'node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** @param {string} file */
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** Is this very process a Node of the pinned version? */
export function onPinnedNode() {
  const manifest = path.join(modules, 'node/package.json')
  return existsSync(manifest) && process.version === `v${readJson(manifest).version}`
}

/** Without a locale Chromium takes the bytes of a path for another script: no file with a Chinese name is found. */
function namesLocale() {
  const { LC_ALL, LC_CTYPE, LANG } = process.env
  return process.platform !== 'linux' || LC_ALL || LC_CTYPE || LANG ? {} : { LANG: 'C.UTF-8' }
}

/**
 * Environment for children: the pinned Node first on the path, its place for the relay, and a place where it keeps what
 * it has compiled: a quarter of a short command's time.
 */
export function pinnedEnv() {
  const bin = path.join(modules, '.bin')
  const others = (process.env.PATH ?? '').split(path.delimiter).filter((part) => part !== bin)
  return {
    BIANHENG_NODE: pinnedNode,
    NODE_COMPILE_CACHE: path.join(root, '.cache/compiled'),
    ...namesLocale(),
    ...process.env,
    PATH: [bin, ...others].join(path.delimiter),
  }
}
