// Starting other programs: loudly, quietly, or until they stop making progress.
import { spawn, spawnSync } from 'node:child_process'
import { pinnedEnv, root } from './paths.mjs'

// npm is a .cmd file on Windows, which only a shell can start.
const shell = process.platform === 'win32'

/** What went wrong, in words for the person at the keyboard. */
export class SetupError extends Error {}

/** @param {string} line */
export const say = (line) => console.error(`· ${line}`)

/**
 * Runs a program in the project with its output shown, and throws unless it succeeds.
 * @param {string} command
 * @param {string[]} args
 */
export function runLoudly(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: pinnedEnv(),
    stdio: ['ignore', 2, 2],
    shell,
  })
  if (status !== 0)
    throw new SetupError(`${[command, ...args].join(' ')}：${error?.message ?? `exit ${status}`}`)
}

/**
 * Runs a program with its output kept.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runQuietly(command, args, env = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    env: { ...pinnedEnv(), ...env },
    encoding: 'utf8',
    shell,
  })
  return { ok: done.status === 0, out: done.stdout ?? '', err: done.stderr || (done.error?.message ?? '') }
}

/**
 * Runs a program whose output matters only when it fails.
 * @param {string} command
 * @param {string[]} args
 */
export function runOrThrow(command, args) {
  const { ok, err } = runQuietly(command, args)
  if (!ok) throw new SetupError(`${[command, ...args].join(' ')}\n${err.trim()}`)
}

/**
 * Runs a program as long as `progress` keeps changing; resolves to its last words, '' meaning success.
 * @param {{ command: string, args: string[], env: NodeJS.ProcessEnv, progress: () => unknown, patience: number }} what
 * @returns {Promise<string>}
 */
export function runWhileMoving({ command, args, env, progress, patience }) {
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let last = { seen: progress(), at: Date.now() }
  let words = ''
  child.stderr.on('data', (chunk) => {
    words += chunk
  })
  const watch = setInterval(() => {
    const seen = progress()
    if (seen !== last.seen) last = { seen, at: Date.now() }
    else if (Date.now() - last.at > patience) child.kill()
  }, 500)
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, signal) =>
      resolve(code === 0 ? '' : signal ? `${patience / 1000} s` : words || String(code)),
    )
  }).finally(() => clearInterval(watch))
}
