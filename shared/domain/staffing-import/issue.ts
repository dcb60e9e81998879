// What an import has to say about a cell, a row or a table: data with a code, worded in the locale files.

export const IMPORT_ISSUE_CODES = [
  // cells
  'NOT_A_NUMBER',
  'NEGATIVE_VALUE',
  'NOT_A_RANK',
  'NOT_WHOLE',
  'FORMULA_ERROR',
  'FORMULA_NOT_CALCULATED',
  'DIGITS_LOST',
  'MEASURE_ROUNDED',
  // rows and their units
  'UNIT_MISSING',
  'UNIT_NOT_FOUND',
  'UNIT_LIKE',
  'UNIT_AMBIGUOUS',
  'UNIT_IS_MANY',
  'UNIT_DUPLICATE',
  'COUNTY_MISSING',
  'COUNTY_NOT_FOUND',
  'COUNTY_AMBIGUOUS',
  'CODE_NOT_FOUND',
  'CODE_INVALID',
  'NAME_DIFFERS',
  'BODY_MISSING',
  'BODY_DUPLICATE',
  'SAID_BY_DOCUMENT',
  'ROW_WITHOUT_VALUES',
  // tables and sheets
  'TOTAL_DIFFERS',
  'ROW_SUM_DIFFERS',
  'COLUMN_NOT_USED',
  'COLUMN_DUPLICATE',
  'MEASURE_ASSUMED',
  'MEASURE_DIFFERS',
  'VALUES_FAR_OFF',
  'DATE_MISSING',
  'DATE_NOT_LATEST',
  'ROWS_HIDDEN',
  'COLUMNS_HIDDEN',
  'SHEET_HIDDEN',
  'OTHER_SHEETS',
  'HIDDEN_SHEETS',
  'ROW_NOT_READ',
  'OTHER_TABLES',
  // the workbook
  'FORMULAS_AS_VALUES',
  'MACROS_NOT_RUN',
  'LINKS_NOT_FOLLOWED',
  // people and documents
  'ID_NUMBER_INVALID',
  'NOT_A_DATE',
  'VALUE_MISSING',
  'DATE_NEEDED',
  'DOCUMENT_NEEDED',
  'DOCUMENT_USED',
  'DOCUMENT_DAYS',
  'MOVEMENT_UNKNOWN',
  'ACCOUNT_NOT_FOUND',
  'NOT_BOOKABLE',
  'NAME_CONFUSING',
  'INVISIBLE_CHARACTER',
  'RECORD_DIFFERS',
  'PERSON_DUPLICATE',
  'PEOPLE_GONE',
  'PERSON_MASKED',
  'CAUSE_BOOKED',
  // posts and leaders
  'BODY_NOT_FOUND',
  'FUNDING_MISSING',
  'POST_TYPE_UNKNOWN',
  'POSTS_NOT_BOOKED',
  'COUNT_WITHOUT_TYPE',
  'RESERVE_OF_SUM',
  'VACANCY_DIFFERS',
  'COUNTY_SUM_DIFFERS',
  'LEADERS_NOT_SPLIT',
] as const

export type ImportIssueCode = (typeof IMPORT_ISSUE_CODES)[number]

export interface ImportIssue {
  /** `error` keeps its row out. */
  severity: 'error' | 'warning' | 'info'
  code: ImportIssueCode
  sheet: string
  /** A1 address; empty where the issue is about the sheet. */
  cell: string
  params: Record<string, string | number>
}

/** Makes issues of one sheet. */
export function issuesOf(sheet: string) {
  const make =
    (severity: ImportIssue['severity']) =>
    (code: ImportIssueCode, cell: string, params: Record<string, string | number> = {}): ImportIssue => ({
      severity,
      code,
      sheet,
      cell,
      params,
    })
  return { error: make('error'), warning: make('warning'), info: make('info') }
}

export type IssueMaker = ReturnType<typeof issuesOf>

export function isRejected(issues: readonly ImportIssue[]): boolean {
  return issues.some(({ severity }) => severity === 'error')
}
