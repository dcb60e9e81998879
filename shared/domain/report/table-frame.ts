// What every table of the trade has round its rows: title, date, unit of measure, sums, notes, signatures, trace.
import { columnLeaves } from './header-layout.ts'
import { reckon } from './reckon.ts'
import type { Paper, TableCell, TableColumn, TableColumnLeaf, TableModel, TableRow } from './table-model.ts'

export interface FrameWords {
  readonly titled: (region: string, title: string) => string
  readonly dateLine: (year: number, month: number, day: number) => string
  readonly unitLine: string
  readonly pageLine: string
  readonly signatures: readonly string[]
  readonly total: string
  readonly subtotal: string
  readonly noteLine: (place: number, text: string) => string
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
  readonly rows: readonly TableRow[]
  readonly notes?: readonly string[]
  readonly paper?: Paper
  /** Keys of figures whose sum would mean nothing. */
  readonly unsummed?: readonly string[]
}

const A4: Paper = { size: 'A4', landscape: true }
export const A3: Paper = { size: 'A3', landscape: true }

/** Fills in what follows from other cells, the sums included, and puts the frame round the rows. */
export function framed(frame: Frame, parts: TableParts): TableModel {
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
    rows: filled(parts),
    notes: notes.map((note, place) => words.noteLine(place + 1, note)),
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

function filled({ columns, rows, unsummed = [] }: TableParts): TableRow[] {
  const leaves = columnLeaves(columns)
  const summed = leaves.filter((leaf) => isSummed(leaf) && !unsummed.includes(leaf.key))
  const data = rows.map((row) => (row.kind === 'data' ? withReckoned(row, leaves) : row))
  return data.map((row) => {
    if (row.kind === 'data' || row.sums === undefined) return row
    const cells: Record<string, TableCell> = { ...row.cells }
    for (const { key } of summed) cells[key] = sumOver(data, row.sums, key)
    for (const { key, reckoned } of leaves) {
      if (reckoned?.over !== undefined) cells[key] = reckon(reckoned, cells)
    }
    return { ...row, cells }
  })
}

function isSummed({ kind, reckoned, key }: TableColumnLeaf): boolean {
  return kind === 'integer' && reckoned?.over === undefined && key !== 'number'
}

/** Null where no row of the span has the figure at all. */
function sumOver(
  rows: readonly TableRow[],
  [first, last]: readonly [number, number],
  key: string,
): TableCell {
  const figures = rows.slice(first, last + 1).flatMap(({ kind, cells }) => {
    const value = cells[key]
    return kind === 'data' && typeof value === 'number' ? [value] : []
  })
  return figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0)
}

function withReckoned(row: TableRow, leaves: readonly TableColumnLeaf[]): TableRow {
  const cells: Record<string, TableCell> = { ...row.cells }
  for (const { key, reckoned, sumOf } of leaves) {
    if (reckoned !== undefined) cells[key] = reckon(reckoned, cells)
    else if (sumOf !== undefined) cells[key] = reckon({ plus: sumOf, minus: [] }, cells)
  }
  return { ...row, cells }
}

/** Data rows, numbered from 1, of the cells given. */
export function dataRows(cells: readonly Readonly<Record<string, TableCell>>[]): TableRow[] {
  return cells.map((own, place) => ({ kind: 'data', cells: { number: place + 1, ...own } }))
}

/** The rows with the total under them; its label goes from 序号 to the column `last`. */
export function withTotal(rows: readonly TableRow[], label: string, last: string): TableRow[] {
  const total: TableRow = { kind: 'total', cells: { number: label }, across: ['number', last] }
  return [...rows, rows.length === 0 ? total : { ...total, sums: [0, rows.length - 1] }]
}

/** The rows with their number under them, in the column `at`: for a register without figures. */
export function withCount(rows: readonly TableRow[], label: string, at: string): TableRow[] {
  const cells = { number: label, [at]: rows.length }
  const total: TableRow = { kind: 'total', cells, across: ['number', 'number'], counts: at }
  return [...rows, rows.length === 0 ? total : { ...total, sums: [0, rows.length - 1] }]
}

/** Rows in groups by a key, each group of several followed by a row of its sums. `label` goes into the column `at`. */
export function withSubtotals(
  rows: readonly TableRow[],
  by: string,
  { label, at }: { readonly label: string; readonly at: string },
): TableRow[] {
  const grouped: TableRow[] = []
  let first = 0
  rows.forEach((row, place) => {
    grouped.push(row)
    const next = rows[place + 1]
    if (next !== undefined && next.cells[by] === row.cells[by]) return
    const cells = { [by]: row.cells[by] ?? null, [at]: label }
    grouped.push({ kind: 'subtotal', cells, sums: [first, grouped.length - 1] })
    first = grouped.length
  })
  return grouped
}
