// A project of a province filled to full size, opened as the engine opens it, for the benchmarks that need one.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runnerImport } from 'vite'
import { ensureBuilt } from '../setup/built.mjs'
import { root } from '../setup/paths.mjs'
import { cli } from '../smoke/cli.ts'

/** As much of the engine's store as the benchmarks use. */
export interface Store {
  readonly command: <T>(name: string, work: (db: object) => T) => T
  readonly query: <T>(read: (db: Reader) => T) => T
  readonly verify: (head: undefined) => { readonly problems: readonly object[] }
  readonly close: () => void
}
export interface Reader {
  readonly prepare: (sql: string) => { readonly pluck: () => { readonly all: () => unknown[] } }
}

/** 1,387 units, 12,000 bodies, 200,000 movements, 500,000 people; `open` is what opening took, in ms. */
export interface Province {
  readonly store: Store
  readonly project: string
  readonly open: number
}

export interface Opening {
  readonly openStore: (path: string, mode: 'write') => Promise<Store>
}
interface Filling {
  readonly fillProvince: (db: object) => void
}

/** Makes the project by the command line, fills it by one command, and removes it when the work is done. */
export async function withProvince<T>(work: (province: Province) => Promise<T>): Promise<T> {
  await ensureBuilt()
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-bench-'))
  const project = path.join(folder, 'province.bianheng')
  try {
    cli('init', project, '--region', '33')
    const { openStore } = (await loadEngine('store/open.ts')) as Opening
    const { fillProvince } = (await loadEngine('store/testing/fill-province.ts')) as Filling
    const filled = await openStore(project, 'write')
    filled.command('bench.fill', fillProvince)
    filled.close()
    const start = performance.now()
    const store = await openStore(project, 'write')
    const open = performance.now() - start
    try {
      return await work({ store, project, open })
    } finally {
      store.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file of the engine, loaded through Vite, which bundles the migrations. */
export async function loadEngine(file: string): Promise<object> {
  const { module } = await runnerImport<object>(path.join(root, 'electron/engine', file), {
    root,
    configFile: false,
  })
  return module
}

export function run(command: string, args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`)
}
