// The hidden sheet: the scenario document, digest and audit head, so that a workbook can be traced back to its run.
import type { stream as ExcelStream } from 'exceljs'
import type { TableRecord } from '#shared/domain/report/table-model'
import { recordLook } from './styles.ts'
import { literalText } from './text-cell.ts'

/** A cell holds 32,767 UTF-16 units, two a character at worst; longer texts go on in the cells below, which a reader joins. */
const CELL_LIMIT = 16_000

export function writeRecord(workbook: ExcelStream.xlsx.WorkbookWriter, record: TableRecord): void {
  const sheet = workbook.addWorksheet(record.sheetName, { state: 'hidden' })
  sheet.columns = [{ width: 16 }, { width: 100 }]
  for (const { name, text } of record.entries) {
    for (const part of parts(text)) {
      const row = sheet.addRow([literalText(name), literalText(part)])
      row.getCell(1).style = recordLook
      row.getCell(2).style = recordLook
      row.commit()
    }
  }
  sheet.commit()
}

function parts(text: string): string[] {
  const characters = [...text]
  const pieces: string[] = []
  for (let from = 0; from < characters.length; from += CELL_LIMIT) {
    pieces.push(characters.slice(from, from + CELL_LIMIT).join(''))
  }
  return pieces
}
