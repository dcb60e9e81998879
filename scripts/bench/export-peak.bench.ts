// Memory of the largest export, 360,000 bodies of the whole country, beside a bare stream writer of the same library with as many
// cells and nothing else to do. Each in a process of its own, whose peak the system keeps.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuilt } from '../setup/built.mjs'
import { root } from '../setup/paths.mjs'
import { cli } from '../smoke/cli.ts'
import { type BenchLine, benchLine } from './bench-line.ts'
import { loadEngine, type Opening } from './province.ts'

const LIMIT_MiB = Math.floor(400e6 / 2 ** 20)
const POLL_MS = 50
/** 41,352 units, 360,000 bodies and the total; the overview has 56 columns. */
const ROWS = 401_353
const COLUMNS = 56

export async function bench(): Promise<BenchLine[]> {
  await ensureBuilt()
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-bench-'))
  try {
    const project = path.join(folder, 'nation.bianheng')
    const file = path.join(folder, 'out.xlsx')
    cli('init', project, '--region', '00')
    await fill(project)
    const own = [path.join(root, 'out/main/cli.cjs'), 'export', project, 'overview', '--as-of', '2025-12-31']
    const ours = await peak([...own, '--out', file])
    const script = new URL('./bare-export.ts', import.meta.url).pathname
    const bare = await peak([script, file, String(ROWS), String(COLUMNS)])
    const name = `export ${ROWS.toLocaleString('en')} rows, memory`
    return [
      { ...benchLine(name, ours, { name: 'bare exceljs stream', ms: bare }, '≤ 2'), unit: 'MiB' },
      { ...benchLine(name, ours, { name: '400 MB', ms: LIMIT_MiB }, '≤ 1'), unit: 'MiB' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fill(project: string): Promise<void> {
  const { openStore } = (await loadEngine('store/open.ts')) as Opening
  const { fillBodies } = (await loadEngine('store/testing/fill-bodies.ts')) as {
    readonly fillBodies: (db: object) => void
  }
  const store = await openStore(project, 'write')
  store.command('bench.fill', fillBodies)
  store.close()
}

/** Highest memory of a Node process, in MiB. Only Linux tells it of a process that runs. */
function peak(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  let highest = 0
  const poll = setInterval(() => {
    highest = Math.max(highest, highWater(child.pid ?? 0))
  }, POLL_MS)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      clearInterval(poll)
      if (code === 0) resolve(Math.round(highest))
      else reject(new Error(`${args.join(' ')}: ${code}`))
    })
  })
}

function highWater(pid: number): number {
  try {
    const [, kilobytes = '0'] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return 0
  }
}
