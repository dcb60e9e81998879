// Where a reader sends what it reads, and what it is told beforehand.
import type { Merge, SheetRow } from '#shared/domain/staffing-import/sheet'
import type { Limits } from './limits.ts'

/** Called in the file's order. Nothing is to be trusted before the reader has returned. */
export interface WorkbookSink {
  readonly beginSheet: (name: string, hidden: boolean, date1904?: boolean) => void
  readonly row: (row: SheetRow) => void
  readonly endSheet: (merges: readonly Merge[], hiddenColumns: readonly number[]) => void
}

/** What a workbook holds besides values; none of it is run, followed or read. */
export interface WorkbookFacts {
  /** Cells whose value a formula gave. */
  readonly formulas: number
  readonly externalLinks: number
  readonly macros: boolean
}

export interface ReadOptions {
  readonly limits: Limits
  /** Sheets to read, by name; all where absent. */
  readonly wanted?: (sheet: string) => boolean
  /** Opens a file that is encrypted. */
  readonly password?: string | undefined
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void
}
