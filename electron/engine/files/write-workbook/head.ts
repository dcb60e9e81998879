// The rows above the body: title, date and unit line, and the header with its merged cells.
import type { Worksheet } from 'exceljs'
import { headerCells } from '#shared/domain/report/header-layout'
import type { SheetPlan } from './sheet-plan.ts'
import { dateLook, headerLook, titleLook, unitLook } from './styles.ts'
import { lineCount, literalText } from './text-cell.ts'

const TITLE_HEIGHT = 38
const LINE_HEIGHT = 20
const HEADER_LINE = 15
const HEADER_PADDING = 7

export function writeHead(sheet: Worksheet, plan: SheetPlan): void {
  sheet.columns = plan.leaves.map((leaf) => ({ width: leaf.width }))
  writeTitle(sheet, plan)
  writeLine(sheet, plan)
  writeHeader(sheet, plan)
  sheet.getRow(plan.bodyRow - 1).commit()
}

function writeTitle(sheet: Worksheet, { model, leaves, titleRow }: SheetPlan): void {
  const row = sheet.getRow(titleRow)
  row.height = TITLE_HEIGHT
  const cell = row.getCell(1)
  cell.value = literalText(model.title)
  cell.style = titleLook
  sheet.mergeCells(titleRow, 1, titleRow, leaves.length)
}

/** The date on the left half, the unit of measure on the right. */
function writeLine(sheet: Worksheet, { model, leaves, lineRow }: SheetPlan): void {
  const row = sheet.getRow(lineRow)
  row.height = LINE_HEIGHT
  const half = Math.ceil(leaves.length / 2)
  const date = row.getCell(1)
  date.value = literalText(model.dateLine)
  date.style = dateLook
  const unit = row.getCell(half + 1)
  unit.value = literalText(model.unitLine)
  unit.style = unitLook
  if (half > 1) sheet.mergeCells(lineRow, 1, lineRow, half)
  if (leaves.length > half + 1) sheet.mergeCells(lineRow, half + 1, lineRow, leaves.length)
}

function writeHeader(sheet: Worksheet, plan: SheetPlan): void {
  const { model, leaves, headerRow, bodyRow } = plan
  const heights = new Array<number>(bodyRow - headerRow).fill(0)
  for (const cell of headerCells(model.columns)) {
    const top = headerRow + cell.row
    const left = cell.column + 1
    const target = sheet.getRow(top).getCell(left)
    target.value = literalText(cell.title)
    target.style = headerLook
    if (cell.rowSpan > 1 || cell.columnSpan > 1) {
      sheet.mergeCells(top, left, top + cell.rowSpan - 1, left + cell.columnSpan - 1)
    }
    const width = leaves
      .slice(cell.column, left + cell.columnSpan - 1)
      .reduce((sum, leaf) => sum + leaf.width, 0)
    const needed = (lineCount(cell.title, width) * HEADER_LINE + HEADER_PADDING) / cell.rowSpan
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      heights[row] = Math.max(heights[row] ?? 0, needed)
    }
  }
  heights.forEach((height, row) => {
    sheet.getRow(headerRow + row).height = height
  })
}
