// Entry of the parser process: reads one workbook and answers. It may be killed at any moment; it never opens a project.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Worker } from 'node:worker_threads'
import { UserFailure } from '#shared/contract/errors'
import { factIssues, inspectSheets } from '#shared/domain/staffing-import/inspect'
import { type ReadChoice, readRows } from '#shared/domain/staffing-import/read-table'
import { TableRefusal } from '#shared/domain/staffing-import/refusal'
import type { Sheet } from '#shared/domain/staffing-import/sheet'
import type { ParsedRow, ParsedTable } from '#shared/domain/staffing-import/table'
import type { ParserAnswers, ParserReply, ParserRequest } from './parser-messages.ts'
import { gatherSheets } from './read-workbook/gather.ts'
import { openFailure } from './read-workbook/open-failure.ts'
import { type ReadOutcome, readWorkbook } from './read-workbook/read-workbook.ts'
import { viewOf } from './sheet-view.ts'

/** The part of Electron's utility process that is used; a forked Node has `process.send` instead. */
interface ParentPort {
  readonly on: (event: 'message', listener: (event: { readonly data: ParserRequest }) => void) => void
  readonly postMessage: (message: ParserReply) => void
}

const PROGRESS_EVERY_MS = 100
const PARENT_EVERY_MS = 1000
const ROWS_A_PART = 2000
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
  const { format, sheets, ...facts } = await readBytes(request)
  if (request.type === 'inspect') return { format, ...inspectSheets(sheets, facts) }
  if (request.type === 'view') return viewOf(sheetOf(sheets, request.sheet))
  if (request.type === 'mark') {
    const { markWorkbook } = await import('./mark-workbook.ts')
    await markWorkbook(sheetOf(sheets, request.sheet), request.marking, request.out)
    return {}
  }
  const table = await sendTable(sheets, request.choice)
  const issues = [...table.issues, ...factIssues(facts)]
  return { format, sha256: await digest(request.path), table: { ...table, issues } }
}

function sheetOf(sheets: readonly Sheet[], name: string): Sheet {
  const found = sheets.find((sheet) => sheet.name === name)
  if (found !== undefined) return found
  throw new TableRefusal('SHEET_UNKNOWN', name, { sheets: sheets.map((sheet) => sheet.name).join(', ') })
}

/** Rows go over in parts as they are read: a long table is never whole in this process. */
async function sendTable(sheets: readonly Sheet[], choice: ReadChoice): Promise<ParsedTable> {
  const reading = readRows(sheets, choice)
  let part: ParsedRow[] = []
  for (;;) {
    const step = reading.next()
    if (step.done !== true) part.push(step.value)
    if (part.length >= ROWS_A_PART || (step.done === true && part.length > 0)) {
      await sendRows(part)
      part = []
    }
    if (step.done === true) return step.value
  }
}

async function sendRows(rows: readonly ParsedRow[]): Promise<void> {
  if (parentPort !== undefined) parentPort.postMessage({ type: 'rows', rows })
  else await new Promise((sent) => process.send?.({ type: 'rows', rows }, undefined, undefined, sent))
}

/** Whatever a file's bytes make their reader stumble over, the file is at fault as far as the user can tell. */
async function readBytes({
  path,
  password,
}: ParserRequest): Promise<ReadOutcome & { sheets: readonly Sheet[] }> {
  const { sink, sheets } = gatherSheets()
  try {
    return { ...(await readWorkbook(path, sink, { password, onProgress: report })), sheets }
  } catch (error) {
    if (error instanceof UserFailure) throw error
    console.error(error)
    const file = basename(path)
    throw new UserFailure(
      'DAMAGED',
      { file, detail: error instanceof Error ? error.name : 'unexpected' },
      { file },
    )
  }
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

function replyTo(error: unknown, path: string): ParserReply {
  if (error instanceof UserFailure) return { type: 'failed', failure: error.toFailure() }
  if (error instanceof TableRefusal) {
    const file = basename(path)
    const { code, params, sheet } = error
    const failure = new UserFailure(code, { ...params, sheet, file }, { file, sheet })
    return { type: 'failed', failure: failure.toFailure() }
  }
  const message = error instanceof Error ? error.message : String(error)
  return { type: 'bug', message, stack: error instanceof Error ? (error.stack ?? message) : message }
}

async function serve(request: ParserRequest): Promise<void> {
  try {
    post({ type: 'done', value: await answer(request) })
  } catch (error) {
    post(replyTo(error, request.path))
  }
}

/**
 * A reader deep in a damaged file hears nothing, not even that its engine is gone: another thread looks after the
 * parent and ends the process when it has none.
 */
function watchParent(): void {
  const look = `setInterval(() => {
    try { process.kill(${process.ppid}, 0) } catch { process.kill(process.pid, 'SIGKILL') }
  }, ${PARENT_EVERY_MS})`
  new Worker(look, { eval: true, execArgv: [] }).unref()
}

watchParent()
if (parentPort !== undefined) parentPort.on('message', ({ data }) => void serve(data))
else {
  process.on('message', (request: ParserRequest) => void serve(request))
  process.on('disconnect', () => process.exit(0))
}
