// The program in out/, built again when the sources have changed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { setup } from '../setup.mjs'
import { isFresh } from './freshness.mjs'
import { pinnedEnv, pinnedNode, root } from './paths.mjs'
import { SetupError, say } from './run.mjs'

/** Builds unless out/ is up to date; all output goes to the error stream, for a command's own output is its own. */
export async function ensureBuilt() {
  if (!existsSync(pinnedNode)) await setup({ electron: false })
  if (isFresh()) return
  say('构建（building）')
  const script = path.join(root, 'scripts/build.ts')
  const { status } = spawnSync(pinnedNode, [script, '--if-stale', '--quiet'], {
    cwd: root,
    env: pinnedEnv(),
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) throw new SetupError('构建失败（build failed）：npm run build')
}
