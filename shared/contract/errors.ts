// The closed list of failure codes. Each has a sentence in every locale; a missing one is a type error.

/** Failures a user can meet, by the exit status that the command line gives them. */
export const FAILURE_EXIT = {
  USAGE: 1,
  NODE_TOO_OLD: 1,
  // files
  FILE_NOT_FOUND: 2,
  FILE_EXISTS: 2,
  FILE_NO_RIGHTS: 2,
  FILE_BUSY: 2,
  FILE_IS_FOLDER: 2,
  FILE_NAME_TOO_LONG: 2,
  FOLDER_NOT_FOUND: 2,
  DISK_FULL: 2,
  DISK_FAULT: 2,
  FILE_UNREADABLE: 2,
  // projects
  NOT_A_PROJECT: 2,
  PROJECT_NEWER: 2,
  PROJECT_OLDER: 2,
  PROJECT_LOCKED: 2,
  PROJECT_READ_ONLY: 2,
  PROJECT_NO_RIGHTS: 2,
  PROJECT_FOREIGN_SCHEMA: 2,
  PROJECT_DAMAGED: 4,
  PROJECT_GONE: 2,
  PROJECT_ENCRYPTED: 2,
  PROJECT_PASSWORD_WRONG: 2,
  PASSWORD_NOT_CURRENT: 2,
  NOTHING_TO_SALVAGE: 4,
  PROJECT_NOT_ENCRYPTED: 2,
  NO_PROJECT: 2,
  TEMPLATE_UNKNOWN: 2,
  REGION_UNKNOWN: 2,
  // workbooks
  NOT_A_WORKBOOK: 2,
  FILE_EMPTY: 2,
  ENCRYPTED: 2,
  PASSWORD_WRONG: 2,
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
  DOCUMENT_NEEDED: 2,
  DATE_NEEDED: 2,
  // scenarios
  NOT_UTF8: 2,
  JSON_INVALID: 2,
  FIELD_INVALID: 2,
  FIELD_UNKNOWN: 2,
  FIELD_DUPLICATE: 2,
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
  INDICATOR_EXISTS: 2,
  CELL_NOT_A_NUMBER: 2,
  CELL_UNIT_FOREIGN: 2,
  CELL_NEGATIVE: 2,
  CELL_NOT_A_RANK: 2,
  CELL_NOT_WHOLE: 2,
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
  RULE_UNKNOWN: 2,
  RULE_PARAMETER_UNKNOWN: 2,
  RULE_PARAMETERS_CROSS: 2,
  CLASS_MISSING: 2,
  CLASS_UNKNOWN: 2,
  CARRY_NEEDS_SET: 2,
  UNIT_NOT_IN_SCOPE: 2,
  BRACKET_EMPTY: 2,
  BRACKETS_OVERLAP: 2,
  BRACKETS_GAP: 2,
  VALUE_OUTSIDE: 2,
  POSTS_OUT_OF_RANGE: 2,
  FORMULA_INVALID: 2,
  FORMULA_TOO_LONG: 2,
  FORMULA_TOO_DEEP: 2,
  FORMULA_NOT_WHOLE: 2,
  FORMULA_DIVISION: 2,
  METHOD_NOT_DIVISOR: 2,
  GIVER_RECEIVES: 2,
  PUBLISHED_UNKNOWN: 2,
  SCENARIO_STALE: 2,
  POOL_SHORT: 2,
  ALREADY_ADOPTED: 2,
  NOTHING_TO_ADOPT: 2,
  SWEEP_TARGET: 2,
  SWEEP_VALUE: 2,
  SWEEP_RANGE: 2,
  INFEASIBLE: 3,
  UNDECIDED: 3,
  // the ledger
  ACCOUNT_UNKNOWN: 2,
  ACCOUNT_NOT_ALLOWED: 2,
  SAME_ACCOUNT: 2,
  BODY_UNKNOWN: 2,
  HOLDER_ABOLISHED: 2,
  DATE_BEFORE_FOUNDING: 2,
  POSTS_SHORT: 2,
  POSTS_SHORT_LATER: 2,
  PEOPLE_SHORT: 2,
  PEOPLE_SHORT_LATER: 2,
  RESERVE_SHORT_LATER: 2,
  EARMARKED_OTHERWISE: 2,
  TYPES_DIFFER: 2,
  OPENED_ALREADY: 2,
  NAME_TAKEN: 2,
  NAME_CONFUSING: 2,
  INVISIBLE_CHARACTER: 2,
  UNIT_OR_BODY: 2,
  PURPOSE_MISSING: 2,
  MERGE_NEEDS_TWO: 2,
  SURPLUS_UNPLACED: 2,
  CODE_TAKEN: 2,
  TREE_CYCLE: 2,
  MERGE_ACROSS_LEVELS: 2,
  MERGE_OTHER_UNIT: 2,
  BODIES_CLASH: 2,
  NOT_EMPTY: 2,
  LATER_MOVEMENTS: 2,
  SPLIT_NOT_WHOLE: 2,
  SPLIT_NEEDS_TWO: 2,
  TERM_BEFORE_DATE: 2,
  LOAN_UNKNOWN: 2,
  RETURN_TOO_MUCH: 2,
  PENDING_UNKNOWN: 2,
  PENDING_CLOSED: 2,
  STATUS_NOT_ALLOWED: 2,
  REPEALED_NEW: 2,
  DOCUMENT_DIFFERS: 2,
  DOCUMENT_UNKNOWN: 2,
  ATTACHMENT_TOO_LARGE: 2,
  ATTACHMENT_UNREAD: 2,
  ATTACHMENT_UNNAMED: 2,
  ATTACHMENT_DIFFERS: 2,
  ATTACHMENT_KEPT: 2,
  ATTACHMENT_NONE: 2,
  ATTACHMENT_BROKEN: 4,
  // reports
  REPORT_UNKNOWN: 1,
  LAYOUT_UNKNOWN: 2,
  REPORT_TOO_LONG: 2,
  NOT_COPIED: 2,
  TABLE_UNKNOWN: 1,
  FORMAT_UNKNOWN: 1,
  NO_REQUEST: 2,
  NO_RENDERER: 2,
  NO_PRINTER: 2,
  // journal
  NOTHING_TO_UNDO: 2,
  NOTHING_TO_REDO: 2,
  // exchange
  EXCHANGE_NOT_A_PACKAGE: 2,
  EXCHANGE_DAMAGED: 2,
  EXCHANGE_PART_FOREIGN: 2,
  EXCHANGE_PART_MISSING: 2,
  EXCHANGE_PART_CHANGED: 2,
  EXCHANGE_SIGNATURE: 2,
  EXCHANGE_CHAIN: 2,
  EXCHANGE_VERSION: 2,
  EXCHANGE_OTHER_PROJECT: 2,
  EXCHANGE_BASE_UNKNOWN: 2,
  EXCHANGE_FORKED: 2,
  EXCHANGE_KEY_NEW: 2,
  EXCHANGE_KEY_CHANGED: 2,
  EXCHANGE_KEY_OTHER: 2,
  EXCHANGE_KEY_UNKNOWN: 2,
  EXCHANGE_NO_KEY: 2,
  EXCHANGE_KEY_EXISTS: 2,
  EXCHANGE_KEY_LOCKED: 2,
  EXCHANGE_KEY_FILE: 2,
  EXCHANGE_PASSWORD_WRONG: 2,
  EXCHANGE_CONFLICTS: 2,
  EXCHANGE_NOT_A_BRANCH: 2,
  EXCHANGE_IS_BRANCH: 2,
  EXCHANGE_IS_RETURN: 2,
  EXCHANGE_NOTHING: 2,
  EXCHANGE_ENCRYPTED: 2,
  EXCHANGE_CLASH: 2,
  EXCHANGE_BROKEN: 2,
  // registers
  DATE_ORDER: 2,
  REQUEST_EXISTS: 2,
  REQUEST_UNKNOWN: 2,
  REQUEST_STEP: 2,
  REQUEST_POSTS: 2,
  VACANCY_SHORT: 2,
  DUTY_UNKNOWN: 2,
  DUTY_EXISTS: 2,
  CONCURRENT_ABOVE_FILLED: 2,
  OFF_ESTABLISHMENT_APPROVED: 2,
  PERSON_MASKED: 2,
  PERSON_UNKNOWN: 2,
  RECORD_UNKNOWN: 2,
  RECORD_EXISTS: 2,
  RECORD_CLOSED: 2,
  ENTRY_BOOKED: 2,
  ENTRY_FOLLOWED: 2,
  // the program itself
  ENGINE_RESTARTED: 70,
  INTERNAL: 70,
} as const

export type FailureCode = keyof typeof FAILURE_EXIT

/** Begins the message of a schema's complaint that has a code of its own: `refused:UNIT_OR_BODY`. */
export const REFUSED = 'refused:'

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
