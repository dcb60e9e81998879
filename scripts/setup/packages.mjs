// The packages of the lockfile and the pinned Node, installed when they are missing or differ.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { modules, pinnedNode, readJson, root } from './paths.mjs'
import { runLoudly, runQuietly, SetupError, say } from './run.mjs'

/** @typedef {{ version?: string, optional?: boolean, peer?: boolean, devOptional?: boolean }} Locked */

/** The first package that is not installed as the lockfile says; contents decide, not file dates. */
function differing() {
  const record = path.join(modules, '.package-lock.json')
  if (!existsSync(record)) return 'node_modules'
  /** @type {Record<string, Locked>} */
  const wanted = readJson(path.join(root, 'package-lock.json')).packages
  /** @type {Record<string, Locked>} */
  const present = readJson(record).packages
  const needed = Object.entries(wanted).filter(
    ([name, entry]) => name !== '' && !entry.optional && !entry.devOptional,
  )
  return needed.find(([name, entry]) => present[name]?.version !== entry.version)?.[0]
}

// `npm ci` empties node_modules, which Windows refuses while the pinned Node in it runs this script.
const installVerb = () => (process.platform === 'win32' && existsSync(pinnedNode) ? 'install' : 'ci')

export function ensurePackages() {
  const reason = differing()
  if (reason !== undefined) {
    const verb = installVerb()
    say(`安装依赖 npm ${verb}（installing packages: ${reason}）`)
    runLoudly('npm', [verb, '--no-audit', '--no-fund', '--loglevel=error'])
  }
  ensurePinnedNode()
}

// Scripts of packages stay off (.npmrc); this one alone may run, for it puts the Node program in its place.
function ensurePinnedNode() {
  if (existsSync(pinnedNode)) return
  const { version } = readJson(path.join(modules, 'node/package.json'))
  say(`安装 Node ${version}（the Node this project is pinned to）`)
  runLoudly('npm', ['rebuild', '--ignore-scripts=false', '--loglevel=error', 'node'])
  const found = runQuietly(pinnedNode, ['--version']).out.trim()
  if (found !== `v${version}`) throw new SetupError(`Node ${version} 未能安装（found: ${found || 'none'}）`)
}
