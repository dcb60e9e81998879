// Builds main, preload and renderer into out/ (or $BIANHENG_OUT) and stamps the result with the sources it was made from.
// Usage: node scripts/build.ts [--if-stale] [--quiet]; BIANHENG_RELAY=0 builds what ships.
import path from 'node:path'
import { build } from 'electron-vite'
import { fingerprint, isFresh, putStamp } from './setup/freshness.mjs'
import { withLock } from './setup/lock.mjs'
import { root } from './setup/paths.mjs'

const out = process.env.BIANHENG_OUT ?? 'out'
const ifStale = process.argv.includes('--if-stale')
const logLevel = process.argv.includes('--quiet') ? 'warn' : 'info'

async function buildAll(): Promise<void> {
  if (ifStale && isFresh(out)) return
  const stamp = fingerprint()
  await build({ root, logLevel })
  putStamp(out, stamp)
}

process.chdir(root)
try {
  await withLock(path.join(root, '.cache/build.lock'), buildAll)
} catch (error) {
  // The bundler's message names file and line; its own stack would only bury them.
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
