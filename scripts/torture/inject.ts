// Kill, a full disk and a broken disk at each single write call of a command, put into a real engine by strace.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { groupBy } from '../../shared/domain/register/group-by.ts'
import type { Attacked } from './attacked.ts'
import { Cut, type EngineClient, startEngine, value } from './engine-client.ts'
import { judge } from './judge.ts'
import { count, emptyTally, type Part, type PartResult, type Verdict } from './part.ts'
import { oldProject, smallProject } from './projects.ts'
import {
  canInject,
  type Fault,
  faultAt,
  faultsAt,
  hasStruck,
  look,
  type Threads,
  threadsOf,
  type WriteCall,
  writeCalls,
} from './strace.ts'

interface Attack {
  readonly command: Attacked
  readonly call: WriteCall
  readonly fault: Fault
}

interface Stage {
  /** Files as every attack finds them. */
  readonly origin: string
  /** Where the engine works on copies of them. */
  readonly place: string
  readonly log: string
  engine: Started | null
}

interface Started {
  readonly client: EngineClient
  readonly threads: Threads
}

/** Attacks one command; with fewer runs than it makes calls of a kind, calls spread evenly over it. */
export function inject(command: Attacked): Part {
  return async (runs) => {
    if (!canInject()) throw new Error('strace cannot trace here')
    const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-inject-'))
    const at = (name: string) => path.join(folder, name)
    const stage: Stage = { origin: at('origin'), place: at('place'), log: at('log'), engine: null }
    try {
      await furnish(stage.origin)
      const controlFailed = await control(stage)
      return [{ ...(await attackAll(stage, command, runs)), controlFailed }]
    } finally {
      await stage.engine?.client.kill()
      rmSync(folder, { recursive: true })
    }
  }
}

async function furnish(origin: string): Promise<void> {
  mkdirSync(origin)
  await smallProject(path.join(origin, 'p.bianheng'))
  copyFileSync(path.join(origin, 'p.bianheng'), path.join(origin, 'kept.bianheng'))
  oldProject(path.join(origin, 'old.bianheng'))
}

async function attackAll(
  stage: Stage,
  command: Attacked,
  runs: number,
): Promise<Omit<PartResult, 'controlFailed'>> {
  const tally = emptyTally()
  const calls = await counted(stage, command)
  const chosen = spread(calls, runs)
  let struck = 0
  for (const call of chosen)
    for (const fault of faultsAt(call)) {
      const { verdict, hasHit } = await attack(stage, { command, call, fault })
      if (verdict !== 'sound') console.error(`inject ${command.name}: ${verdict} at`, call, fault)
      count(tally, verdict)
      struck += hasHit ? 1 : 0
    }
  console.log(
    `inject ${command.name}: ${calls.length} write calls (${names(calls)}), ${chosen.length} attacked, ${struck} of ${tally.runs} faults struck`,
  )
  return { part: `inject ${command.name}`, ...tally }
}

/** Calls of one name in one thread: they are alike. */
const kindOf = ({ name, thread }: WriteCall) => (thread === 'own' ? name : `${name} of the helper`)

function names(calls: readonly WriteCall[]): string {
  return [...groupBy(calls, kindOf)].map(([kind, alike]) => `${alike.length} ${kind}`).join(', ')
}

/** At most so many of each kind. */
function spread(calls: readonly WriteCall[], most: number): WriteCall[] {
  return [...groupBy(calls, kindOf).values()].flatMap((alike) => {
    const step = Math.max(1, alike.length / most)
    const length = Math.min(alike.length, most)
    return Array.from({ length }, (_, at) => alike[Math.floor((at + 0.5) * step)] as WriteCall)
  })
}

function fresh({ origin, place }: Stage): void {
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place)
  for (const file of readdirSync(origin)) copyFileSync(path.join(origin, file), path.join(place, file))
}

/** An engine whose helper has been at work, ready for the command: started anew where the last one was killed. */
async function ready(stage: Stage, command: Attacked): Promise<Started> {
  fresh(stage)
  stage.engine ??= await started(stage)
  await command.prepare(stage.engine.client, stage.place)
  return stage.engine
}

async function started({ place }: Stage): Promise<Started> {
  // One helper only, so that its calls have one order.
  const client = startEngine([], { UV_THREADPOOL_SIZE: '1' })
  const [from, to] = ['kept.bianheng', 'warm.bianheng'].map((name) =>
    client.grant(path.join(place, name)),
  ) as [string, string]
  await value(client.client['project.restore']({ from, to }))
  rmSync(path.join(place, 'warm.bianheng'))
  return { client, threads: threadsOf(client.pid) }
}

async function counted(stage: Stage, command: Attacked): Promise<WriteCall[]> {
  const { client, threads } = await ready(stage, command)
  const calls = await writeCalls(threads, stage.log, () => command.work(client, stage.place, () => {}))
  await client.client['project.close']({})
  return calls
}

interface Outcome {
  readonly verdict: Verdict
  /** Whether the call was made at all, and the fault with it. */
  readonly hasHit: boolean
}

async function attack(stage: Stage, { command, call, fault }: Attack): Promise<Outcome> {
  const { client, threads } = await ready(stage, command)
  const seen = await look(threads[call.thread], stage.log, faultAt(call, fault))
  let head: string | undefined
  let isDone = false
  const error = await command
    .work(client, stage.place, (said) => {
      head = said
      isDone = true
    })
    .then(
      () => null,
      (thrown: unknown) => thrown,
    )
  const log = await seen.end()
  const isCut = error instanceof Cut && error.byKill
  const hasHit = fault === 'signal=SIGKILL' ? isCut : hasStruck(log)
  if (fault === 'signal=SIGKILL') {
    await client.kill()
    stage.engine = null
  } else await client.client['project.close']({})
  if (error !== null && !(error instanceof Cut)) throw error
  const verdict = await judged(stage, command, isDone ? { head } : null)
  // Neither an error without a sentence for its user nor anything half-made may be left of a command that was refused.
  if (verdict !== 'sound' || error === null || isCut) return { verdict, hasHit }
  const isNamed = error.code !== 'INTERNAL'
  if (!isNamed) console.error(error.message)
  return { verdict: isNamed ? 'sound' : 'partial', hasHit }
}

/** A file that nobody touched need not be looked at: all of them were sound. */
function isAsBefore(before: string, now: string): boolean {
  const rests = ['-wal', '-journal'].every((part) => !existsSync(now + part))
  return rests && readFileSync(before).equals(readFileSync(now))
}

async function judged(
  { origin, place }: Stage,
  { target }: Attacked,
  done: { readonly head: string | undefined } | null,
): Promise<Verdict> {
  const file = path.join(place, target)
  if (done !== null && !existsSync(file)) return 'lost'
  const verdict = await judge(file, done?.head)
  if (verdict !== 'sound') return verdict
  for (const bystander of readdirSync(origin)) {
    if (!existsSync(path.join(place, bystander))) return 'lost'
    if (isAsBefore(path.join(origin, bystander), path.join(place, bystander))) continue
    const seen = await judge(path.join(place, bystander), undefined)
    if (seen !== 'sound') return seen
  }
  return 'sound'
}

const PLAIN_COPY = `
  const fs = require('node:fs')
  const bytes = fs.readFileSync('p.bianheng')
  const file = fs.openSync('copy.bianheng', 'w')
  for (let at = 0; at < bytes.length; at += 65536) fs.writeSync(file, bytes.subarray(at, at + 65536), 0, 65536, at)`

/** A copy written under its own name: half of one is left. */
async function control(stage: Stage): Promise<boolean> {
  fresh(stage)
  const rule = ['-e', 'trace=pwrite64', '-e', 'inject=pwrite64:signal=SIGKILL:when=3']
  const options = ['-f', '-qq', '-o', '/dev/null', ...rule]
  spawnSync('strace', [...options, process.execPath, '-e', PLAIN_COPY], { cwd: stage.place })
  return (await judge(path.join(stage.place, 'copy.bianheng'), undefined)) !== 'sound'
}
