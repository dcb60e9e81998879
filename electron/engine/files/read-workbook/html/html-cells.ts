// From the tags of a page to the cells of its tables: rows one below the other, spans as merged areas.
import { Parser } from 'htmlparser2'
import { UserFailure } from '#shared/contract/errors'
import { CellKind, type Merge, type SheetRow } from '#shared/domain/staffing-import/sheet'
import { type Limits, refuseAbove } from '../limits.ts'
import { exactDecimal } from '../xlsx/number-text.ts'
import { type CellBudget, RowBuilder } from '../xlsx/row-builder.ts'

/** What the standard caps a span at, and how far a row may go. */
const SPAN_MAX = 1000
const ROW_SPAN_MAX = 65_534
const COLUMN_MAX = 16_384
/** Pages that programs write nest a dozen deep; beyond this the parser's own stack slows down. */
const DEPTH_MAX = 2000

/** Their text is none of the page's. */
const SILENT = new Set(['script', 'style', 'head', 'noscript', 'template'])
const BLOCKS = new Set([
  'p',
  'div',
  'br',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'center',
  'caption',
  'hr',
])

type Attributes = Readonly<Record<string, string>>

interface OpenCell {
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  /** The number that Excel keeps beside what it shows. */
  readonly number: string | null
  text: string
}

/** A table in the making; `free` says from which row on each column is free of what spans from above. */
interface OpenTable {
  row: number
  hidden: boolean
  column: number
  cell: OpenCell | null
  free: number[]
}

export class HtmlCells {
  readonly merges: Merge[] = []
  /** Name that Excel gives the sheet, if it wrote the page. */
  sheetName = ''
  private readonly limits: Limits
  private readonly builder: RowBuilder
  private readonly parser: Parser
  private readonly tables: OpenTable[] = []
  private row = 0
  private silent = 0
  private depth = 0
  private loose = ''
  private inSheetName = false

  constructor(budget: CellBudget, onRow: (row: SheetRow) => void) {
    this.limits = budget.limits
    this.builder = new RowBuilder(budget, onRow)
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => this.open(name, attributes),
        onclosetag: (name) => this.close(name),
        ontext: (text) => this.take(text),
        oncomment: (text) => this.readIsland(text),
      },
      { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
    )
  }

  write(text: string): void {
    this.parser.write(text)
  }

  end(): void {
    this.parser.end()
    this.flushLoose()
  }

  private get table(): OpenTable | undefined {
    return this.tables.at(-1)
  }

  private open(name: string, attributes: Attributes): void {
    this.depth += 1
    if (this.depth > DEPTH_MAX) throw new UserFailure('DAMAGED', { part: '', reason: 'nesting' })
    if (SILENT.has(name)) this.silent += 1
    else if (name === 'x:name') this.inSheetName = this.sheetName === ''
    else if (name === 'table') this.openTable()
    else if (name === 'tr') this.openRow(attributes)
    else if (name === 'td' || name === 'th') this.openCell(attributes)
    else if (BLOCKS.has(name)) this.breakLine()
  }

  private close(name: string): void {
    this.depth -= 1
    if (SILENT.has(name)) this.silent = Math.max(0, this.silent - 1)
    else if (name === 'x:name') this.inSheetName = false
    else if (name === 'table') this.closeTable()
    else if (name === 'tr') this.closeRow()
    else if (name === 'td' || name === 'th') this.closeCell()
    else if (BLOCKS.has(name) && name !== 'br' && this.table === undefined) this.flushLoose()
  }

  private take(text: string): void {
    if (this.inSheetName) this.sheetName += text
    if (this.silent > 0) return
    const cell = this.table?.cell
    if (cell === null) return
    if (cell === undefined) this.loose += text
    else cell.text += text
    const { length } = cell?.text ?? this.loose
    // White space that is dropped later may be long; text may not.
    refuseAbove(this.limits, 'cellText', length >>> 2)
  }

  /** Excel hides the sheets' names in a comment for itself. */
  private readIsland(text: string): void {
    if (this.sheetName === '') this.sheetName = /<x:Name>([^<]{1,80})<\/x:Name>/i.exec(text)?.[1] ?? ''
  }

  private breakLine(): void {
    const cell = this.table?.cell
    if (cell === undefined) this.flushLoose()
    else if (cell !== null && cell.text.trim() !== '') cell.text += '\u2028'
  }

  /** Text outside of tables, a title above all, stands in a row of its own. */
  private flushLoose(): void {
    const text = plainText(this.loose)
    this.loose = ''
    if (text === '') return
    this.row += 1
    this.builder.add(0, CellKind.text, text)
    this.builder.finish(this.row, false)
  }

  private openTable(): void {
    const outer = this.table
    if (outer === undefined) this.flushLoose()
    // A table inside a cell stands for the cell: pages are laid out so.
    else this.closeRow()
    this.tables.push({ row: this.row, hidden: false, column: 0, cell: null, free: [] })
  }

  private closeTable(): void {
    this.closeRow()
    if (this.tables.pop() !== undefined && this.tables.length === 0) this.row += 1
  }

  private openRow(attributes: Attributes): void {
    const { table } = this
    if (table === undefined) return
    this.closeRow()
    this.row += 1
    table.row = this.row
    table.column = 0
    table.hidden = isHidden(attributes)
  }

  private closeRow(): void {
    const { table } = this
    if (table === undefined) return
    this.closeCell()
    this.builder.finish(table.row, table.hidden)
  }

  private openCell(attributes: Attributes): void {
    const { table } = this
    if (table === undefined) return
    if (table.row !== this.row || table.row === 0) this.openRow({})
    this.closeCell()
    let { column } = table
    while ((table.free[column] ?? 0) > table.row) column += 1
    const columnSpan = Math.min(
      span(attributes.colspan, SPAN_MAX),
      COLUMN_MAX - Math.min(column, COLUMN_MAX - 1),
    )
    const rowSpan = span(attributes.rowspan, ROW_SPAN_MAX)
    const number = exactDecimal(attributes['x:num'] ?? '')
    table.cell = { column, columnSpan, rowSpan, number, text: '' }
  }

  private closeCell(): void {
    const { table } = this
    if (table?.cell == null) return
    const { column, columnSpan, rowSpan, number, text } = table.cell
    table.cell = null
    table.column = column + columnSpan
    const right = table.column - 1
    if (right >= COLUMN_MAX) return
    for (let at = column; at <= right; at += 1) table.free[at] = table.row + rowSpan
    if (number === null) this.builder.add(column, CellKind.text, plainText(text))
    else this.builder.add(column, CellKind.number, number)
    if (columnSpan === 1 && rowSpan === 1) return
    this.merges.push({ top: table.row, left: column, bottom: table.row + rowSpan - 1, right })
    refuseAbove(this.limits, 'merges', this.merges.length)
  }
}

function span(text: string | undefined, most: number): number {
  const value = /^\d{1,6}$/.test(text ?? '') ? Number(text) : 1
  return Math.min(Math.max(value, 1), most)
}

function isHidden({ style = '', hidden }: Attributes): boolean {
  return hidden !== undefined || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(style)
}

/** Runs of white space are one space, as a page shows them; a line break is kept. */
function plainText(text: string): string {
  return text
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/ *\u2028 */g, '\n')
    .replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '')
}
