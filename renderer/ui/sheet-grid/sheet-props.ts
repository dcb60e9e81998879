// What a sheet is given: rows in groups, columns in levels, and, where it can be written in, how a cell is checked and a block is stored.
import type { LocaleText } from '#shared/locale/locale'
import type { TableProps } from '../data-table.tsx'
import type { OwnWidth } from './column-layout.ts'

export interface CellText<R> {
  readonly row: R
  readonly column: string
  readonly text: string
}

/** `shown` is how the cell will read; `note` says what was converted. */
export type CellCheck =
  | { readonly ok: true; readonly shown: string; readonly note: string | null }
  | { readonly ok: false; readonly reason: string }

/** Pasted texts by the key of the column that they were pasted into. */
export type NewRow = Readonly<Record<string, string>>

export interface SheetEdit<R> {
  readonly check: (row: R, column: string, text: string) => CellCheck
  /** Stores a block as one step that is undone as one; false where it was refused, which is said elsewhere. */
  readonly write: (cells: readonly CellText<R>[]) => Promise<boolean>
  /** Most cells that one step may change. */
  readonly most: number
  readonly undo: () => void
  readonly redo: () => void
  /** Has the platform paste into the sheet, for those who choose it from a menu. */
  readonly askPaste: () => void
  /**
   * Takes pasted rows for which there is no row, and asks what is to become of them; without it none are added. `asked`: they were
   * pasted as new ones, not left over from a block.
   */
  readonly newRows?: (rows: readonly NewRow[], asked: boolean) => void
}

/** Which columns are hidden, and how wide a user made some of them. */
export interface ColumnLook {
  readonly hidden: readonly string[]
  readonly widths: Readonly<Record<string, OwnWidth>>
}

export interface SheetProps<R> extends TableProps<R> {
  readonly text: LocaleText
  /** Without it the columns are as they were made each time the sheet is shown. */
  readonly memory?: {
    /** Undefined until the first time that something was kept. */
    readonly look: ColumnLook | undefined
    readonly keep: (look: { hidden: string[]; widths: Record<string, OwnWidth> }) => void
  }
  /** Without it the sheet is for reading and copying. */
  readonly edit?: SheetEdit<R>
}
