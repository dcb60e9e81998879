// Entry of the parser process: reads one workbook and answers. It may be killed at any moment; it never opens a project.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UserFailure } from '#shared/contract/errors'
import { inspectSheets } from '#shared/domain/staffing-import/inspect'
import { readTable } from '#shared/domain/staffing-import/read-table'
import { TableRefusal } from '#shared/domain/staffing-import/refusal'
import type { ParserAnswers, ParserReply, ParserRequest } from './parser-messages.ts'
import { gatherSheets } from './read-workbook/gather.ts'
import { openFailure } from './read-workbook/open-failure.ts'
import { readWorkbook } from './read-workbook/read-workbook.ts'

/** The part of Electron's utility process that is used; a forked Node has `process.send` instead. */
interface ParentPort {
  readonly on: (event: 'message', listener: (event: { readonly data: ParserRequest }) => void) => void
  readonly postMessage: (message: ParserReply) => void
}

const PROGRESS_EVERY_MS = 100
const MiB = 1024 * 1024

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }

function post(reply: ParserReply): void {
  if (parentPort !== undefined) parentPort.postMessage(reply)
  else process.send?.(reply)
}

let lastProgress = 0

function report(done: number, total: number): void {
  const now = Date.now()
  if (now - lastProgress < PROGRESS_EVERY_MS) return
  lastProgress = now
  const { heapUsed, external } = process.memoryUsage()
  post({ type: 'progress', done, total, memoryMiB: Math.ceil((heapUsed + external) / MiB) })
}

async function answer(request: ParserRequest): Promise<ParserAnswers[keyof ParserAnswers]> {
  const { sink, sheets } = gatherSheets()
  const format = await readWorkbook(request.path, sink, { onProgress: report })
  if (request.type === 'inspect') return { format, ...inspectSheets(sheets) }
  return { format, sha256: await digest(request.path), table: readTable(sheets, request.choice) }
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
  } catch (error) {
    throw openFailure(error, path)
  }
  return hash.digest('hex')
}

function failureOf(error: unknown, path: string): UserFailure {
  const file = basename(path)
  if (error instanceof UserFailure) return error
  if (error instanceof TableRefusal) {
    const { code, params, sheet } = error
    return new UserFailure(code, { ...params, sheet, file }, { file, sheet })
  }
  // Whatever a file makes the parser stumble over, the file is at fault as far as the user can tell.
  console.error(error)
  return new UserFailure(
    'DAMAGED',
    { file, detail: error instanceof Error ? error.name : 'unexpected' },
    { file },
  )
}

async function serve(request: ParserRequest): Promise<void> {
  try {
    post({ type: 'done', value: await answer(request) })
  } catch (error) {
    post({ type: 'failed', failure: failureOf(error, request.path).toFailure() })
  }
}

if (parentPort !== undefined) parentPort.on('message', ({ data }) => void serve(data))
else {
  process.on('message', (request: ParserRequest) => void serve(request))
  process.on('disconnect', () => process.exit(0))
}
