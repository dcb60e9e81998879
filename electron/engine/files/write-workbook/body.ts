// The rows of the table: values, live formulas with the values they have now, and cells merged downwards.
import type { CellValue, Row, Worksheet } from 'exceljs'
import { cellRoom } from '#shared/domain/report/cell-room'
import { isNumeric } from '#shared/domain/report/cell-text'
import { followRuns, type MergedRun } from '#shared/domain/report/merged-runs'
import type { TableCell, TableColumnLeaf, TableRow } from '#shared/domain/report/table-model'
import { cellFormulas } from './cell-formula.ts'
import { breakAfter } from './page-break.ts'
import { columnLetter, type SheetPlan } from './sheet-plan.ts'
import { type ColumnLooks, columnLooks, lookOf } from './styles.ts'
import { lineCount, literalText } from './text-cell.ts'

/** So few that their text is packed and gone before the next collection of memory, which would keep it for long. */
const BATCH = 20

interface Column {
  readonly leaf: TableColumnLeaf
  readonly looks: ColumnLooks
}

/** `onBatch` is awaited after every few rows, with the number of rows done. */
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
}

function* withNext<T>(values: Iterable<T>): Iterable<readonly [T, T | undefined]> {
  let before: { readonly value: T } | null = null
  for (const value of values) {
    if (before !== null) yield [before.value, value]
    before = { value }
  }
  if (before !== null) yield [before.value, undefined]
}

/** Parts of the library's sheet that its types leave out: the merged cells so far, and where they are written. */
interface SheetParts {
  readonly _merges: unknown[]
  readonly stream: { readonly write: (text: string) => void }
  _writeMergeCells: () => void
}

/** Ranges written as one text. */
const RANGES_AT_ONCE = 500

/**
 * Merges cells downwards and sideways. The library holds each range against all before it, which in a table of thousands of
 * counties takes longer than writing it, and writes all of them as one text; runs of a table never overlap, so they are kept
 * aside as numbers, and written some at a time.
 */
class Merging {
  private readonly sheet: Worksheet
  /** Four numbers a range. */
  private ends = new Int32Array(4 * RANGES_AT_ONCE)
  private count = 0

  constructor(sheet: Worksheet) {
    this.sheet = sheet
    this.parts._writeMergeCells = () => this.write()
  }

  merge({ first, last, column, columnSpan }: MergedRun, bodyRow: number): void {
    const range = [bodyRow + first, column + 1, bodyRow + last, column + columnSpan] as const
    this.sheet.mergeCells(...range)
    this.parts._merges.pop()
    if (4 * this.count === this.ends.length) {
      const more = new Int32Array(2 * this.ends.length)
      more.set(this.ends)
      this.ends = more
    }
    this.ends.set(range, 4 * this.count)
    this.count += 1
  }

  /** Those of the head and the foot, which the library has, and the others after them. */
  private write(): void {
    const { stream, _merges: own } = this.parts
    if (own.length + this.count === 0) return
    stream.write(
      `<mergeCells count="${own.length + this.count}">${own.map((range) => tagOf(String(range))).join('')}`,
    )
    for (let from = 0; from < this.count; from += RANGES_AT_ONCE) {
      const length = Math.min(RANGES_AT_ONCE, this.count - from)
      stream.write(Array.from({ length }, (_, at) => this.range(from + at)).join(''))
    }
    stream.write('</mergeCells>')
  }

  private range(index: number): string {
    const [top = 0, left = 0, bottom = 0, right = 0] = this.ends.subarray(4 * index, 4 * index + 4)
    return tagOf(`${columnLetter(left)}${top}:${columnLetter(right)}${bottom}`)
  }

  private get parts(): SheetParts {
    return this.sheet as unknown as SheetParts
  }
}

function tagOf(range: string): string {
  return `<mergeCell ref="${range}"/>`
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
