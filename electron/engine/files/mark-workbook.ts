// The sheet as it was read, wrong cells red with the reason as a comment, and a sheet that lists them: to be mended and sent back.
import { writeFile } from 'node:fs/promises'
import type { Cell, Worksheet } from 'exceljs'
import { type Mend, mendSheet } from '#shared/domain/staffing-import/mend-sheet'
import { CellKind, type Sheet } from '#shared/domain/staffing-import/sheet'

export interface Marking {
  readonly mends?: readonly Mend[] | undefined
  readonly marks: readonly { readonly cell: string; readonly reason: string; readonly remedy: string }[]
  /** Heads of the list and the name of its sheet. */
  readonly words: Readonly<Record<'list' | 'cell' | 'value' | 'reason' | 'remedy', string>>
}

const RED = 'FFFFC7CE'
const DARK_RED = 'FF9C0006'
const WIDTHS = { least: 6, most: 40 }
/** Whole numbers of more digits are cut by Excel. */
const DIGITS_KEPT = 15

export async function markWorkbook(original: Sheet, marking: Marking, out: string): Promise<void> {
  const { default: exceljs } = await import('exceljs')
  const { sheet } = mendSheet(original, marking.mends ?? [])
  const workbook = new exceljs.Workbook()
  workbook.properties.date1904 = sheet.date1904 === true
  const copy = workbook.addWorksheet(sheet.name)
  drawSheet(copy, sheet)
  drawMarks(copy, marking.marks)
  drawList(workbook.addWorksheet(listName(sheet.name, marking.words.list)), copy, marking)
  await writeFile(out, new Uint8Array(await workbook.xlsx.writeBuffer()))
}

function listName(taken: string, wanted: string): string {
  return taken.toLowerCase() === wanted.toLowerCase() ? `${wanted}-1` : wanted
}

function drawSheet(copy: Worksheet, { rows, merges, hiddenColumns }: Sheet): void {
  const widths = new Map<number, number>()
  for (const { row, hidden, columns, kinds, texts } of rows) {
    const drawn = copy.getRow(row)
    if (hidden) drawn.hidden = true
    for (const [index, column] of columns.entries()) {
      const text = texts[index] ?? ''
      setCell(drawn.getCell(column + 1), kinds[index] as CellKind, text)
      widths.set(column, Math.max(widths.get(column) ?? 0, Math.min(text.length * 2, WIDTHS.most)))
    }
  }
  for (const [column, width] of widths) copy.getColumn(column + 1).width = Math.max(WIDTHS.least, width)
  for (const column of hiddenColumns) copy.getColumn(column + 1).hidden = true
  for (const { top, left, bottom, right } of merges) copy.mergeCells(top, left + 1, bottom, right + 1)
}

function setCell(cell: Cell, kind: CellKind, text: string): void {
  const isShort = text.replace(/\D/g, '').length <= DIGITS_KEPT
  if ((kind === CellKind.number || kind === CellKind.percent) && isShort) {
    cell.value = Number(text)
    if (kind === CellKind.percent) cell.numFmt = '0.##%'
  } else if (kind === CellKind.boolean) {
    cell.value = text === 'TRUE'
  } else if (kind === CellKind.date && !text.includes('T')) {
    cell.value = new Date(`${text}T00:00:00Z`)
    cell.numFmt = 'yyyy-mm-dd'
  } else {
    cell.value = text
    cell.numFmt = '@'
  }
  if (text.includes('\n')) cell.alignment = { wrapText: true }
}

function drawMarks(copy: Worksheet, marks: Marking['marks']): void {
  const notes = new Map<string, string[]>()
  for (const { cell, reason, remedy } of marks) {
    if (isAddress(cell)) notes.set(cell, [...(notes.get(cell) ?? []), `${reason}${remedy}`])
  }
  for (const [address, lines] of notes) {
    const cell = copy.getCell(address)
    // Cells share their style objects: a colour of its own needs a style of its own.
    cell.style = {
      ...cell.style,
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: RED } },
      font: { ...cell.style.font, color: { argb: DARK_RED } },
    }
    cell.note = lines.join('\n')
  }
}

function isAddress(cell: string): boolean {
  return /^[A-Z]{1,3}[1-9]\d*$/.test(cell)
}

function drawList(list: Worksheet, copy: Worksheet, { marks, words }: Marking): void {
  const head = list.addRow([words.cell, words.value, words.reason, words.remedy])
  head.font = { bold: true }
  list.views = [{ state: 'frozen', ySplit: 1 }]
  const place = `'${copy.name.replaceAll("'", "''")}'`
  for (const { cell, reason, remedy } of marks) {
    const value = isAddress(cell) ? copy.getCell(cell).text : ''
    const row = list.addRow([cell, value, reason, remedy])
    row.alignment = { wrapText: true, vertical: 'top' }
    if (isAddress(cell)) {
      row.getCell(1).value = { text: cell, hyperlink: `#${place}!${cell}` }
      row.getCell(1).font = { underline: true, color: { argb: 'FF0563C1' } }
    }
  }
  for (const [index, width] of [10, 24, 60, 60].entries()) list.getColumn(index + 1).width = width
}
