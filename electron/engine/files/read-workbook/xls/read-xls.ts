// Old workbooks (.xls, WPS .et) through SheetJS, which reads them as no one else does but is silent about damage: what
// it returns is held against what the records promise.
import * as sheetjs from '@e965/xlsx'
import { UserFailure } from '#shared/contract/errors'
import { CellKind, type Merge } from '#shared/domain/staffing-import/sheet'
import { refuseAbove } from '../limits.ts'
import type { ReadOptions, WorkbookFacts, WorkbookSink } from '../sink.ts'
import { type CellValue, styledValue } from '../xlsx/cell-value.ts'
import { exactDecimal } from '../xlsx/number-text.ts'
import { type CellBudget, RowBuilder } from '../xlsx/row-builder.ts'
import { type BiffSurvey, damagedXls, type PromisedSheet, ROW_STEP, surveyBiff } from './biff-records.ts'
import { codepages } from './codepages.ts'

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

const ROWS_PER_BREATH = 2000

/** Whether a password keeps it shut; its records are surveyed on the way. */
export function isEncryptedXls(bytes: Buffer, options: ReadOptions): boolean {
  return surveyBiff(workbookStream(bytes).stream, options.limits).encrypted
}

/** Sends the worksheets to the sink. Throws DAMAGED where a cell that the records hold did not come out. */
export function readXls(bytes: Buffer, options: ReadOptions, sink: WorkbookSink): WorkbookFacts {
  const { stream, macros } = workbookStream(bytes)
  const survey = surveyBiff(stream, options.limits)
  const workbook = parse(bytes)
  const sheets = workbook.SheetNames
  const promised = promisedSheets(survey, sheets.length)
  const budget: CellBudget = { limits: options.limits, cells: 0, text: 0 }
  for (const [index, name] of sheets.entries()) {
    const sheet = workbook.Sheets[name]
    if (sheet === undefined) throw damagedXls('missing')
    if (isForeignSheet(sheet) || options.wanted?.(name) === false) continue
    const date1904 = workbook.Workbook?.WBProps?.date1904 === true
    sink.beginSheet(name, (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, date1904)
    sendRows({ sheet, promised: promised[index] ?? null, date1904 }, budget, options, sink)
    const merges = (sheet['!merges'] ?? []).map(mergeOf)
    refuseAbove(options.limits, 'merges', merges.length)
    sink.endSheet(merges, hiddenColumns(sheet))
  }
  const { formulas, externalLinks } = survey
  return { formulas, externalLinks, macros }
}

/** SheetJS leaves its container untyped. */
interface CompoundFile {
  readonly FullPaths: readonly string[]
}

interface WorkbookStream {
  readonly stream: Buffer
  readonly macros: boolean
}

/** The stream of records: the file itself before Excel 5, a stream of a compound file since. */
function workbookStream(bytes: Buffer): WorkbookStream {
  if (bytes.readUInt32BE(0) !== 0xd0cf11e0) return { stream: bytes, macros: false }
  const file: CompoundFile = guarded(() => sheetjs.CFB.read(bytes, { type: 'buffer' }))
  const entry: { content?: Uint8Array } | null =
    sheetjs.CFB.find(file, '/Workbook') ?? sheetjs.CFB.find(file, '/Book')
  if (entry?.content === undefined) throw damagedXls('missing')
  const macros = file.FullPaths.some((path) => path.includes('_VBA_PROJECT_CUR/'))
  return { stream: Buffer.from(entry.content), macros }
}

function parse(bytes: Buffer): sheetjs.WorkBook {
  sheetjs.set_cptable(codepages)
  return guarded(() =>
    sheetjs.read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellStyles: true,
      codepage: 936,
    }),
  )
}

/** Whatever SheetJS throws at a file, texts and type errors alike, the file is at fault. */
function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof UserFailure) throw error
    throw damagedXls('unreadable')
  }
}

/** In the order of the sheets; before BIFF5 there is one sheet and no list. */
function promisedSheets({ listed, sheets }: BiffSurvey, count: number): PromisedSheet[] {
  if (listed.length === 0 && count === 1) return [...sheets.values()].slice(0, 1)
  if (listed.length !== count) throw damagedXls('sheets')
  return listed.map((offset) => sheets.get(offset) as PromisedSheet)
}

/** Charts and macro sheets stand in the list of sheets too. */
function isForeignSheet(sheet: sheetjs.WorkSheet): boolean {
  return sheet['!type'] !== undefined && sheet['!type'] !== 'sheet'
}

interface SheetInHand {
  readonly sheet: sheetjs.WorkSheet
  readonly promised: PromisedSheet | null
  readonly date1904: boolean
}

function sendRows(
  { sheet, promised, date1904 }: SheetInHand,
  budget: CellBudget,
  options: ReadOptions,
  sink: WorkbookSink,
): void {
  const rows = (sheet['!data'] ?? []) as (readonly (sheetjs.CellObject | undefined)[] | undefined)[]
  const builder = new RowBuilder(budget, (row) => sink.row(row))
  let found = 0
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells?.entries() ?? []) {
      if (cell === undefined || cell.t === 'z') continue
      found += 1
      const kind = promised?.styled.get(row * ROW_STEP + column) ?? CellKind.number
      const value = cellValue(cell, kind, date1904)
      builder.add(column, value.kind, value.text)
    }
    builder.finish(row + 1, sheet['!rows']?.[row]?.hidden === true)
    if (row % ROWS_PER_BREATH === 0) options.onProgress?.(row, rows.length)
  }
  if (promised !== null && found < promised.cells) throw damagedXls('cells')
}

function cellValue({ t, v }: sheetjs.CellObject, kind: CellKind, date1904: boolean): CellValue {
  if (t === 'b') return { kind: CellKind.boolean, text: v === true ? 'TRUE' : 'FALSE' }
  if (t === 'e') return { kind: CellKind.error, text: ERRORS[Number(v)] ?? '#N/A' }
  if (t === 's') return { kind: CellKind.text, text: String(v ?? '').replace(/\r\n?/g, '\n') }
  const decimal = exactDecimal(String(v))
  return decimal === null ? { kind: CellKind.error, text: '#NUM!' } : styledValue(decimal, kind, date1904)
}

function mergeOf({ s, e }: sheetjs.Range): Merge {
  return { top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c }
}

function hiddenColumns(sheet: sheetjs.WorkSheet): number[] {
  const columns = sheet['!cols'] ?? []
  return [...columns.entries()].filter(([, column]) => column?.hidden === true).map(([column]) => column)
}
