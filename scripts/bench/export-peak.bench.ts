// Memory of the largest exports: 360,000 bodies of the whole country, and an allocation to all its units without and with the
// derivation behind it; each beside a bare stream writer of the same library with as many cells and nothing else to do. Each in a
// process of its own, whose peak the system keeps.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuilt } from '../setup/built.mjs'
import { root } from '../setup/paths.mjs'
import { cli } from '../smoke/cli.ts'
import { type BenchLine, benchLine } from './bench-line.ts'
import { loadEngine, type Opening } from './province.ts'
import { bothPools, share } from './towns.ts'

const POLL_MS = 50
interface Size {
  readonly rows: number
  /** Rows and columns of a bare table of as many cells. */
  readonly bare: readonly [number, number]
  readonly megabytes: number
}

/** Units with their bodies and the total. */
const BODIES: Size = { rows: 401_353, bare: [401_353, 56], megabytes: 400 }
/** Units with the subtotals of their counties and the total. */
const ALLOCATION: Size = { rows: 44_331, bare: [44_331, 12], megabytes: 250 }
/** And 44,294 rows of sentences in half as many columns. */
const DERIVED: Size = { rows: 88_625, bare: [66_478, 12], megabytes: 250 }
const MOST_OF_BARE = '≤ 2'

const SCENARIO = {
  ...{ version: 1, name: '全国', asOf: '2026-01-01', postType: 'institution-full', result: 'add' },
  scope: { region: '', kinds: ['street', 'town', 'township', 'other'], exclude: [], include: [] },
  steps: [
    { id: 'base', kind: 'constant', posts: 10, funding: bothPools },
    {
      ...{ id: 'topup', kind: 'weighted', pool: { perUnit: 3, by: 'county' } },
      funding: [{ pool: 'county', ratio: 1 }],
      weights: [share('population', '0.6'), share('area', '0.4')],
      ties: { by: ['code'] },
    },
  ],
}

export async function bench(): Promise<BenchLine[]> {
  await ensureBuilt()
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-bench-'))
  try {
    const project = path.join(folder, 'nation.bianheng')
    cli('init', project, '--region', '00')
    await fill(project, loadEngine('store/testing/fill-values.ts'), 'fillValues')
    const scenario = path.join(folder, 'scenario.json')
    writeFileSync(scenario, JSON.stringify(SCENARIO))
    cli('scenario', project, 'add', scenario)
    const asked = [project, 'allocation', '--scenario', SCENARIO.name]
    const allocation = await lines(folder, [...asked, '--no-derivation'], ALLOCATION)
    const derived = await lines(folder, asked, DERIVED)
    await fill(project, loadEngine('store/testing/fill-bodies.ts'), 'fillBodies')
    const bodies = await lines(folder, [project, 'overview', '--as-of', '2025-12-31'], BODIES)
    return [...allocation, ...derived, ...bodies]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fill(project: string, filling: Promise<unknown>, work: string): Promise<void> {
  const { openStore } = (await loadEngine('store/open.ts')) as Opening
  const { [work]: run } = (await filling) as Record<string, (db: object) => void>
  const store = await openStore(project, 'write')
  store.command('bench.fill', (db) => run?.(db))
  store.close()
}

/** What the export takes, beside the bare writer and beside the goal. */
async function lines(folder: string, asked: readonly string[], size: Size): Promise<BenchLine[]> {
  const file = path.join(folder, 'out.xlsx')
  const ours = await peak([path.join(root, 'out/main/cli.cjs'), 'export', ...asked, '--out', file])
  const script = new URL('./bare-export.ts', import.meta.url).pathname
  const bare = await peak([script, file, ...size.bare.map(String)])
  const name = `export ${size.rows.toLocaleString('en')} rows, memory`
  const goal = { name: `${size.megabytes} MB`, ms: Math.floor((size.megabytes * 1e6) / 2 ** 20) }
  return [
    { ...benchLine(name, ours, { name: 'bare exceljs stream', ms: bare }, MOST_OF_BARE), unit: 'MiB' },
    { ...benchLine(name, ours, goal, '≤ 1'), unit: 'MiB' },
  ]
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
