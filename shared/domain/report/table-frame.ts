// What every table of the trade has round its rows: title, date, unit of measure, sums, notes, signatures, trace.
import { columnLeaves } from './header-layout.ts'
import { type Making, madeAtOnce } from './making.ts'
import { type NoteLine, noteLines } from './note-lines.ts'
import { PackedRows } from './packed-rows.ts'
import { reckon } from './reckon.ts'
import type {
  Paper,
  TableCell,
  TableColumn,
  TableColumnLeaf,
  TableModel,
  TableRow,
  TableSource,
} from './table-model.ts'

export interface FrameWords {
  readonly titled: (region: string, title: string) => string
  readonly dateLine: (year: number, month: number, day: number) => string
  readonly unitLine: string
  readonly pageLine: string
  readonly signatures: readonly string[]
  readonly total: string
  readonly subtotal: string
  readonly noteLine: NoteLine
  /** Parts of one cell, one after the other. */
  readonly list: (parts: readonly string[]) => string
  readonly draft: string
  readonly trace: Readonly<Record<'digest' | 'head' | 'scenario', (text: string) => string>>
  readonly record: Readonly<Record<'sheetName' | 'document' | 'asOf' | 'digest' | 'head', string>>
  /** Headings by key, groups too. */
  readonly columns: Readonly<Record<string, string>>
  /** Values of columns that hold codes, by column and code. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly postTypes: Readonly<Record<string, string>>
}

/** Words of one report. */
export interface TableWords {
  readonly title: string
  readonly sheetName: string
  /** Sentences under the table by key; a builder prints those that apply. */
  readonly notes: Readonly<Record<string, string>>
  /** Where it is not 单位：名. */
  readonly unitLine?: string | undefined
}

export interface Frame {
  readonly region: string
  readonly asOf: string
  readonly zerosBlank: boolean
  readonly secrecy: string
  readonly words: FrameWords
  readonly basis: Basis
}

/** What the table rests on; a scenario's document and digest where one was run. */
export interface Basis {
  readonly head: string
  readonly scenario: { readonly name: string; readonly document: string; readonly digest: string } | null
  readonly draft: boolean
}

export interface TableParts {
  readonly report: string
  readonly words: TableWords
  readonly columns: readonly TableColumn[]
  /** Data rows with what was asked for, rows of sums with their label and span. */
  readonly rows: Iterable<TableRow>
  readonly notes?: readonly string[]
  readonly paper?: Paper
  /** Keys of figures whose sum would mean nothing. */
  readonly unsummed?: readonly string[]
}

/** So few take some milliseconds. */
const ROWS_A_STEP = 500

const A4: Paper = { size: 'A4', landscape: true }
export const A3: Paper = { size: 'A3', landscape: true }

/** Fills in what follows from other cells, the sums included, and puts the frame round the rows. */
export function framed(frame: Frame, parts: TableParts): TableSource {
  return madeAtOnce(framedInSteps(frame, parts))
}

/** The same for a table that may be long. */
export function* framedInSteps(frame: Frame, parts: TableParts): Making<TableSource> {
  const { words, asOf, basis } = frame
  const [year = 0, month = 0, day = 0] = asOf.split('-').map(Number)
  const notes = [...(basis.draft ? [words.draft] : []), ...(parts.notes ?? [])]
  return {
    report: parts.report,
    secrecy: frame.secrecy,
    zerosBlank: frame.zerosBlank,
    title: words.titled(frame.region, parts.words.title),
    dateLine: words.dateLine(year, month, day),
    unitLine: parts.words.unitLine ?? words.unitLine,
    paper: parts.paper ?? A4,
    columns: parts.columns,
    rows: yield* filled(parts),
    notes: noteLines(notes, words.noteLine),
    signatures: words.signatures,
    trace: traceOf(frame),
    pageLine: words.pageLine,
    sheetName: parts.words.sheetName,
    record: recordOf(frame),
  }
}

function traceOf({ words, basis }: Frame): string[] {
  const { scenario, head } = basis
  const run =
    scenario === null ? [] : [words.trace.scenario(scenario.name), words.trace.digest(scenario.digest)]
  return [...run, words.trace.head(head)]
}

function recordOf({ words, basis, asOf }: Frame): TableModel['record'] {
  const { record } = words
  const { scenario, head } = basis
  return {
    sheetName: record.sheetName,
    entries: [
      ...(scenario === null ? [] : [{ name: record.document, text: scenario.document }]),
      { name: record.asOf, text: asOf },
      ...(scenario === null ? [] : [{ name: record.digest, text: scenario.digest }]),
      { name: record.head, text: head },
    ],
  }
}

/** Data rows get what is reckoned from them, rows of sums the sums of the data rows in their span. */
function* filled({ columns, rows, unsummed = [] }: TableParts): Making<PackedRows> {
  const leaves = columnLeaves(columns)
  const summed = leaves.filter((leaf) => isSummed(leaf) && !unsummed.includes(leaf.key))
  const packed = PackedRows.of(rows)
  for (let index = 0; index < packed.length; index += 1) {
    if (packed.shape(index)?.kind === 'data') addReckoned(packed, index, leaves)
    if (index % ROWS_A_STEP === 0) yield
  }
  for (let index = 0; index < packed.length; index += 1) {
    if (packed.shape(index)?.kind !== 'data') yield* addSums(packed, index, { summed, leaves })
  }
  return packed
}

interface Sums {
  readonly summed: readonly TableColumnLeaf[]
  readonly leaves: readonly TableColumnLeaf[]
}

function* addSums(packed: PackedRows, index: number, { summed, leaves }: Sums): Making<void> {
  const { sums } = packed.shape(index) ?? {}
  if (sums === undefined) return
  for (const { key } of summed) {
    packed.set(index, key, sumOver(packed, sums, key))
    yield
  }
  const cell = (key: string) => packed.cell(index, key)
  for (const { key, reckoned } of leaves) {
    if (reckoned?.over !== undefined) packed.set(index, key, reckon(reckoned, cell))
  }
}

function isSummed({ kind, reckoned, key }: TableColumnLeaf): boolean {
  return kind === 'integer' && reckoned?.over === undefined && key !== 'number'
}

/** Null where no row of the span has the figure at all. */
function sumOver(rows: PackedRows, [first, last]: readonly [number, number], key: string): TableCell {
  let sum: number | null = null
  for (let index = first; index <= last; index += 1) {
    const value = rows.cell(index, key)
    if (typeof value === 'number' && rows.shape(index)?.kind === 'data') sum = (sum ?? 0) + value
  }
  return sum
}

function addReckoned(rows: PackedRows, index: number, leaves: readonly TableColumnLeaf[]): void {
  const cell = (key: string) => rows.cell(index, key)
  for (const { key, reckoned, sumOf } of leaves) {
    if (reckoned !== undefined) rows.set(index, key, reckon(reckoned, cell))
    else if (sumOf !== undefined) rows.set(index, key, reckon({ plus: sumOf, minus: [] }, cell))
  }
}

type Cells = Readonly<Record<string, TableCell>>

type Across = (cells: Cells) => TableRow['across']

/** Data rows, numbered from 1, of the cells given; `across` names the columns that a row's text goes over. */
export function dataRows(cells: Iterable<Cells>, across?: Across): PackedRows {
  return madeAtOnce(dataRowsInSteps(cells, across))
}

/** The same of a table that may be long. */
export function* dataRowsInSteps(cells: Iterable<Cells>, across?: Across): Making<PackedRows> {
  const rows = new PackedRows()
  for (const own of cells) {
    const over = across?.(own)
    const row: TableRow = { kind: 'data', cells: { number: rows.length + 1, ...own } }
    rows.push(over === undefined ? row : { ...row, across: over })
    if (rows.length % ROWS_A_STEP === 0) yield
  }
  return rows
}

/** The rows with the total of those from `first` on under them; its label goes from 序号 to the column `last`. */
export function withTotal(rows: PackedRows, label: string, last: string, first = 0): PackedRows {
  const total: TableRow = { kind: 'total', cells: { number: label }, across: ['number', last] }
  return closed(rows, total, first)
}

/** The rows with their number under them, in the column `at`: for a register without figures. */
export function withCount(rows: PackedRows, label: string, at: string): PackedRows {
  const cells = { number: label, [at]: rows.length }
  return closed(rows, { kind: 'total', cells, across: ['number', 'number'], counts: at })
}

function closed(rows: PackedRows, total: TableRow, first = 0): PackedRows {
  rows.push(rows.length === 0 ? total : { ...total, sums: [first, rows.length - 1] })
  return rows
}

/** Rows in groups by a key, each followed by a row of its sums where it has `least` rows. `label` goes into the column `at`. */
export function withSubtotals(
  rows: PackedRows,
  by: string,
  { label, at, least = 1 }: { readonly label: string; readonly at: string; readonly least?: number },
): PackedRows {
  const grouped = new PackedRows()
  let first = 0
  let place = 0
  for (const row of rows) {
    grouped.push(row)
    place += 1
    if (place < rows.length && rows.cell(place, by) === row.cells[by]) continue
    const cells = { [by]: row.cells[by] ?? null, [at]: label }
    if (grouped.length - first >= least)
      grouped.push({ kind: 'subtotal', cells, sums: [first, grouped.length - 1] })
    first = grouped.length
  }
  return grouped
}
