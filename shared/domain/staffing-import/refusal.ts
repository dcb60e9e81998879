// A sheet that cannot be imported at all, as a code with figures; the parser turns it into a failure.

export type TableRefusalCode =
  | 'NO_TABLE'
  | 'SHEET_UNKNOWN'
  | 'COLUMN_MISSING'
  | 'KIND_UNKNOWN'
  | 'FIELD_UNKNOWN'

export class TableRefusal extends Error {
  readonly code: TableRefusalCode
  readonly params: Readonly<Record<string, string | number>>
  readonly sheet: string

  constructor(code: TableRefusalCode, sheet: string, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'TableRefusal'
    this.code = code
    this.sheet = sheet
    this.params = params
  }
}
