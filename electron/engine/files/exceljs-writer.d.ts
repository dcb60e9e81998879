// The part of the spreadsheet library that writes workbooks as a stream, without the rest of it.
declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  import type { stream } from 'exceljs'

  const WorkbookWriter: typeof stream.xlsx.WorkbookWriter
  export = WorkbookWriter
}
