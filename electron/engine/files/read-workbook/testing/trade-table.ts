// A table of the trade drawn as offices draw them: title, date and unit of measure, merged header, sums, notes.
import ExcelJS from 'exceljs'

/** A leaf with its field, or a group over more. */
export type Head = readonly [text: string, below: string | readonly Head[]]

export interface TradeTable {
  readonly name: string
  readonly kind: string
  readonly heads: readonly Head[]
  /** One value for each leaf; null is blank. */
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly total?: readonly (string | number | null)[]
  /** Cells that are wrong on purpose, with what is said of them. */
  readonly wrong?: readonly string[]
}

/** All leaves in order, as field keys. */
export function fieldsOf(heads: readonly Head[]): string[] {
  return heads.flatMap(([, below]) => (typeof below === 'string' ? [below] : fieldsOf(below)))
}

const depthOf = (heads: readonly Head[]): number =>
  1 + Math.max(0, ...heads.map(([, below]) => (typeof below === 'string' ? 0 : depthOf(below))))

/** A sheet with title, date and unit of measure, merged header, rows, total, note and signatures. */
export function addTradeTable(workbook: ExcelJS.Workbook, table: TradeTable): void {
  const sheet = workbook.addWorksheet(table.name)
  const width = fieldsOf(table.heads).length
  const depth = depthOf(table.heads)
  sheet.getCell(1, 1).value = table.name
  sheet.mergeCells(1, 1, 1, width)
  sheet.getCell(2, 1).value = '截止时间：2020年8月31日'
  sheet.getCell(2, width).value = '单位：名'
  drawHeads(sheet, table.heads, { row: 3, column: 1, bottom: 2 + depth })
  for (const row of table.rows) sheet.addRow([...row])
  if (table.total !== undefined) sheet.addRow([...table.total])
  sheet.addRow(['注：本表数据由各单位填报。'])
  sheet.addRow(['数据审核：', null, null, '经办：'])
}

interface Place {
  readonly row: number
  readonly column: number
  readonly bottom: number
}

function drawHeads(sheet: ExcelJS.Worksheet, heads: readonly Head[], place: Place): void {
  let { column } = place
  for (const [index, [text, below]] of heads.entries()) {
    const leaves = typeof below === 'string' ? 1 + blanksAfter(heads, index) : fieldsOf(below).length
    if (text === '') continue
    sheet.getCell(place.row, column).value = text
    const bottom = typeof below === 'string' ? place.bottom : place.row
    if (leaves > 1 || bottom > place.row) sheet.mergeCells(place.row, column, bottom, column + leaves - 1)
    if (typeof below !== 'string') drawHeads(sheet, below, { ...place, row: place.row + 1, column })
    column += leaves
  }
}

/** Heads without a text belong to the one before: its cell is merged over them. */
function blanksAfter(heads: readonly Head[], index: number): number {
  const next = heads.slice(index + 1).findIndex(([text]) => text !== '')
  return next < 0 ? heads.length - index - 1 : next
}

export async function workbookOf(tables: readonly TradeTable[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const table of tables) addTradeTable(workbook, table)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A sheet of plain rows, called 表1. */
export async function plainWorkbook(
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('表1')
  for (const row of rows) sheet.addRow([...row])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
