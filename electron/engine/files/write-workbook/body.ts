// The rows of the table: values, live formulas with the values they have now, and cells merged downwards.
import type { CellValue, Row, Worksheet } from 'exceljs'
import { cellRoom } from '#shared/domain/report/cell-room'
import { isNumeric } from '#shared/domain/report/cell-text'
import { followRuns, type MergedRun } from '#shared/domain/report/merged-runs'
import type { TableCell, TableColumnLeaf, TableRow } from '#shared/domain/report/table-model'
import { cellFormulas } from './cell-formula.ts'
import { breakAfter } from './page-break.ts'
import type { SheetPlan } from './sheet-plan.ts'
import { type ColumnLooks, columnLooks, lookOf } from './styles.ts'
import { lineCount, literalText } from './text-cell.ts'

/** So few that their text is packed and gone before the next collection of memory, which would keep it for long. */
const BATCH = 20

interface Column {
  readonly leaf: TableColumnLeaf
  readonly looks: ColumnLooks
}

/**
 * `onBatch` is awaited after every few rows, with the number of rows done. What is returned gives the sheet the merged
 * cells, once nothing more is merged.
 */
export async function writeBody(
  sheet: Worksheet,
  plan: SheetPlan,
  onBatch: (done: number) => Promise<void>,
): Promise<() => void> {
  const { model, leaves, bodyRow, heights, pages } = plan
  const formulas = cellFormulas(plan)
  const columns = leaves.map((leaf): Column => {
    return { leaf, looks: columnLooks(leaf, model.zerosBlank === true) }
  })
  const follow = followRuns(leaves)
  const ends = new Set(pages.map(({ rows: [, end] }) => end - 1))
  const merging = new Merging(sheet)
  let index = 0
  for (const [row, below] of withNext(model.rows)) {
    const target = sheet.getRow(bodyRow + index)
    writeRow(target, row, { columns, leaves, formula: (leaf) => formulas(index, row, leaf) })
    target.height = heights.rows[index] ?? 0
    breakAfter(target, plan)
    const { ended, open } = follow({ index, row, below: ends.has(index) ? undefined : below })
    for (const run of ended) merging.merge(run, bodyRow)
    // A merged cell can only be made of rows not yet sent off, and sending one sends all before it.
    if (!open) target.commit()
    index += 1
    if (index % BATCH === 0) await onBatch(index)
  }
  await onBatch(index)
  return () => merging.handBack()
}

function* withNext<T>(values: Iterable<T>): Iterable<readonly [T, T | undefined]> {
  let before: { readonly value: T } | null = null
  for (const value of values) {
    if (before !== null) yield [before.value, value]
    before = { value }
  }
  if (before !== null) yield [before.value, undefined]
}

/** A part of the library's sheet that its types leave out: the merged cells so far. */
interface SheetParts {
  readonly _merges: unknown[]
}

/**
 * Merges cells downwards. The library holds each against all before it, which in a table of thousands of counties takes longer
 * than writing it; runs of a table never overlap, so they are kept aside and handed back in the end, as text: all that the library
 * then does with one is to write it, and text takes a fifth of the memory.
 */
class Merging {
  private readonly sheet: Worksheet
  private readonly aside: string[] = []

  constructor(sheet: Worksheet) {
    this.sheet = sheet
  }

  merge({ first, last, column, columnSpan }: MergedRun, bodyRow: number): void {
    this.sheet.mergeCells(bodyRow + first, column + 1, bodyRow + last, column + columnSpan)
    this.aside.push(String(this.known.pop()))
  }

  handBack(): void {
    for (const one of this.aside) this.known.push(one)
  }

  private get known(): unknown[] {
    return (this.sheet as unknown as SheetParts)._merges
  }
}

interface RowContext {
  readonly columns: readonly Column[]
  readonly leaves: readonly TableColumnLeaf[]
  readonly formula: (leaf: TableColumnLeaf) => string | null
}

function writeRow(target: Row, row: TableRow, { columns, leaves, formula }: RowContext): void {
  columns.forEach(({ leaf, looks }, index) => {
    const value = row.cells[leaf.key]
    const figure = isNumeric(leaf, value)
    const cell = target.getCell(index + 1)
    // What is planned for one line shrinks where the font at hand is wider: broken, it would lose its end under the line.
    const line = typeof value === 'string' && lineCount(value, cellRoom(row, leaves, index) - 1) === 1
    cell.style = lookOf(looks, row, { figure, line })
    if (value === null || value === undefined || value === '') return
    cell.value = figure ? figureValue(value, formula(leaf)) : literalText(String(value))
  })
}

/** A number, or a formula with its present value. */
function figureValue(value: TableCell, formula: string | null): CellValue {
  const number = Number(value)
  if (formula !== null) return { formula, result: number }
  return isExact(value) ? number : literalText(String(value))
}

const EXACT_DIGITS = 15

/** A workbook's number holds 15 digits; longer ones stay text rather than lose one. */
function isExact(value: TableCell): boolean {
  if (typeof value !== 'string' || value.length <= EXACT_DIGITS) return true
  return value.replace(/\D/g, '').length <= EXACT_DIGITS
}
