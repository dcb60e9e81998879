// What goes between the engine and a parser process.
import type { Failure } from '#shared/contract/errors'
import type { ImportIssue } from '#shared/domain/staffing-import/issue'
import type { ReadChoice } from '#shared/domain/staffing-import/read-table'
import type { ParsedRow, ParsedTable, SheetGuess } from '#shared/domain/staffing-import/table'

export interface ParserAnswers {
  /** Sheets, tables and problems, for showing. */
  readonly inspect: {
    readonly format: string
    readonly sheets: SheetGuess[]
    readonly problems: ImportIssue[]
  }
  /** One table with its rows, for a draft. */
  readonly read: { readonly format: string; readonly sha256: string; readonly table: ParsedTable }
}

export type ParserRequest =
  | { readonly type: 'inspect'; readonly path: string; readonly password?: string | undefined }
  | {
      readonly type: 'read'
      readonly path: string
      readonly password?: string | undefined
      readonly choice: ReadChoice
    }

export type ParserReply =
  | { readonly type: 'progress'; readonly done: number; readonly total: number; readonly memoryMiB: number }
  /** Rows of the table that is being answered, sent on in parts: the answer itself then holds none. */
  | { readonly type: 'rows'; readonly rows: readonly ParsedRow[] }
  | { readonly type: 'done'; readonly value: ParserAnswers[keyof ParserAnswers] }
  | { readonly type: 'failed'; readonly failure: Failure }
  /** Thrown by nobody's input: the engine logs the stack. The parser's own standard error may go nowhere. */
  | { readonly type: 'bug'; readonly message: string; readonly stack: string }
