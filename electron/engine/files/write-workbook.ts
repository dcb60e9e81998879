// Writes a table as a workbook that an office signs as it comes out; the only user of the spreadsheet writer.
import { createWriteStream, type WriteStream } from 'node:fs'
import type { stream as ExcelStream, Font, Worksheet } from 'exceljs'
import type { Progress } from '#shared/contract/define'
import { UserFailure } from '#shared/contract/errors'
import type { Making } from '#shared/domain/report/making'
import type { TableSource } from '#shared/domain/report/table-model'
import { atomicWrite } from '../../files/atomic-write.ts'
import { writeBody } from './write-workbook/body.ts'
import { FONTS } from './write-workbook/fonts.zh-CN.ts'
import { writeFoot } from './write-workbook/foot.ts'
import { writeHead } from './write-workbook/head.ts'
import { filterRange, printAreas, sheetOptions } from './write-workbook/page-setup.ts'
import { writeRecord } from './write-workbook/record-sheet.ts'
import { sheetPlan } from './write-workbook/sheet-plan.ts'
import { drained, type SheetStream, writeStraight } from './write-workbook/sheet-stream.ts'

export interface WorkbookWatch {
  readonly onProgress?: Progress | undefined
  readonly signal?: AbortSignal | undefined
}

const TOLD_EVERY = 500

/** Returns the size in bytes. Whatever stops it, no part of a workbook is left behind. */
export function writeWorkbook(model: TableSource, path: string, watch: WorkbookWatch = {}): Promise<number> {
  return atomicWrite(path, async (temporary) => {
    const file = createWriteStream(temporary)
    const broken = new Promise<never>((_, reject) => file.on('error', reject))
    try {
      await Promise.race([stream(model, file, watch), broken])
    } finally {
      await closed(file)
    }
  })
}

async function stream(model: TableSource, file: WriteStream, watch: WorkbookWatch): Promise<void> {
  const workbook = await openWorkbook(file)
  const annexes = model.annexes ?? []
  const total = [model, ...annexes].reduce((sum, { rows }) => sum + rows.length, 0)
  let before = 0
  for (const [place, table] of [model, ...annexes].entries()) {
    const plan = await inSteps(sheetPlan(table), () => breathe(file, watch.signal))
    const sheet = workbook.addWorksheet(table.sheetName, sheetOptions(plan))
    centre(sheet)
    setPrintAreas(workbook, place, printAreas(plan))
    writeHead(sheet, plan)
    sheet.autoFilter = filterRange(plan)
    await writeBody(sheet, plan, async (done) => {
      if (done % TOLD_EVERY === 0 || done === table.rows.length) watch.onProgress?.(before + done, total)
      await breathe(file, watch.signal)
      await lightened(sheet)
    })
    writeFoot(sheet, plan)
    sheet.commit()
    before += table.rows.length
  }
  writeRecord(workbook, model.record)
  await workbook.commit()
}

/** So long others wait at most. */
const STEP_MS = 50

async function inSteps<T>(making: Making<T>, breathe: () => Promise<void>): Promise<T> {
  let since = performance.now()
  for (;;) {
    const step = making.next()
    if (step.done === true) return step.value
    if (performance.now() - since < STEP_MS) continue
    await breathe()
    since = performance.now()
  }
}

/**
 * Loaded only here, and the writer without the rest of the library, which is as long again as this program: its text alone, which
 * stays in memory, is five megabytes.
 */
async function openWorkbook(file: WriteStream): Promise<ExcelStream.xlsx.WorkbookWriter> {
  const { default: writer } = await import('exceljs/lib/stream/xlsx/workbook-writer.js')
  const options = { stream: file, useStyles: true, useSharedStrings: false }
  const workbook = new (stillWriter(writer))(options)
  workbook.creator = 'Bianheng'
  setDefaultFont(workbook)
  workbook.created = NO_TIME
  workbook.modified = NO_TIME
  return workbook
}

/**
 * Widths of columns are counted in digits of the default font. The library's own, Calibri, is missing on many machines, and what
 * stands in for it is up to a third wider; Times New Roman, which the digits of the table need anyway, has equals everywhere. At
 * this size a digit is seven pixels to the dot: Excel rounds it to whole pixels, LibreOffice does not, and so both make a column
 * equally wide, fit the table to the paper at one scale, and end its pages after the same row.
 */
function setDefaultFont(workbook: ExcelStream.xlsx.WorkbookWriter): void {
  const { styles } = workbook as unknown as { styles: { _addFont: (font: Partial<Font>) => number } }
  styles._addFont({ name: FONTS.digits, size: 10.5 })
}

/** A part of the library's writer that its types leave out. */
interface WriterParts {
  readonly zip: { append: (source: unknown, data: object) => unknown }
}

/** When a workbook was made is for the file system to say: the same table is the same file, byte by byte. */
const NO_TIME = new Date(Date.UTC(2000, 0, 1))

/** The library's writer with the clock stopped before it puts its first part into the zip, which its constructor does. */
function stillWriter(writer: typeof ExcelStream.xlsx.WorkbookWriter) {
  return class extends writer {
    _openStream(part: string): SheetStream {
      // The library's own, which its types leave out.
      const open = Reflect.get(writer.prototype, '_openStream') as (
        this: unknown,
        part: string,
      ) => SheetStream
      const stream = open.call(this, part)
      writeStraight(stream)
      return stream
    }

    override addThemes(): Promise<void> {
      const { zip } = this as unknown as WriterParts
      const append = zip.append.bind(zip)
      zip.append = (source, data) => append(source, { ...data, date: NO_TIME })
      return super.addThemes()
    }
  }
}

/** Lets the rows written so far drain to the disk, which keeps memory bounded; ends what was cancelled or has failed. */
async function breathe(file: WriteStream, signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  if (signal?.aborted) throw new UserFailure('CANCELLED')
  if (file.errored !== null) throw file.errored
}

/** Parts of the library's sheet that its types leave out: where its text goes to be packed, and formulas that others may share. */
interface SheetParts {
  readonly stream: SheetStream
  _formulae: Record<string, unknown>
}

/** The library keeps every formula for cells that might share it, which ours never do: all of them would pile up in memory. */
async function lightened(sheet: Worksheet): Promise<void> {
  const parts = sheet as unknown as SheetParts
  parts._formulae = {}
  await drained(parts.stream)
}

/** Parts of the library's sheet that its types leave out: what it writes after the rows. */
interface SheetEnd {
  readonly stream: { readonly write: (text: string) => void }
  _writePageMargins: () => void
}

/** A table narrower than its paper stands in the middle of it; the library's streaming writer forgets to say so. */
function centre(sheet: Worksheet): void {
  const end = sheet as unknown as SheetEnd
  const writeMargins = end._writePageMargins.bind(sheet)
  end._writePageMargins = () => {
    end.stream.write('<printOptions horizontalCentered="1"/>')
    writeMargins()
  }
}

/** A part of the library's workbook that its types leave out: names of ranges. */
interface NamedRanges {
  readonly _definedNames: { model: object[] }
}

/** The library names each area of a sheet by itself, which Excel takes for damage; it has to be one name for all. */
function setPrintAreas(
  workbook: ExcelStream.xlsx.WorkbookWriter,
  localSheetId: number,
  ranges: string[] | null,
): void {
  if (ranges === null) return
  const { _definedNames: names } = workbook as unknown as NamedRanges
  const known = names.model
  Object.defineProperty(names, 'model', {
    value: [...known, { name: '_xlnm.Print_Area', localSheetId, ranges }],
    configurable: true,
  })
}

async function closed(file: WriteStream): Promise<void> {
  if (file.closed) return
  await new Promise<void>((resolve) => file.once('close', () => resolve()).destroy())
}
