// The built command line, run as a user runs it: a process of its own, its exit status and what it printed.
import { type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const root = new URL('../../../', import.meta.url).pathname
export const program = join(root, 'out/main/cli.cjs')
export const sampleWorkbook = join(root, 'resources/sample/xuzhou-indicators.xlsx')

/** Builds what is not up to date. */
export function ensureCli(): void {
  const built = spawnSync(process.execPath, ['scripts/build.ts', '--if-stale', '--quiet'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(built.stderr)
}

export const BUILD_TIMEOUT = 180_000

export interface Answer {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the program in `folder`; INIT_CWD of the tests' own npm is taken out. */
export async function cli(
  folder: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Answer> {
  const { INIT_CWD: _, ...own } = process.env
  const env = { ...own, ...options.env }
  const child = spawn(process.execPath, [program, ...args], { ...options, stdio: 'pipe', cwd: folder, env })
  const ended = new Promise<number | null>((settle) => child.on('close', settle))
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { status, stdout, stderr }
}

/** With --json: the one document, and nothing else on standard output. */
export async function cliJson(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = await cli(folder, [...args, '--json'])
  if (!stdout.endsWith('\n') || stdout.trimEnd().includes('\n'))
    throw new Error(`not one line: ${stdout}\n${stderr}`)
  return { status, document: JSON.parse(stdout), stderr, stdout }
}

const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** False on Windows, and where the superuser's own folder hides the program from everyone else. */
export function canBeUnprivileged(): boolean {
  const look = ['-e', 'require("node:fs").accessSync(process.argv[1])', root]
  return process.platform !== 'win32' && spawnSync(process.execPath, look, nobody).status === 0
}

/** The program as a user without special rights: the superuser may read and write everything. */
export async function cliUnprivileged(folder: string, args: readonly string[]) {
  const { status, stdout } = await cli(folder, [...args, '--json'], nobody)
  return { status, document: JSON.parse(stdout) }
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'bianheng-cli-'))
}
