// CSV and its kin as one sheet of texts: encoding and delimiter found by content.
import type { FileHandle } from 'node:fs/promises'
import { UserFailure } from '#shared/contract/errors'
import { CellKind } from '#shared/domain/staffing-import/sheet'
import { type Limits, refuseAbove } from '../limits.ts'
import type { ReadOptions, WorkbookSink } from '../sink.ts'
import { DelimitedScanner } from './delimited-scanner.ts'
import { findDelimiter } from './delimiter.ts'

const CHUNK = 256 * 1024
const ENCODINGS = ['utf-8', 'gb18030'] as const

/** An open file; `name` stands for the sheet, which the format has none of. */
export interface DelimitedFile {
  readonly file: FileHandle
  readonly fileBytes: number
  readonly name: string
}

export async function readDelimited(
  { file, fileBytes, name }: DelimitedFile,
  options: ReadOptions,
  sink: WorkbookSink,
): Promise<void> {
  const encoding = await findEncoding(file, fileBytes)
  let scanner: DelimitedScanner | null = null
  const budget = { cells: 0, text: 0 }
  sink.beginSheet(name, false)
  for await (const text of decoded(file, fileBytes, encoding)) {
    scanner ??= new DelimitedScanner(findDelimiter(text), options.limits.cellText, (row, texts) => {
      count(options.limits, budget, texts)
      const columns = [...texts.keys()].filter((column) => texts[column] !== '')
      if (columns.length === 0) return
      const kept = columns.map((column) => texts[column] as string)
      sink.row({ row, hidden: false, columns, kinds: columns.map(() => CellKind.text), texts: kept })
    })
    scanner.write(text)
    options.onProgress?.(budget.text, fileBytes)
  }
  scanner?.end()
  sink.endSheet([], [])
}

function count(limits: Limits, budget: { cells: number; text: number }, texts: readonly string[]): void {
  budget.cells += texts.length
  for (const text of texts) budget.text += text.length
  refuseAbove(limits, 'cells', budget.cells)
  refuseAbove(limits, 'totalText', budget.text)
}

/** A byte order mark decides; else UTF-8 if all of it is, else GB18030, the habit of Chinese Windows. */
async function findEncoding(file: FileHandle, fileBytes: number): Promise<string> {
  const mark = Buffer.alloc(2)
  await file.read(mark, 0, 2, 0)
  if (mark[0] === 0xff && mark[1] === 0xfe) return 'utf-16le'
  if (mark[0] === 0xfe && mark[1] === 0xff) return 'utf-16be'
  for (const encoding of ENCODINGS) {
    if (await decodes(file, fileBytes, encoding)) return encoding
  }
  throw new UserFailure('NOT_A_WORKBOOK', { format: 'encoding' })
}

async function decodes(file: FileHandle, fileBytes: number, encoding: string): Promise<boolean> {
  try {
    for await (const text of decoded(file, fileBytes, encoding)) if (text.includes('\0')) return false
    return true
  } catch (error) {
    // TextDecoder's way of saying that the bytes are no such text.
    if (error instanceof TypeError || error instanceof RangeError) return false
    throw error
  }
}

async function* decoded(file: FileHandle, fileBytes: number, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let at = 0; at < fileBytes; at += CHUNK) {
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, fileBytes - at))
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at)
    if (bytesRead === 0) break
    yield decoder.decode(buffer.subarray(0, bytesRead), { stream: true })
  }
  yield decoder.decode()
}
