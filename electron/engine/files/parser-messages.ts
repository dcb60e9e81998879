// What goes between the engine and a parser process.
import type { Failure } from '#shared/contract/errors'
import type { ImportIssue } from '#shared/domain/staffing-import/issue'
import type { ReadChoice } from '#shared/domain/staffing-import/read-table'
import type { ParsedTable, SheetGuess } from '#shared/domain/staffing-import/table'
import type { Marking } from './mark-workbook.ts'
import type { SheetView } from './sheet-view.ts'

export interface ParserAnswers {
  /** Sheets, tables and problems, for showing. */
  readonly inspect: {
    readonly format: string
    readonly sheets: SheetGuess[]
    readonly problems: ImportIssue[]
  }
  /** One table with its rows, for a draft. */
  readonly read: {
    readonly format: string
    readonly sha256: string
    readonly table: ParsedTable
    /** What is wrong with its rows, as much as anybody reads. */
    readonly rowIssues: readonly ImportIssue[]
  }
  /** A whole sheet for showing. */
  readonly view: SheetView
  /** A marked copy of a sheet was written. */
  readonly mark: Record<string, never>
}

interface OfFile {
  readonly path: string
  readonly password?: string | undefined
}

export type ParserRequest =
  | ({ readonly type: 'inspect' } & OfFile)
  | ({ readonly type: 'read'; readonly choice: ReadChoice } & OfFile)
  | ({ readonly type: 'view'; readonly sheet: string } & OfFile)
  | ({
      readonly type: 'mark'
      readonly sheet: string
      readonly marking: Marking
      readonly out: string
    } & OfFile)

export type ParserReply =
  | { readonly type: 'progress'; readonly done: number; readonly total: number; readonly memoryMiB: number }
  /** So many rows of the table that is being answered, sent on in parts: the answer itself then holds none. */
  | { readonly type: 'rows'; readonly rows: number; readonly packed: Uint8Array }
  | { readonly type: 'done'; readonly value: ParserAnswers[keyof ParserAnswers] }
  | { readonly type: 'failed'; readonly failure: Failure }
  /** Thrown by nobody's input: the engine logs the stack. The parser's own standard error may go nowhere. */
  | { readonly type: 'bug'; readonly message: string; readonly stack: string }
