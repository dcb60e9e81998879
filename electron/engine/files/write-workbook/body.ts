// The rows of the table: values, live formulas with the values they have now, and cells merged downwards.
import type { CellValue, Row, Worksheet } from 'exceljs'
import { isNumeric } from '#shared/domain/report/cell-text'
import { type MergedRun, mergedRuns } from '#shared/domain/report/merged-runs'
import type { TableCell, TableColumnLeaf, TableRow } from '#shared/domain/report/table-model'
import { cellFormulas } from './cell-formula.ts'
import { breakAfter } from './page-break.ts'
import type { SheetPlan } from './sheet-plan.ts'
import { type ColumnLooks, columnLooks, lookOf } from './styles.ts'
import { literalText } from './text-cell.ts'

const BATCH = 500

interface Column {
  readonly leaf: TableColumnLeaf
  readonly looks: ColumnLooks
}

/** `onBatch` is awaited after every few hundred rows, with the number of rows done. */
export async function writeBody(
  sheet: Worksheet,
  plan: SheetPlan,
  onBatch: (done: number) => Promise<void>,
): Promise<void> {
  const { model, leaves, bodyRow, heights, pages } = plan
  const formulas = cellFormulas(plan)
  const columns = leaves.map((leaf): Column => {
    return { leaf, looks: columnLooks(leaf, model.zerosBlank === true) }
  })
  const runs = runsByEnd(
    pages.flatMap(({ rows: [from, end] }) => mergedRuns(leaves, model.rows, { from, to: end - 1 })),
  )
  const merging = new Merging(sheet)
  let reach = -1
  for (const [index, row] of model.rows.entries()) {
    const target = sheet.getRow(bodyRow + index)
    writeRow(target, row, { columns, formula: (leaf) => formulas(index, leaf) })
    target.height = heights.rows[index] ?? 0
    breakAfter(target, plan)
    reach = Math.max(reach, runs.reach.get(index) ?? -1)
    for (const run of runs.ends.get(index) ?? []) merging.merge(run, bodyRow)
    // A merged cell can only be made of rows not yet sent off, and sending one sends all before it.
    if (reach <= index) target.commit()
    if ((index + 1) % BATCH === 0) await onBatch(index + 1)
  }
  merging.handBack()
  await onBatch(model.rows.length)
}

interface Runs {
  /** Runs by their last row. */
  readonly ends: ReadonlyMap<number, readonly MergedRun[]>
  /** Furthest last row by first row. */
  readonly reach: ReadonlyMap<number, number>
}

function runsByEnd(runs: readonly MergedRun[]): Runs {
  const ends = new Map<number, MergedRun[]>()
  const reach = new Map<number, number>()
  for (const run of runs) {
    const ending = ends.get(run.last)
    if (ending === undefined) ends.set(run.last, [run])
    else ending.push(run)
    reach.set(run.first, Math.max(run.last, reach.get(run.first) ?? -1))
  }
  return { ends, reach }
}

/** A part of the library's sheet that its types leave out: the merged cells so far. */
interface SheetParts {
  readonly _merges: unknown[]
}

/**
 * Merges cells downwards. The library holds each against all before it, which in a table of thousands of counties takes longer
 * than writing it; runs of a table never overlap, so they are kept aside and handed back in the end.
 */
class Merging {
  private readonly sheet: Worksheet
  private readonly aside: unknown[] = []

  constructor(sheet: Worksheet) {
    this.sheet = sheet
  }

  merge({ first, last, column, columnSpan }: MergedRun, bodyRow: number): void {
    this.sheet.mergeCells(bodyRow + first, column + 1, bodyRow + last, column + columnSpan)
    this.aside.push(this.known.pop())
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
  readonly formula: (leaf: TableColumnLeaf) => string | null
}

function writeRow(target: Row, row: TableRow, { columns, formula }: RowContext): void {
  columns.forEach(({ leaf, looks }, index) => {
    const value = row.cells[leaf.key]
    const figure = isNumeric(leaf, value)
    const cell = target.getCell(index + 1)
    cell.style = lookOf(looks, row, figure)
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
