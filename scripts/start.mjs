// Opens the window: sets up what is missing, builds what is stale, starts Electron on the result.
// Usage: node scripts/start.mjs [--headless] [--dev]
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './setup/built.mjs'
import { hasDisplay, sandboxSwitches, virtualDisplay } from './setup/display.mjs'
import { modules, pinnedEnv, pinnedNode, root } from './setup/paths.mjs'
import { SetupError, say } from './setup/run.mjs'
import { runMain, setup } from './setup.mjs'

const own = ['--headless', '--dev']
const asked = new Set(process.argv.slice(2).filter((argument) => own.includes(argument)))
const passed = process.argv.slice(2).filter((argument) => !own.includes(argument))

/** @returns {string[]} what has to stand before the command here */
function displayPrefix() {
  if (hasDisplay()) return []
  if (!asked.has('--headless')) {
    throw new SetupError(
      '此处没有图形显示，窗口无法打开。可用 npm start -- --headless（虚拟显示），或 npm run demo（无窗口走完全程）' +
        '（no display: use --headless for a virtual one, or npm run demo for the whole job without a window）',
    )
  }
  const prefix = virtualDisplay()
  if (prefix === undefined) throw new SetupError('缺少 xvfb-run（missing）：apt-get install -y xvfb xauth')
  return prefix
}

/** @param {import('./setup/electron.mjs').Electron} electron */
function command(electron) {
  const switches = sandboxSwitches()
  if (switches.length > 0)
    say('沙箱在此不可用，已加 --no-sandbox（sandbox unavailable: root, or no user namespaces）')
  if (!asked.has('--dev')) return [electron.executable, ...switches, root, ...passed]
  return [
    pinnedNode,
    path.join(modules, 'electron-vite/bin/electron-vite.js'),
    'dev',
    '--',
    ...switches,
    ...passed,
  ]
}

/**
 * A group of its own, so that a signal reaches the virtual display as well as the program.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the program's exit status
 */
function runWindow(program, args, env) {
  const detached = process.platform !== 'win32'
  const child = spawn(program, args, { cwd: root, env, stdio: 'inherit', detached })
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    if (child.pid !== undefined) process.kill(detached ? -child.pid : child.pid, signal)
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, pass)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

await runMain(async () => {
  const prefix = displayPrefix()
  const electron = await setup()
  if (electron === undefined) return 1
  // Development builds into out/ in its own way; what is there afterwards counts as stale.
  if (asked.has('--dev')) rmSync(path.join(root, 'out/stamp.json'), { force: true })
  else await ensureBuilt()
  const [program = '', ...args] = [...prefix, ...command(electron)]
  say(`打开窗口（opening the window）：Electron ${electron.version}`)
  return await runWindow(program, args, { ...pinnedEnv(), ELECTRON_EXEC_PATH: electron.executable })
})
