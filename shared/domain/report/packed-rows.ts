// Rows of a long table, kept column by column: a row is made when it is asked for and forgotten again.
import type { TableCell, TableRow, TableRows } from './table-model.ts'

/** Cells of one column in a page of rows; a hole is a cell that the row does not have. Small figures only are kept as such. */
type PageColumn = (TableCell | undefined)[] | Int16Array | CodedPage

/** Cells that share a few values, each cell the place of its own among them: a text comes anew with every row that is read. */
interface CodedPage {
  /** The first is that of a cell that the row does not have. */
  readonly values: (TableCell | undefined)[]
  readonly codes: Uint8Array
}

/** So few are looked through for every cell that is set. */
const MOST_VALUES = 32

/** What a row is besides its cells. */
type Shape = Omit<TableRow, 'cells'>

/** What stands in a page of figures for a cell that the row does not have, and for one that is blank. */
const HOLE = -(2 ** 15)
const BLANK = HOLE + 1
const MOST_FIGURE = 2 ** 15 - 1

/** A page is 1,024 rows: the lower bits of an index are the place in its page. */
const PAGE_BITS = 10
const IN_PAGE = (1 << PAGE_BITS) - 1

/**
 * Hundreds of thousands of rows as objects take a gigabyte; eight bytes a cell are enough for texts that many rows share, two for
 * figures. `at` gives a new object each time: what is changed goes through `set`.
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
      const value = cellOf(column[page], place & IN_PAGE)
      if (value !== undefined) cells[key] = value
    }
    return { ...shape, cells }
  }

  shape(index: number): Shape | undefined {
    return this.shapes[index]
  }

  cell(index: number, key: string): TableCell | undefined {
    return cellOf(this.pages.get(key)?.[index >> PAGE_BITS], index & IN_PAGE)
  }

  /** The cells of a column that rows have, from the first row to the last. */
  *values(key: string): Iterable<TableCell> {
    for (const page of this.pages.get(key) ?? []) {
      for (let place = 0; place <= IN_PAGE; place += 1) {
        const value = cellOf(page, place)
        if (value !== undefined) yield value
      }
    }
  }

  /** Every value that the column has, at least once. */
  *variety(key: string): Iterable<TableCell> {
    for (const page of this.pages.get(key) ?? []) {
      for (const value of varietyOf(page)) {
        if (value !== undefined) yield value
      }
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
    const cells = withRoom(column[page], value)
    column[page] = cells
    const place = index & IN_PAGE
    if (cells instanceof Int16Array) cells[place] = value === null ? BLANK : (value as number)
    else if (Array.isArray(cells)) cells[place] = value
    else cells.codes[place] = codeOf(cells, value)
  }

  /** The rows with those cells only that may be texts, or with none: what goes through a long table seldom needs more. */
  *lean(cells: 'texts' | 'none'): Iterable<TableRow> {
    for (let index = 0; index < this.length; index += 1) {
      yield { ...(this.shapes[index] as Shape), cells: cells === 'none' ? {} : this.texts(index) }
    }
  }

  *[Symbol.iterator](): Iterator<TableRow> {
    for (let index = 0; index < this.length; index += 1) {
      const row = this.at(index)
      if (row !== undefined) yield row
    }
  }

  private texts(index: number): Record<string, TableCell> {
    const texts: Record<string, TableCell> = {}
    for (const [key, column] of this.pages) {
      const page = column[index >> PAGE_BITS]
      const value = page instanceof Int16Array ? undefined : cellOf(page, index & IN_PAGE)
      if (value !== undefined) texts[key] = value
    }
    return texts
  }

  private shared(shape: Shape): Shape {
    const key = `${shape.kind} ${shape.across?.join(' ') ?? ''} ${shape.counts ?? ''}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    this.known.set(key, shape)
    return shape
  }
}

function cellOf(page: PageColumn | undefined, place: number): TableCell | undefined {
  if (page === undefined) return undefined
  if (Array.isArray(page)) return page[place]
  if (!(page instanceof Int16Array)) return page.values[page.codes[place] ?? 0]
  const value = page[place] as number
  return value === HOLE ? undefined : value === BLANK ? null : value
}

function* varietyOf(page: PageColumn | undefined): Iterable<TableCell | undefined> {
  if (page instanceof Int16Array) for (let place = 0; place <= IN_PAGE; place += 1) yield cellOf(page, place)
  else if (Array.isArray(page)) yield* page
  else yield* page?.values ?? []
}

/** The place of the value among those of the page, which has room for it. */
function codeOf({ values }: CodedPage, value: TableCell): number {
  const known = values.indexOf(value)
  return known < 0 ? values.push(value) - 1 : known
}

/** The page, or one that has room for the value: figures move where a text comes among them, texts where they are of many kinds. */
function withRoom(page: PageColumn | undefined, value: TableCell): PageColumn {
  if (page === undefined) {
    if (isFigure(value)) return new Int16Array(1 << PAGE_BITS).fill(HOLE)
    return { values: [undefined], codes: new Uint8Array(1 << PAGE_BITS) }
  }
  if (Array.isArray(page)) return page
  if (page instanceof Int16Array) return isFigure(value) ? page : unpacked(page)
  return page.values.length <= MOST_VALUES || page.values.includes(value) ? page : unpacked(page)
}

function unpacked(page: PageColumn): (TableCell | undefined)[] {
  return Array.from({ length: 1 << PAGE_BITS }, (_, place) => cellOf(page, place))
}

function isFigure(value: TableCell): boolean {
  if (value === null) return true
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value > BLANK &&
    value <= MOST_FIGURE &&
    !Object.is(value, -0)
  )
}

/** The rows without cells that are surely no texts, or without any, where that spares making them. */
export function leanRows(rows: TableRows, cells: 'texts' | 'none'): Iterable<TableRow> {
  return rows instanceof PackedRows ? rows.lean(cells) : rows
}
