// A page dressed as a workbook, as many systems export it: its tables, one below the other, as one sheet.
import type { ByteSource } from '../byte-source.ts'
import type { ReadOptions, WorkbookSink } from '../sink.ts'
import { decoded, findEncoding } from '../text/encoding.ts'
import type { DelimitedFile } from '../text/read-delimited.ts'
import type { CellBudget } from '../xlsx/row-builder.ts'
import { HtmlCells } from './html-cells.ts'

const HEAD = 8192

export async function readHtml(
  { file, fileBytes, name }: DelimitedFile,
  options: ReadOptions,
  sink: WorkbookSink,
): Promise<void> {
  const encoding = await findEncoding(file, fileBytes, await declaredCharset(file))
  const budget: CellBudget = { limits: options.limits, cells: 0, text: 0 }
  const rows: Parameters<WorkbookSink['row']>[0][] = []
  const cells = new HtmlCells(budget, (row) => rows.push(row))
  let done = 0
  for await (const text of decoded(file, fileBytes, encoding)) {
    cells.write(text)
    done += text.length
    options.onProgress?.(Math.min(done, fileBytes), fileBytes)
  }
  cells.end()
  // The name may stand behind the tables.
  sink.beginSheet(cells.sheetName.trim() || name, false)
  for (const row of rows) sink.row(row)
  sink.endSheet(cells.merges, [])
}

/** As the page says of itself; null where it says nothing, or nothing that is known. */
async function declaredCharset(file: ByteSource): Promise<string | null> {
  const head = Buffer.alloc(HEAD)
  await file.read(head, 0, HEAD, 0)
  const name = /charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head.toString('latin1'))?.[1]?.toLowerCase()
  if (name === undefined) return null
  // gb2312 and gbk are parts of gb18030.
  if (/^(gb|x-gbk|cp936)/.test(name)) return 'gb18030'
  try {
    return new TextDecoder(name).encoding
  } catch {
    // An unknown name says nothing.
    return null
  }
}
