// The rows above the body: title, date and unit line, and the header with its merged cells.
import type { Style, Worksheet } from 'exceljs'
import { textWidth } from '#shared/domain/report/cell-text'
import type { TableColumnLeaf } from '#shared/domain/report/table-model'
import type { ColumnRange, SheetPlan } from './sheet-plan.ts'
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

function writeSecrecy(sheet: Worksheet, { model, parts, heights, titleRow }: SheetPlan): void {
  if (titleRow === 1) return
  sheet.getRow(1).height = heights.dateLine
  for (const part of parts) writeOver(sheet, 1, part, { text: model.secrecy ?? '', look: secrecyLook })
}

function writeTitle(sheet: Worksheet, plan: SheetPlan): void {
  const { model, parts, heights, titleRow } = plan
  sheet.getRow(titleRow).height = heights.title
  for (const part of parts)
    writeOver(sheet, titleRow, centred(plan, part), { text: model.title, look: titleLook })
}

/** The date on the left half of each set's columns, the unit of measure on the right. */
function writeLine(sheet: Worksheet, { model, parts, heights, lineRow }: SheetPlan): void {
  sheet.getRow(lineRow).height = heights.dateLine
  for (const [first, last] of parts) {
    const half = first + Math.ceil((last - first + 1) / 2) - 1
    writeOver(sheet, lineRow, [first, half], { text: model.dateLine, look: dateLook })
    writeOver(sheet, lineRow, [half + 1, last], { text: model.unitLine, look: unitLook })
  }
}

interface Words {
  readonly text: string
  readonly look: Partial<Style>
}

/** One cell of the columns; where there is but one column for two texts, the second is left out. */
function writeOver(sheet: Worksheet, row: number, [first, last]: ColumnRange, { text, look }: Words): void {
  if (last < first) return
  const cell = sheet.getRow(row).getCell(first)
  cell.value = literalText(text)
  cell.style = look
  if (last > first) sheet.mergeCells(row, first, row, last)
}

/**
 * Of a set's columns those that leave as much free at the right as the repeated columns take at the left, or all that the
 * title needs.
 */
function centred({ model, leaves, parts }: SheetPlan, [first, last]: ColumnRange): ColumnRange {
  const widthBetween = (from: number, end: number) => leaves.slice(from - 1, end).reduce(widthOf, 0)
  const leading = widthBetween(1, (parts[0]?.[0] ?? 1) - 1)
  const needed = textWidth(model.title) * TITLE_LETTERS
  const isMeant = (end: number) =>
    widthBetween(end, last) <= leading && widthBetween(first, end - 1) >= needed
  let end = last
  while (isMeant(end)) end -= 1
  return [first, end]
}

/** Letters of the title beside those of the body, in which columns are counted. */
const TITLE_LETTERS = 2

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
