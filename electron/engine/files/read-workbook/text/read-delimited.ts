// CSV and its kin as one sheet of texts: encoding and delimiter found by content.

import { CellKind, type SheetRow } from '#shared/domain/staffing-import/sheet'
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
  /** Of a row without blanks: one follows the other. */
  let full: Shape | null = null
  sink.beginSheet(name, false)
  for await (const piece of decoded(file, fileBytes, encoding)) {
    // A first line that names the delimiter is Excel's, and no row.
    const named = scanner === null ? NAMED_DELIMITER.exec(piece) : null
    const text = named === null ? piece : piece.slice(named[0].length)
    scanner ??= new DelimitedScanner(
      named?.[1] ?? findDelimiter(text),
      options.limits.cellText,
      (row, texts) => {
        const isFull = count(options.limits, budget, texts)
        if (isFull) {
          full = full?.columns.length === texts.length ? full : shapeOf([...texts.keys()])
          sink.row({ row, hidden: false, columns: full.columns, kinds: full.kinds, texts })
          return
        }
        const shape = shapeOf([...texts.keys()].filter((column) => texts[column] !== ''))
        const kept = shape.columns.map((column) => texts[column] as string)
        if (kept.length > 0) sink.row({ row, hidden: false, ...shape, texts: kept })
      },
    )
    scanner.write(text)
    options.onProgress?.(budget.text, fileBytes)
  }
  scanner?.end()
  sink.endSheet([], [])
}

type Shape = Pick<SheetRow, 'columns' | 'kinds'>

function shapeOf(columns: number[]): Shape {
  return { columns, kinds: columns.map(() => CellKind.text) }
}

/** Returns whether no text is empty. */
function count(limits: Limits, budget: { cells: number; text: number }, texts: readonly string[]): boolean {
  let isFull = true
  let letters = 0
  for (const { length } of texts) {
    letters += length
    isFull &&= length > 0
  }
  budget.cells += texts.length
  budget.text += letters
  refuseAbove(limits, 'cells', budget.cells)
  refuseAbove(limits, 'totalText', budget.text)
  return isFull
}
