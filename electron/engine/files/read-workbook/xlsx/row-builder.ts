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
  /** Filled anew by each row, which takes copies of their own size. */
  private readonly columns: number[] = []
  private readonly kinds: CellKind[] = []
  private readonly texts: string[] = []
  private count = 0
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
    const { count } = this
    if (count > 0 && (this.columns[count - 1] as number) >= column) this.sorted = false
    this.columns[count] = column
    this.kinds[count] = kind
    this.texts[count] = text
    this.count = count + 1
  }

  /** Hands over the row if it holds a value, and begins the next. */
  finish(row: number, hidden: boolean): void {
    const { count } = this
    if (count === 0) return
    const columns = this.columns.slice(0, count)
    const kinds = this.kinds.slice(0, count)
    const texts = this.texts.slice(0, count)
    const cells = { columns, kinds, texts }
    this.onRow({ row, hidden, ...(this.sorted ? cells : inOrder(cells)) })
    this.count = 0
    this.sorted = true
  }
}

type Cells = Pick<SheetRow, 'columns' | 'kinds' | 'texts'>

/** Cells out of order are put right; the last of two at one address wins, as in Excel's own repair. */
function inOrder({ columns, kinds, texts }: Cells): Cells {
  const order = new Map<number, number>()
  for (const [index, column] of columns.entries()) order.set(column, index)
  const sorted = [...order].sort((a, b) => a[0] - b[0])
  return {
    columns: sorted.map(([column]) => column),
    kinds: sorted.map(([, index]) => kinds[index] as CellKind),
    texts: sorted.map(([, index]) => texts[index] as string),
  }
}
