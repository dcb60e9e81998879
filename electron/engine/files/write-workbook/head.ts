// The rows above the body: title, date and unit line, and the header with its merged cells.
import type { Worksheet } from 'exceljs'
import type { TableColumnLeaf } from '#shared/domain/report/table-model'
import type { SheetPlan } from './sheet-plan.ts'
import { dateLook, headerLook, secrecyLook, titleLook, unitLook } from './styles.ts'
import { evenLines, literalText } from './text-cell.ts'

export function writeHead(sheet: Worksheet, plan: SheetPlan): void {
  sheet.columns = plan.leaves.map((leaf) => ({ width: leaf.width }))
  writeSecrecy(sheet, plan)
  writeTitle(sheet, plan)
  writeLine(sheet, plan)
  writeHeader(sheet, plan)
  sheet.getRow(plan.bodyRow - 1).commit()
}

function writeSecrecy(sheet: Worksheet, { model, leaves, heights, titleRow }: SheetPlan): void {
  if (titleRow === 1) return
  const row = sheet.getRow(1)
  row.height = heights.dateLine
  const cell = row.getCell(1)
  cell.value = literalText(model.secrecy ?? '')
  cell.style = secrecyLook
  sheet.mergeCells(1, 1, 1, leaves.length)
}

function writeTitle(sheet: Worksheet, { model, wide: [first, last], heights, titleRow }: SheetPlan): void {
  const row = sheet.getRow(titleRow)
  row.height = heights.title
  const cell = row.getCell(first)
  cell.value = literalText(model.title)
  cell.style = titleLook
  if (last > first) sheet.mergeCells(titleRow, first, titleRow, last)
}

/** The date on the left half, or in the columns that every page repeats; the unit of measure at the right. */
function writeLine(sheet: Worksheet, { model, wide: [first, last], heights, lineRow }: SheetPlan): void {
  const row = sheet.getRow(lineRow)
  row.height = heights.dateLine
  const half = first > 1 ? first - 1 : Math.ceil(last / 2)
  const date = row.getCell(1)
  date.value = literalText(model.dateLine)
  date.style = dateLook
  const unit = row.getCell(half + 1)
  unit.value = literalText(model.unitLine)
  unit.style = unitLook
  if (half > 1) sheet.mergeCells(lineRow, 1, lineRow, half)
  if (last > half + 1) sheet.mergeCells(lineRow, half + 1, lineRow, last)
}

function widthOf(sum: number, { width }: TableColumnLeaf): number {
  return sum + width
}

function writeHeader(sheet: Worksheet, plan: SheetPlan): void {
  const { heights, headerRow } = plan
  for (const cell of plan.headerCells) {
    const top = headerRow + cell.row
    const left = cell.column + 1
    const target = sheet.getRow(top).getCell(left)
    const width = plan.leaves.slice(cell.column, cell.column + cell.columnSpan).reduce(widthOf, 0)
    target.value = literalText(evenLines(cell.title, width - cell.columnSpan))
    target.style = headerLook
    if (cell.rowSpan > 1 || cell.columnSpan > 1) {
      sheet.mergeCells(top, left, top + cell.rowSpan - 1, left + cell.columnSpan - 1)
    }
  }
  heights.header.forEach((height, row) => {
    sheet.getRow(headerRow + row).height = height
  })
}
