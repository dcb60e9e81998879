// The write calls of a running engine, counted thread by thread, and faults put into one of them by strace.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'

const WRITES = ['pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'rename', 'link', 'unlink', 'mkdir'] as const
type CallName = (typeof WRITES)[number]

/** SQLite writes in the engine's own thread; what is synced, linked and renamed goes through its one helper. */
export const THREADS = ['own', 'helper'] as const
export type Thread = (typeof THREADS)[number]
export type Threads = Readonly<Record<Thread, number>>

/** The `nth` call of that name in that thread, counted from the beginning of a command. */
export interface WriteCall {
  readonly thread: Thread
  readonly name: CallName
  readonly nth: number
}

export type Fault = 'signal=SIGKILL' | 'error=ENOSPC' | 'error=EIO'

/** A disk that is full takes no more; one that breaks may fail at anything. */
const FULL: readonly CallName[] = ['pwrite64', 'ftruncate', 'rename', 'link', 'mkdir']

export function faultsAt({ name }: WriteCall): Fault[] {
  return ['signal=SIGKILL', 'error=EIO', ...(FULL.includes(name) ? (['error=ENOSPC'] as const) : [])]
}

export function canInject(): boolean {
  return spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0
}

/** The threads of an engine whose helper has been at work once. */
export function threadsOf(pid: number): Threads {
  const all = readdirSync(`/proc/${pid}/task`).map(Number)
  const helper = all.find((tid) => /^libuv/.test(readFileSync(`/proc/${pid}/task/${tid}/comm`, 'utf8')))
  if (helper === undefined) throw new Error('the engine has no helper thread')
  return { own: pid, helper }
}

export interface Look {
  /** Ends it; what strace wrote meanwhile. */
  readonly end: () => Promise<string>
}

/** Looks on at one thread from now on; `options` say which calls are seen and what is put into them. */
export async function look(thread: number, log: string, options: readonly string[]): Promise<Look> {
  const tracer = spawn('strace', ['-p', String(thread), '-o', log, '-e', 'signal=none', ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await attached(tracer)
  return {
    end: async () => {
      if (tracer.exitCode === null && tracer.signalCode === null) {
        const gone = once(tracer, 'exit')
        tracer.kill('SIGINT')
        await gone
      }
      return readFileSync(log, 'utf8')
    },
  }
}

async function attached(tracer: ChildProcess): Promise<void> {
  let said = ''
  for await (const chunk of tracer.stderr as NonNullable<ChildProcess['stderr']>) {
    said += String(chunk)
    if (said.includes('attached')) break
  }
  if (!said.includes('attached')) throw new Error(said)
}

/** What to ask strace for, to have one call fail or kill. */
export function faultAt({ name, nth }: WriteCall, fault: Fault): string[] {
  return ['-e', `trace=${name}`, '-e', `inject=${name}:${fault}:when=${nth}`]
}

/** Whether an error was put into a call. */
export function hasStruck(log: string): boolean {
  return log.includes('(INJECTED)')
}

/** Every write call that the threads make while `work` is done. */
export async function writeCalls(
  threads: Threads,
  log: string,
  work: () => Promise<void>,
): Promise<WriteCall[]> {
  const looks = []
  for (const thread of THREADS)
    looks.push(await look(threads[thread], `${log}-${thread}`, ['-e', `trace=${WRITES.join(',')}`]))
  await work()
  const logs = []
  for (const { end } of looks) logs.push(await end())
  return logs.flatMap((text, at) => {
    const counts = new Map<string, number>()
    return [...text.matchAll(/^(\w+)\(/gm)].map(([, name = '']): WriteCall => {
      counts.set(name, (counts.get(name) ?? 0) + 1)
      return { thread: THREADS[at] as Thread, name: name as CallName, nth: counts.get(name) as number }
    })
  })
}
