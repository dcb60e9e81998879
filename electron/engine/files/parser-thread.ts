// The thread of the parser process that reads a workbook and answers. It may be killed at any moment; it never opens a project.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parentPort } from 'node:worker_threads'
import { UserFailure } from '#shared/contract/errors'
import { factIssues, inspectSheets } from '#shared/domain/staffing-import/inspect'
import type { ImportIssue } from '#shared/domain/staffing-import/issue'
import { type ReadChoice, readRows } from '#shared/domain/staffing-import/read-table'
import { TableRefusal } from '#shared/domain/staffing-import/refusal'
import type { Sheet } from '#shared/domain/staffing-import/sheet'
import type { ParsedRow, ParsedTable } from '#shared/domain/staffing-import/table'
import { packRows } from './parsed-rows.ts'
import type { ParserAnswers, ParserReply, ParserRequest } from './parser-messages.ts'
import { gatherSheets } from './read-workbook/gather.ts'
import { openFailure } from './read-workbook/open-failure.ts'
import { type ReadOutcome, readWorkbook } from './read-workbook/read-workbook.ts'
import { viewOf } from './sheet-view.ts'

const PROGRESS_EVERY_MS = 100
/** Few: what waits to be sent is moved about by every sweep of young memory. */
const ROWS_A_PART = 500
/** A sheet with more issues than these is not read issue by issue. */
const ROW_ISSUES_SHOWN = 1000
const MiB = 1024 * 1024
/** Parts on their way to the engine: one is packed while another is sent. */
const PARTS_WAITING = 2

/** This file is only ever run as a thread. */
const line = parentPort as NonNullable<typeof parentPort>
let waiting = 0
let partTaken = () => {}

function post(reply: ParserReply): void {
  line.postMessage(reply)
}

let lastProgress = 0

function report(done: number, total: number): void {
  const now = Date.now()
  if (now - lastProgress < PROGRESS_EVERY_MS) return
  lastProgress = now
  post({ type: 'progress', done, total, memoryMiB: Math.ceil(process.memoryUsage.rss() / MiB) })
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
  const { table, rowIssues } = await sendTable(sheets, request.choice)
  const issues = [...table.issues, ...factIssues(facts)]
  return { format, sha256: await digest(request.path), table: { ...table, issues }, rowIssues }
}

function sheetOf(sheets: readonly Sheet[], name: string): Sheet {
  const found = sheets.find((sheet) => sheet.name === name)
  if (found !== undefined) return found
  throw new TableRefusal('SHEET_UNKNOWN', name, { sheets: sheets.map((sheet) => sheet.name).join(', ') })
}

/** Rows go over in parts as they are read: a long table is never whole in this process. */
async function sendTable(
  sheets: readonly Sheet[],
  choice: ReadChoice,
): Promise<{ readonly table: ParsedTable; readonly rowIssues: ImportIssue[] }> {
  const reading = readRows(sheets, choice)
  const rowIssues: ImportIssue[] = []
  let part: ParsedRow[] = []
  for (;;) {
    const step = reading.next()
    if (step.done !== true) {
      part.push(step.value)
      rowIssues.push(...step.value.issues.slice(0, ROW_ISSUES_SHOWN - rowIssues.length))
    }
    if (part.length >= ROWS_A_PART || (step.done === true && part.length > 0)) {
      await sendRows(part)
      part = []
    }
    if (step.done === true) return { table: step.value, rowIssues }
  }
}

/** The bytes change hands; what waits to be sent is kept few. */
async function sendRows(rows: readonly ParsedRow[]): Promise<void> {
  const packed = packRows(rows)
  line.postMessage({ type: 'rows', rows: rows.length, packed } satisfies ParserReply, [
    packed.buffer as ArrayBuffer,
  ])
  waiting += 1
  if (waiting >= PARTS_WAITING)
    await new Promise<void>((taken) => {
      partTaken = taken
    })
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

/** A request, or the bytes of a part that is on its way: the next one may be made. */
line.on('message', (message: ParserRequest | Uint8Array) => {
  if (!(message instanceof Uint8Array)) return void serve(message)
  waiting -= 1
  partTaken()
})
