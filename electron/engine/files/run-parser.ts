// Runs one request in a parser process and always settles: with the answer, or with why there is none.
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Progress } from '#shared/contract/define'
import { type Failure, type FailureCode, UserFailure } from '#shared/contract/errors'
import { PackedTable } from './parsed-rows.ts'
import type { ParserAnswers, ParserReply, ParserRequest } from './parser-messages.ts'
import type { ForkParser } from './parser-process.ts'

export interface ParserLimits {
  readonly wallClockMs: number
  readonly memoryMiB: number
  readonly onProgress?: Progress | undefined
  /** Cancels: the process is killed and the request fails with CANCELLED. */
  readonly signal?: AbortSignal | undefined
}

const MEMORY_MiB = 1536
/** A small file is read in a second or never: SheetJS does not return from some damaged .xls of 10 KB. */
const CLOCK_MS = 20_000
const CLOCK_MS_PER_MiB = 2000
const CLOCK_MS_MAX = 300_000

/** What a parser may take for a file of this size; a file that is not there is the parser's to refuse. */
export function parserLimits(path: string): Pick<ParserLimits, 'wallClockMs' | 'memoryMiB'> {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  const wallClockMs = Math.min(CLOCK_MS + (bytes / 2 ** 20) * CLOCK_MS_PER_MiB, CLOCK_MS_MAX)
  return { wallClockMs, memoryMiB: MEMORY_MiB }
}

/** A reader that is deep in its work is silent; what it said last is said again this often. */
const PULSE_MS = 200

/** A process that dies by a signal with this part of its memory in use has run out of it. */
const NEARLY_FULL = 0.5

/** Exit status of a Node that ran out of memory, where the system reports no signal. */
const MEMORY_EXITS = [134, 137]

/** Throws TIMEOUT, OUT_OF_MEMORY, CANCELLED, DAMAGED (a crash), whatever the parser refuses with, or the bug that it met. */
export function runParser<R extends ParserRequest>(
  forkParser: ForkParser,
  request: R,
  limits: ParserLimits,
): Promise<ParserAnswers[R['type']]> {
  const file = basename(request.path)
  return new Promise((resolve, reject) => {
    const parser = forkParser(limits.memoryMiB)
    let memoryMiB = 0
    let settled = false
    let last = { done: 0, total: 0 }
    const rows = new PackedTable()

    const settle = (finish: () => void) => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      clearInterval(pulse)
      limits.signal?.removeEventListener('abort', cancel)
      parser.kill()
      finish()
    }
    const fail = (code: FailureCode, params: Record<string, string | number> = {}) =>
      settle(() => reject(new UserFailure(code, { file, ...params }, { file })))
    const cancel = () => fail('CANCELLED')
    const timer = setTimeout(
      () => fail('TIMEOUT', { seconds: Math.ceil(limits.wallClockMs / 1000) }),
      limits.wallClockMs,
    )

    const pulse = setInterval(() => limits.onProgress?.(last.done, last.total), PULSE_MS)

    const progressed = (reply: Extract<ParserReply, { type: 'progress' }>) => {
      memoryMiB = Math.max(memoryMiB, reply.memoryMiB)
      last = reply
      if (!settled) limits.onProgress?.(reply.done, reply.total)
    }
    const ended = (reply: Exclude<ParserReply, { type: 'progress' | 'rows' }>) => {
      if (reply.type === 'failed') reject(asFailure(reply.failure))
      else if (reply.type === 'bug') reject(Object.assign(new Error(reply.message), { stack: reply.stack }))
      else resolve(withRows(reply.value, rows) as ParserAnswers[R['type']])
    }
    parser.onMessage((message) => {
      const reply = message as ParserReply
      if (reply.type === 'progress') progressed(reply)
      else if (reply.type === 'rows') rows.add(reply.packed, reply.rows)
      else settle(() => ended(reply))
    })
    parser.onExit((code) => {
      const memory = memoryMiB >= limits.memoryMiB * NEARLY_FULL
      const exhausted = (code === null && memory) || (code !== null && MEMORY_EXITS.includes(code))
      if (exhausted) fail('OUT_OF_MEMORY')
      else fail('DAMAGED', { detail: `parser exit ${code ?? 'signal'}` })
    })
    if (limits.signal?.aborted === true) cancel()
    else {
      limits.signal?.addEventListener('abort', cancel, { once: true })
      parser.post(request)
    }
  })
}

/** Puts the rows that came before the answer in their place. */
function withRows(value: ParserAnswers[keyof ParserAnswers], rows: PackedTable) {
  return 'table' in value && rows.length > 0 ? { ...value, table: { ...value.table, rows } } : value
}

function asFailure({ code, params, where }: Failure): UserFailure {
  return new UserFailure(code, params, where)
}
