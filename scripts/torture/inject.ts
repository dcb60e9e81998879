// Kill, a full disk and a broken disk at each single write call of a command, put in by strace.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { programs, resources } from './engine-client.ts'
import { entriesOf, judge } from './judge.ts'
import { count, emptyTally, type PartResult, type Verdict } from './part.ts'
import { newProject, oldProject } from './projects.ts'

interface Attacked {
  readonly name: string
  /** Arguments of the command line, run inside the folder. */
  readonly args: readonly string[]
  /** The file that must be whole afterwards. */
  readonly target: string
}

const workbook = path.join(resources, 'sample', 'xuzhou-indicators.xlsx')
const attacked: readonly Attacked[] = [
  { name: 'create', args: ['init', 'new.bianheng', '--region', '320302'], target: 'new.bianheng' },
  { name: 'import', args: ['import', 'p.bianheng', workbook, '--date', '2020-01-01'], target: 'p.bianheng' },
  { name: 'migrate', args: ['scenario', 'old.bianheng', 'add', 'none.json'], target: 'old.bianheng' },
  { name: 'backup', args: ['backup', 'p.bianheng', 'copy.bianheng'], target: 'copy.bianheng' },
  { name: 'restore', args: ['restore', 'kept.bianheng', 'p.bianheng', '--force'], target: 'p.bianheng' },
]

const WRITES = 'pwrite64,fsync,fdatasync,ftruncate,rename,link,unlink,mkdir'
const FAULTS = [
  { calls: WRITES, fault: 'signal=SIGKILL' },
  { calls: 'pwrite64,ftruncate,link,mkdir', fault: 'error=ENOSPC' },
  { calls: 'pwrite64,fsync,fdatasync,ftruncate', fault: 'error=EIO' },
]

export function canInject(): boolean {
  return spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0
}

/** With fewer runs than write calls, calls spread evenly over the command. */
export async function inject(runs: number): Promise<PartResult[]> {
  if (!canInject()) throw new Error('strace cannot trace here')
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-inject-'))
  try {
    const origin = path.join(folder, 'origin')
    mkdirSync(origin)
    await newProject(path.join(origin, 'p.bianheng'))
    cpSync(path.join(origin, 'p.bianheng'), path.join(origin, 'kept.bianheng'))
    oldProject(path.join(origin, 'old.bianheng'))
    const controlFailed = await control(origin, path.join(folder, 'control'))
    const results: PartResult[] = []
    for (const command of attacked) {
      const tally = emptyTally()
      const made = writeCalls(command, origin, path.join(folder, 'count'))
      for (const { calls, fault } of FAULTS) {
        for (const at of spread(mostOf(made, calls), runs)) {
          const place = path.join(folder, 'place')
          count(tally, await attack(command, origin, place, `inject=${calls}:${fault}:when=${at}`))
        }
      }
      results.push({ part: `inject ${command.name}`, ...tally, controlFailed })
    }
    return results
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function spread(last: number, most: number): number[] {
  const step = Math.max(1, last / most)
  return Array.from({ length: Math.min(last, most) }, (_, index) => Math.floor(index * step) + 1)
}

function fresh(origin: string, place: string): void {
  rmSync(place, { recursive: true, force: true })
  cpSync(origin, place, { recursive: true })
}

const STRACE = ['-f', '-qq', '-e', 'signal=none']

function run(args: readonly string[], strace: readonly string[], cwd: string) {
  const { INIT_CWD: _, ...env } = process.env
  const command = [process.execPath, path.join(programs, 'cli.cjs'), ...args]
  return spawnSync('strace', [...STRACE, ...strace, ...command], {
    cwd,
    // One thread writes, so that the calls have one order.
    env: { ...env, UV_THREADPOOL_SIZE: '1', NODE_OPTIONS: '' },
    encoding: 'utf8',
  })
}

/** The write calls that the command makes, in their order: thread and name. */
function writeCalls({ args }: Attacked, origin: string, place: string): (readonly [string, string])[] {
  fresh(origin, place)
  const log = `${place}.log`
  run(args, ['-o', log, '-e', `trace=${WRITES}`], place)
  const lines = readFileSync(log, 'utf8').matchAll(/^(\d+) +(\w+)\(/gm)
  return [...lines].map(([, thread = '', call = '']) => [thread, call] as const)
}

/** The most calls of these names that any thread makes: strace counts for each. */
function mostOf(made: readonly (readonly [string, string])[], calls: string): number {
  const names = calls.split(',')
  const threads = new Map<string, number>()
  for (const [thread, call] of made)
    if (names.includes(call)) threads.set(thread, (threads.get(thread) ?? 0) + 1)
  return Math.max(0, ...threads.values())
}

async function attack(command: Attacked, origin: string, place: string, rule: string): Promise<Verdict> {
  fresh(origin, place)
  const target = path.join(place, command.target)
  const calls = rule.slice('inject='.length, rule.indexOf(':'))
  const { status } = run(command.args, ['-o', '/dev/null', '-e', `trace=${calls}`, '-e', rule], place)
  const verdict = await judge(target, undefined)
  if (verdict !== 'sound') return verdict
  for (const bystander of ['p.bianheng', 'kept.bianheng']) {
    const seen = await judge(path.join(place, bystander), undefined)
    if (seen !== 'sound' || !existsSync(path.join(place, bystander))) return seen === 'sound' ? 'lost' : seen
  }
  // What ended well must be there.
  if (status !== 0) return 'sound'
  if (!existsSync(target)) return 'lost'
  return command.name === 'import' && (await entriesOf(target)) !== 2 ? 'lost' : 'sound'
}

const PLAIN_COPY = `
  const fs = require('node:fs')
  const bytes = fs.readFileSync('p.bianheng')
  const file = fs.openSync('copy.bianheng', 'w')
  for (let at = 0; at < bytes.length; at += 65536) fs.writeSync(file, bytes.subarray(at, at + 65536), 0, 65536, at)`

/** A copy written under its own name: half of one is left. */
async function control(origin: string, place: string): Promise<boolean> {
  fresh(origin, place)
  const rule = 'inject=pwrite64:signal=SIGKILL:when=3'
  spawnSync(
    'strace',
    [...STRACE, '-o', '/dev/null', '-e', 'trace=pwrite64', '-e', rule, process.execPath, '-e', PLAIN_COPY],
    { cwd: place },
  )
  return (await judge(path.join(place, 'copy.bianheng'), undefined)) !== 'sound'
}
