// PDFs from the command line: the program's own Electron lays the pages out, as in the window, and goes.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { FAILURE_EXIT, type Failure, UserFailure } from '#shared/contract/errors'
import type { Locale, Printable } from '#shared/contract/report'

export interface ElectronPlace {
  readonly executable: string
  /** Folder of the program, which Electron is told to load; null for a packed program, which carries it. */
  readonly program: string | null
}

const LIMIT_MS = 180_000

const RECORD = '.cache/electron/where.json'

/**
 * BIANHENG_ELECTRON where the packed program started the command line, else the one that setup recorded in `program`, the
 * program's own folder. Nowhere else: a record that lies about somewhere above could name any program.
 */
export function findElectron(program: string, env: NodeJS.ProcessEnv = process.env): ElectronPlace | null {
  const packed = env.BIANHENG_ELECTRON
  if (packed !== undefined && packed !== '') {
    return existsSync(packed) ? { executable: packed, program: null } : null
  }
  const record = path.join(program, RECORD)
  if (existsSync(record)) {
    const written = JSON.parse(readFileSync(record, 'utf8')) as { readonly executable: string }
    const executable = path.resolve(path.dirname(record), written.executable)
    return existsSync(executable) ? { executable, program } : null
  }
  return null
}

/**
 * Writes the pages of a table or letter, its pictures headed in `language`, and returns the file's size. Throws
 * NO_RENDERER, saying what is missing.
 */
export async function renderPdf(
  model: Printable,
  out: string,
  electron: ElectronPlace | null = findElectron(path.join(__dirname, '../..')),
  language: Locale = 'zh-CN',
): Promise<number> {
  if (electron === null) throw missing('Electron', 'npm run setup')
  const folder = await mkdtemp(path.join(tmpdir(), 'bianheng-print-'))
  try {
    const job = path.join(folder, 'job.json')
    await writeFile(job, JSON.stringify({ model, language, out: path.resolve(out) }), { mode: 0o600 })
    return bytesOf(
      await run(electron, [`--print-job=${job}`, `--user-data-dir=${path.join(folder, 'user')}`]),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function missing(what: string, remedy: string): UserFailure {
  return new UserFailure('NO_RENDERER', { missing: what, remedy })
}

interface Ended {
  readonly output: string
  /** It ran without any display. */
  readonly isHeadless: boolean
  readonly executable: string
}

/** Ends with the program; one that hangs is killed with all that it started. */
function run({ executable, program }: ElectronPlace, job: readonly string[]): Promise<Ended> {
  const display = displayCommand()
  const words = [...display.command, executable, ...display.switches, ...sandboxSwitches()]
  if (program !== null) words.push(program)
  const [command = executable, ...rest] = [...words, ...job]
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...env } = process.env
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: process.platform !== 'win32',
    })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    const timer = setTimeout(() => kill(child), LIMIT_MS)
    child.once('error', () => reject(missing(executable, 'npm run setup')))
    child.once('close', () => {
      clearTimeout(timer)
      resolve({ output, isHeadless: display.switches.length > 0, executable })
    })
  })
}

function kill(child: ChildProcess): void {
  if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL')
  else process.kill(-child.pid, 'SIGKILL')
}

/**
 * Without a display a virtual one is asked for. Where xvfb-run is missing too, Electron tries its own headless platform: old
 * ones (25) crash on it, so it is the second choice.
 */
function displayCommand(): { readonly command: readonly string[]; readonly switches: readonly string[] } {
  const { DISPLAY, WAYLAND_DISPLAY, PATH } = process.env
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return { command: [], switches: [] }
  const virtual = (PATH ?? '').split(':').some((folder) => existsSync(path.join(folder, 'xvfb-run')))
  if (virtual) return { command: ['xvfb-run', '--auto-servernum'], switches: [] }
  return { command: [], switches: ['--ozone-platform=headless'] }
}

/** Chromium refuses to run as root inside its sandbox. */
function sandboxSwitches(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function bytesOf({ output, isHeadless, executable }: Ended): number {
  const line = output.split('\n').findLast((each) => each.startsWith('{"ok":'))
  if (line === undefined) {
    throw isHeadless ? missing('xvfb-run', 'apt install xvfb') : missing(executable, 'npm run setup')
  }
  const answer = JSON.parse(line) as { ok: true; bytes: number } | { ok: false; failure: Failure }
  if (answer.ok) return answer.bytes
  const { code, params, where } = answer.failure
  if (code === 'INTERNAL' || !Object.hasOwn(FAILURE_EXIT, code))
    throw new Error(String(params.detail ?? code))
  throw new UserFailure(code, params, where)
}
