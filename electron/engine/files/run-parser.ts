// Runs one request in a parser process and always settles: with the answer, or with why there is none.
import { basename } from 'node:path'
import type { Progress } from '#shared/contract/define'
import { type FailureCode, UserFailure } from '#shared/contract/errors'
import type { ParserAnswers, ParserReply, ParserRequest } from './parser-messages.ts'
import type { ForkParser } from './parser-process.ts'

export interface ParserLimits {
  readonly wallClockMs: number
  readonly memoryMiB: number
  readonly onProgress?: Progress | undefined
  /** Cancels: the process is killed and the request fails with CANCELLED. */
  readonly signal?: AbortSignal | undefined
}

export const PARSER_LIMITS = { wallClockMs: 120_000, memoryMiB: 1536 }

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

    const settle = (finish: () => void) => {
      if (settled) return
      settled = true
      clearTimeout(timer)
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

    parser.onMessage((message) => {
      const reply = message as ParserReply
      if (reply.type === 'progress') {
        memoryMiB = Math.max(memoryMiB, reply.memoryMiB)
        if (!settled) limits.onProgress?.(reply.done, reply.total)
      } else if (reply.type === 'failed') {
        const { code, params, where } = reply.failure
        settle(() => reject(new UserFailure(code, params, where)))
      } else if (reply.type === 'bug') {
        settle(() => reject(Object.assign(new Error(reply.message), { stack: reply.stack })))
      } else settle(() => resolve(reply.value as ParserAnswers[R['type']]))
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
