// Gathers the cells of one row, counts them against the limits, and hands the row over.
import { CellKind, type SheetRow } from '#shared/domain/staffing-import/sheet'
import { type Limits, refuseAbove } from '../limits.ts'

/** Counts over all sheets of a workbook. */
export interface CellBudget {
  readonly limits: Limits
  cells: number
  text: number
}

export class RowBuilder {
  private readonly budget: CellBudget
  private readonly onRow: (row: SheetRow) => void
  private columns: number[] = []
  private kinds: CellKind[] = []
  private texts: string[] = []
  private sorted = true

  constructor(budget: CellBudget, onRow: (row: SheetRow) => void) {
    this.budget = budget
    this.onRow = onRow
  }

  /** Empty texts are no values. */
  add(column: number, kind: CellKind, text: string): void {
    if (text === '' && kind === CellKind.text) return
    const { budget } = this
    const { limits } = budget
    budget.cells += 1
    budget.text += text.length
    if (budget.cells > limits.cells) refuseAbove(limits, 'cells', budget.cells)
    if (budget.text > limits.totalText) refuseAbove(limits, 'totalText', budget.text)
    if (text.length > limits.cellText) refuseAbove(limits, 'cellText', text.length)
    const last = this.columns.length - 1
    if (last >= 0 && (this.columns[last] as number) >= column) this.sorted = false
    this.columns.push(column)
    this.kinds.push(kind)
    this.texts.push(text)
  }

  /** Hands over the row if it holds a value, and begins the next. */
  finish(row: number, hidden: boolean): void {
    if (this.columns.length === 0) return
    if (!this.sorted) this.sortCells()
    this.onRow({ row, hidden, columns: this.columns, kinds: this.kinds, texts: this.texts })
    this.columns = []
    this.kinds = []
    this.texts = []
    this.sorted = true
  }

  /** Cells out of order are put right; the last of two at one address wins, as in Excel's own repair. */
  private sortCells(): void {
    const order = new Map<number, number>()
    for (const [index, column] of this.columns.entries()) order.set(column, index)
    const sorted = [...order].sort((a, b) => a[0] - b[0])
    const { kinds, texts } = this
    this.columns = sorted.map(([column]) => column)
    this.kinds = sorted.map(([, index]) => kinds[index] as CellKind)
    this.texts = sorted.map(([, index]) => texts[index] as string)
  }
}
