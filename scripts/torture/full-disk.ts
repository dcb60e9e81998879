// A disk that is full: import, export, backup and an upgrade are refused by name, and the project stays as it was.
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { programs, resources } from './engine-client.ts'
import { judge } from './judge.ts'
import { count, emptyTally, type PartResult, type Verdict } from './part.ts'
import { newProject, oldProject } from './projects.ts'

const workbook = path.join(resources, 'sample', 'xuzhou-indicators.xlsx')
const DISK_KIB = 4096
const REFUSED = 2

const commands: Readonly<Record<string, readonly string[]>> = {
  import: ['import', 'p.bianheng', workbook, '--date', '2020-01-01'],
  export: ['export', 'p.bianheng', 'allocation', '--scenario', '徐州2020', '--out', 'a.xlsx'],
  backup: ['backup', 'p.bianheng', 'copy.bianheng'],
  migrate: ['import', 'old.bianheng', workbook],
}

/** On disks with more and more room left, from none at all. */
export async function fullDisk(runs: number): Promise<PartResult[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-disk-'))
  try {
    const origin = path.join(folder, 'origin')
    mkdirSync(origin)
    await newProject(path.join(origin, 'p.bianheng'))
    oldProject(path.join(origin, 'old.bianheng'))
    const results: PartResult[] = []
    for (const [name, args] of Object.entries(commands)) {
      const tally = emptyTally()
      for (let run = 0; run < runs; run += 1) {
        const room = Math.floor((run * 600) / runs)
        count(tally, await onDisk(folder, origin, room, (disk) => attempt(disk, name, args)))
      }
      const controlFailed = (await onDisk(folder, origin, 100, control)) !== 'sound'
      results.push({ part: `full-disk ${name}`, ...tally, controlFailed })
    }
    return results
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function onDisk(
  folder: string,
  origin: string,
  roomKib: number,
  work: (disk: string) => Promise<Verdict>,
): Promise<Verdict> {
  const disk = path.join(folder, 'disk')
  mkdirSync(disk, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_KIB}k`, 'tmpfs', disk])
  try {
    for (const file of ['p.bianheng', 'old.bianheng'])
      copyFileSync(path.join(origin, file), path.join(disk, file))
    const free = Number(execFileSync('df', ['--output=avail', '-k', disk]).toString().split('\n')[1])
    writeFileSync(path.join(disk, 'filler'), Buffer.alloc(Math.max(0, free - roomKib) * 1024))
    return await work(disk)
  } finally {
    await unmounted(disk)
  }
}

/** A parser that was stopped may stand in the folder for a moment longer. */
async function unmounted(disk: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (spawnSync('umount', [disk]).status === 0) return
    await wait(100)
  }
  throw new Error(`${disk} is still in use`)
}

async function attempt(disk: string, name: string, args: readonly string[]): Promise<Verdict> {
  const { INIT_CWD: _, ...env } = process.env
  const { status, stdout } = spawnSync(
    process.execPath,
    [path.join(programs, 'cli.cjs'), ...args, '--json'],
    {
      cwd: disk,
      env,
      encoding: 'utf8',
    },
  )
  rmSync(path.join(disk, 'filler'))
  if (status !== 0 && status !== REFUSED && !stdout.includes('SCENARIO')) return 'partial'
  const project = path.join(disk, name === 'migrate' ? 'old.bianheng' : 'p.bianheng')
  const verdict = await judge(project, undefined)
  if (verdict !== 'sound' || name !== 'backup') return verdict
  const copy = path.join(disk, 'copy.bianheng')
  return status === 0 || existsSync(copy) ? judge(copy, undefined) : 'sound'
}

/** A file copied the plain way: what fits of it is left. */
async function control(disk: string): Promise<Verdict> {
  spawnSync('cp', ['p.bianheng', 'copy.bianheng'], { cwd: disk })
  rmSync(path.join(disk, 'filler'))
  return judge(path.join(disk, 'copy.bianheng'), undefined)
}
