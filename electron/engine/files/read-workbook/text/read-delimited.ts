// CSV and its kin as one sheet of texts: encoding and delimiter found by content.

import { CellKind } from '#shared/domain/staffing-import/sheet'
import type { ByteSource } from '../byte-source.ts'
import { type Limits, refuseAbove } from '../limits.ts'
import type { ReadOptions, WorkbookSink } from '../sink.ts'
import { DelimitedScanner } from './delimited-scanner.ts'
import { findDelimiter } from './delimiter.ts'
import { decoded, findEncoding } from './encoding.ts'

const NAMED_DELIMITER = /^sep=([^\r\n"])\r?\n/i

/** An open file; `name` stands for the sheet, which the format has none of. */
export interface DelimitedFile {
  readonly file: ByteSource
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
  for await (const piece of decoded(file, fileBytes, encoding)) {
    // A first line that names the delimiter is Excel's, and no row.
    const named = scanner === null ? NAMED_DELIMITER.exec(piece) : null
    const text = named === null ? piece : piece.slice(named[0].length)
    scanner ??= new DelimitedScanner(
      named?.[1] ?? findDelimiter(text),
      options.limits.cellText,
      (row, texts) => {
        count(options.limits, budget, texts)
        const columns = [...texts.keys()].filter((column) => texts[column] !== '')
        if (columns.length === 0) return
        const kept = columns.map((column) => texts[column] as string)
        sink.row({ row, hidden: false, columns, kinds: columns.map(() => CellKind.text), texts: kept })
      },
    )
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
