// The closed list of failure codes. Each has a sentence in every locale; a missing one is a type error.

/** Failures a user can meet, by the exit status that the command line gives them. */
export const FAILURE_EXIT = {
  USAGE: 1,
  // files
  FILE_NOT_FOUND: 2,
  FILE_EXISTS: 2,
  FILE_NO_RIGHTS: 2,
  FILE_BUSY: 2,
  FILE_IS_FOLDER: 2,
  FOLDER_NOT_FOUND: 2,
  DISK_FULL: 2,
  FILE_UNREADABLE: 2,
  // projects
  NOT_A_PROJECT: 2,
  PROJECT_NEWER: 2,
  PROJECT_OLDER: 2,
  PROJECT_LOCKED: 2,
  PROJECT_READ_ONLY: 2,
  PROJECT_FOREIGN_SCHEMA: 2,
  PROJECT_DAMAGED: 4,
  NO_PROJECT: 2,
  TEMPLATE_UNKNOWN: 2,
  REGION_UNKNOWN: 2,
  // workbooks
  NOT_A_WORKBOOK: 2,
  FILE_EMPTY: 2,
  ENCRYPTED: 2,
  DAMAGED: 2,
  BOMB: 2,
  TOO_LARGE: 2,
  TIMEOUT: 2,
  OUT_OF_MEMORY: 2,
  CANCELLED: 2,
  FORMAT_UNSUPPORTED: 2,
  SHEET_UNKNOWN: 2,
  NO_TABLE: 2,
  COLUMN_MISSING: 2,
  KIND_UNKNOWN: 2,
  ROWS_REJECTED: 2,
  // import
  DRAFT_UNKNOWN: 2,
  PREVIEW_STALE: 2,
  // scenarios
  JSON_INVALID: 2,
  FIELD_INVALID: 2,
  FIELD_UNKNOWN: 2,
  SCENARIO_UNKNOWN: 2,
  SCENARIO_EXISTS: 2,
  SCOPE_EMPTY: 2,
  UNIT_UNKNOWN: 2,
  STEP_DUPLICATE: 2,
  STEP_UNKNOWN: 2,
  COUNTY_UNKNOWN: 2,
  COUNTY_WITHOUT_UNITS: 2,
  WEIGHTS_NOT_ONE: 2,
  INDICATOR_UNKNOWN: 2,
  INDICATOR_MISSING: 2,
  INDICATOR_NEGATIVE: 2,
  INDICATOR_ZERO_SUM: 2,
  SHARE_NEEDS_HIGH: 2,
  POINTS_TOO_FEW: 2,
  POINTS_ALONE: 2,
  BOUND_SCOPE_UNKNOWN: 2,
  CHARGE_TYPE_DIFFERS: 2,
  UNIT_AMBIGUOUS: 2,
  RULE_PACK_UNKNOWN: 2,
  INFEASIBLE: 3,
  UNDECIDED: 3,
  // reports
  REPORT_UNKNOWN: 1,
  FORMAT_UNKNOWN: 1,
  NO_RENDERER: 2,
  NO_PRINTER: 2,
  // journal
  NOTHING_TO_UNDO: 2,
  // the program itself
  ENGINE_RESTARTED: 70,
  INTERNAL: 70,
} as const

export type FailureCode = keyof typeof FAILURE_EXIT

export type FailureParams = Readonly<Record<string, string | number>>

/** Where a failure stands: file, sheet, cell or field. Each is optional; all are shown. */
export interface FailureWhere {
  readonly file?: string | undefined
  readonly sheet?: string | undefined
  readonly cell?: string | undefined
  readonly field?: string | undefined
}

export interface Failure {
  readonly code: FailureCode
  readonly params: FailureParams
  readonly where: FailureWhere
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure }

/** An expected failure: the user can mend it. Anything else that is thrown is a bug. */
export class UserFailure extends Error implements Failure {
  readonly code: FailureCode
  readonly params: FailureParams
  readonly where: FailureWhere

  constructor(code: FailureCode, params: FailureParams = {}, where: FailureWhere = {}) {
    super(code)
    this.name = 'UserFailure'
    this.code = code
    this.params = params
    this.where = where
  }

  /** The plain data that crosses between processes. */
  toFailure(): Failure {
    return { code: this.code, params: this.params, where: this.where }
  }
}
