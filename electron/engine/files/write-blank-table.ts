// Writes a blank workbook to fill in: known headers with notes, drop-downs where values are to be chosen.
import { writeFile } from 'node:fs/promises'
import type { DataValidation, Worksheet } from 'exceljs'
import {
  BLANK_SHEETS,
  BLANK_TABLES,
  type BlankColumn,
} from '#shared/domain/staffing-import/blank-tables.zh-CN'
import type { ImportKind } from '#shared/domain/staffing-import/table'
import { atomicWrite } from '../../files/atomic-write.ts'

/** Rows that get a drop-down. */
const ROWS = 2000

/** Returns the size in bytes. */
export function writeBlankTable(kind: ImportKind, path: string): Promise<number> {
  return atomicWrite(path, async (temporary) => {
    const { default: exceljs } = await import('exceljs')
    const workbook = new exceljs.Workbook()
    workbook.creator = 'Bianheng'
    const columns = BLANK_TABLES[kind]
    drawTable(workbook.addWorksheet(BLANK_SHEETS.table, { views: [{ state: 'frozen', ySplit: 1 }] }), columns)
    drawNotes(workbook.addWorksheet(BLANK_SHEETS.notes), columns)
    await writeFile(temporary, new Uint8Array(await workbook.xlsx.writeBuffer()))
  })
}

/** What exceljs has, and its types leave out. */
interface ValidatedSheet extends Worksheet {
  readonly dataValidations: { readonly add: (range: string, validation: DataValidation) => void }
}

function drawTable(sheet: Worksheet, columns: readonly BlankColumn[]): void {
  const head = sheet.addRow(columns.map(({ header }) => header))
  head.font = { bold: true }
  head.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  for (const [index, { header, note, choices }] of columns.entries()) {
    const column = sheet.getColumn(index + 1)
    column.width = Math.max(10, header.length * 2 + 4)
    // Digits of long numbers survive only as text.
    column.numFmt = '@'
    const cell = head.getCell(index + 1)
    cell.note = note
    cell.border = { bottom: { style: 'thin' } }
    if (choices === undefined) continue
    const list = { type: 'list' as const, allowBlank: true, formulae: [`"${choices.join(',')}"`] }
    // One range a column: set cell by cell, exceljs writes ranges that overlap, and two thousand empty rows.
    const { letter } = column
    ;(sheet as ValidatedSheet).dataValidations.add(`${letter}2:${letter}${ROWS}`, list)
  }
}

function drawNotes(sheet: Worksheet, columns: readonly BlankColumn[]): void {
  sheet.addRow([BLANK_SHEETS.header, BLANK_SHEETS.note]).font = { bold: true }
  for (const { header, note, choices } of columns) {
    sheet.addRow([header, [note, ...(choices ?? [])].join(BLANK_SHEETS.separator)])
  }
  sheet.getColumn(1).width = 24
  sheet.getColumn(2).width = 80
}
