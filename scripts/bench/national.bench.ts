// Opening a project of the whole country (41,352 units) as a command, full sequence of checks included, beside the
// `sqlite3` tool that only checks and counts the same file.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuilt } from '../setup/built.mjs'
import { cli } from '../smoke/cli.ts'
import { type BenchLine, benchLine, measure } from './bench-line.ts'

const RUNS = 5
const COUNT = 'PRAGMA quick_check; SELECT count(*), sum(length(name)) FROM unit;'

export async function bench(): Promise<BenchLine[]> {
  await ensureBuilt()
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-bench-'))
  const project = path.join(folder, 'nation.bianheng')
  try {
    const made = measureOnce(() => cli('init', project, '--region', '00'))
    const ours = measure(RUNS, () => cli('scenario', project, 'list'))
    const tool = measure(RUNS, () => run('sqlite3', [project, COUNT]))
    const against = { name: 'sqlite3 tool: quick_check and count', ms: tool.ms }
    return [
      benchLine('open the national project, whole process', ours.ms, against, '≤ 2 s'),
      benchLine('make the national project, whole process', made, against, '≤ 5 s'),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measureOnce(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function run(command: string, args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`)
}
