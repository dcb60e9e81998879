// One model for a table of the trade; the screen, the page, the workbook and the PDF all render it, so they cannot disagree.

/** A table with rows that may be made as they are read. */
export interface TableSource<P = Paper> {
  /** Report kind: allocation, comparison … */
  readonly report: string
  /** Over the title at the left: 密级, 份号, 内部资料, as printed. */
  readonly secrecy?: string | undefined
  /** Figures of zero print blank. */
  readonly zerosBlank?: boolean | undefined
  readonly title: string
  /** Left of the line under the title: 截止日期 or 填表时间, as printed. */
  readonly dateLine: string
  /** Right of the line under the title: 单位：名. */
  readonly unitLine: string
  readonly paper: P
  /** A tree of headers; its leaves are the columns, in order. */
  readonly columns: readonly TableColumn[]
  /** Data rows, group subtotals and, last, the total. */
  readonly rows: TableRows
  /** Lines under the table, as printed, numbers included. */
  readonly notes: readonly string[]
  /** Signature line at the foot: 数据审核：, 经办：. */
  readonly signatures: readonly string[]
  /** Small print at the foot: scenario, digest, audit head. */
  readonly trace: readonly string[]
  /** Foot of every page, with `{page}` and `{pages}`. */
  readonly pageLine: string
  readonly sheetName: string
  /** What the table rests on, in full: the workbook keeps it on a hidden sheet. */
  readonly record: TableRecord
  /** Tables that explain this one: further sheets of its workbook. */
  readonly annexes?: readonly TableSource<P>[] | undefined
}

/** A table with all its rows: what is sent, shown and printed. */
export interface TableModel<P = Paper> extends TableSource<P> {
  readonly rows: readonly TableRow[]
  readonly annexes?: readonly TableModel<P>[] | undefined
}

/** The whole of a table whose rows are made as they are read. */
export function wholeTable({ annexes, rows, ...table }: TableSource): TableModel {
  return {
    ...table,
    rows: [...rows],
    ...(annexes === undefined ? {} : { annexes: annexes.map(wholeTable) }),
  }
}

/** Rows in order. A list of rows is one. */
export interface TableRows extends Iterable<TableRow> {
  readonly length: number
  /** Counted from the end where it is negative. */
  readonly at: (index: number) => TableRow | undefined
}

export interface Paper {
  readonly size: 'A4' | 'A3'
  readonly landscape: boolean
}

export interface TableRecord {
  readonly sheetName: string
  readonly entries: readonly { readonly name: string; readonly text: string }[]
}

export type TableColumn = TableColumnGroup | TableColumnLeaf

export interface TableColumnGroup {
  readonly title: string
  readonly children: readonly TableColumn[]
}

export interface TableColumnLeaf {
  /** May hold line breaks. */
  readonly title: string
  /** Field key, unique in the table. */
  readonly key: string
  /** A percent is the exact text of its ratio: 0.2667 is shown as 26.67%. */
  readonly kind: 'text' | 'integer' | 'decimal' | 'percent'
  /** Width in characters of the workbook's default font; a Han character counts two. */
  readonly width: number
  /** Places shown after the point in a decimal column: those of its longest value. */
  readonly digits?: number | undefined
  /** Centre, unless named. */
  readonly align?: 'left' | 'right' | undefined
  /** Keys whose sum this column is: a live formula in the workbook. */
  readonly sumOf?: readonly string[] | undefined
  /** How the column follows from others of its row: a live formula in the workbook. */
  readonly reckoned?: Reckoned | undefined
  /** Shares of a whole apportioned to add up exactly: a live formula in the workbook. */
  readonly shareOf?: ShareOf | undefined
  /** Values as they are: no formula, in rows of sums neither. */
  readonly fixed?: boolean | undefined
  /** Leading columns stay in view, and are repeated when a wide table is split over pages. */
  readonly leading?: boolean | undefined
  /** Cells of rows that follow one another with the same text are merged downwards. */
  readonly merge?: boolean | undefined
  /** Key of a merging column: cells here are one where those of that column are, and show what the first of them holds. */
  readonly mergeWith?: string | undefined
}

/** Sum of `plus` less sum of `minus`; over `over`, a ratio of four places that rows of sums reckon from their own cells. */
export interface Reckoned {
  readonly plus: readonly string[]
  readonly minus: readonly string[]
  readonly over?: string | undefined
  /** What is below zero counts 0. */
  readonly positive?: boolean | undefined
}

/** By largest remainder among the rows of the nearest row of sums; equal remainders go to the earlier row. */
export interface ShareOf {
  readonly key: string
  /** 100 for whole percents, 1000 for one place. */
  readonly parts: 100 | 1000
}

export type TableCell = string | number | null

export interface TableRow {
  readonly kind: 'data' | 'subtotal' | 'total'
  /** Values by key: integers as numbers, decimals as exact text, absent or null = blank. */
  readonly cells: Readonly<Record<string, TableCell>>
  /**
   * Subtotal and total rows: first and last index into `rows` of the rows that they sum. A row of sums inside the span is
   * passed over, so spans may nest. Every number in such a row is the sum of its column over the span.
   */
  readonly sums?: readonly [number, number] | undefined
  /** Key of the cell that holds the number of the rows summed, not a sum. */
  readonly counts?: string | undefined
  /** Keys of the first and last column of cells that are one; its text is the first one's. */
  readonly across?: readonly [string, string] | undefined
}
