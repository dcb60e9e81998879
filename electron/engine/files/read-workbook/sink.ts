// Where a reader sends what it reads, and what it is told beforehand.
import type { Merge, SheetRow } from '#shared/domain/staffing-import/sheet'
import type { Limits } from './limits.ts'

/** Called in the file's order. Nothing is to be trusted before the reader has returned. */
export interface WorkbookSink {
  readonly beginSheet: (name: string, hidden: boolean) => void
  readonly row: (row: SheetRow) => void
  readonly endSheet: (merges: readonly Merge[], hiddenColumns: readonly number[]) => void
}

export interface ReadOptions {
  readonly limits: Limits
  /** Sheets to read, by name; all where absent. */
  readonly wanted?: (sheet: string) => boolean
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void
}
