// Writes a workbook of figures by the library's stream alone, in a process of its own: bare-export.ts FILE ROWS COLUMNS.
import { setImmediate as turn } from 'node:timers/promises'
import exceljs from 'exceljs'

const BATCH = 20

const [, , filename = '', rows = '0', columns = '0'] = process.argv
const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename, useStyles: true })
const sheet = workbook.addWorksheet('bare')
for (let row = 1; row <= Number(rows); row += 1) {
  sheet.addRow(Array.from({ length: Number(columns) }, (_, column) => (row * (column + 7)) % 100)).commit()
  if (row % BATCH === 0) await turn()
}
sheet.commit()
await workbook.commit()
