// Rows of a long table, kept column by column: a row is made when it is asked for and forgotten again.
import type { TableCell, TableRow, TableRows } from './table-model.ts'

/** Cells of one column in a page of rows; a hole is a cell that the row does not have. */
type PageColumn = (TableCell | undefined)[]

/** What a row is besides its cells. */
type Shape = Omit<TableRow, 'cells'>

/** A page is 1,024 rows: the lower bits of an index are the place in its page. */
const PAGE_BITS = 10
const IN_PAGE = (1 << PAGE_BITS) - 1

/**
 * Hundreds of thousands of rows as objects take a gigabyte; eight bytes a cell are enough for figures and for texts that many
 * rows share. `at` gives a new object each time: what is changed goes through `set`.
 */
export class PackedRows implements TableRows {
  private readonly pages = new Map<string, PageColumn[]>()
  private readonly shapes: Shape[] = []
  /** Equal shapes are one object: nearly all rows of a table are alike. */
  private readonly known = new Map<string, Shape>()

  /** The rows as they are where they are packed already. */
  static of(rows: Iterable<TableRow>): PackedRows {
    if (rows instanceof PackedRows) return rows
    const packed = new PackedRows()
    for (const row of rows) packed.push(row)
    return packed
  }

  get length(): number {
    return this.shapes.length
  }

  push({ cells, ...shape }: TableRow): void {
    const index = this.shapes.length
    this.shapes.push(shape.sums === undefined ? this.shared(shape) : shape)
    for (const key in cells) this.set(index, key, cells[key])
  }

  at(index: number): TableRow | undefined {
    const place = index < 0 ? this.length + index : index
    const shape = this.shapes[place]
    if (shape === undefined) return undefined
    const page = place >> PAGE_BITS
    const cells: Record<string, TableCell> = {}
    for (const [key, column] of this.pages) {
      const value = column[page]?.[place & IN_PAGE]
      if (value !== undefined) cells[key] = value
    }
    return { ...shape, cells }
  }

  shape(index: number): Shape | undefined {
    return this.shapes[index]
  }

  cell(index: number, key: string): TableCell | undefined {
    return this.pages.get(key)?.[index >> PAGE_BITS]?.[index & IN_PAGE]
  }

  /** The cells of a column that rows have, from the first row to the last. */
  *values(key: string): Iterable<TableCell> {
    for (const page of this.pages.get(key) ?? []) {
      for (const value of page ?? []) if (value !== undefined) yield value
    }
  }

  set(index: number, key: string, value: TableCell | undefined): void {
    if (value === undefined) return
    let column = this.pages.get(key)
    if (column === undefined) {
      column = []
      this.pages.set(key, column)
    }
    const page = index >> PAGE_BITS
    let cells = column[page]
    if (cells === undefined) {
      cells = []
      column[page] = cells
    }
    cells[index & IN_PAGE] = value
  }

  *[Symbol.iterator](): Iterator<TableRow> {
    for (let index = 0; index < this.length; index += 1) {
      const row = this.at(index)
      if (row !== undefined) yield row
    }
  }

  private shared(shape: Shape): Shape {
    const key = `${shape.kind} ${shape.across?.join(' ') ?? ''} ${shape.counts ?? ''}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    this.known.set(key, shape)
    return shape
  }
}
