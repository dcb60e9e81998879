// What the importer sees in a workbook: its sheets, the table on each, and what is wrong with its cells.
import { type FoundTable, findTable, guessOf } from './find-table.ts'
import { type ImportIssue, type IssueMaker, issuesOf } from './issue.ts'
import { CellKind, cellAddress, type Sheet } from './sheet.ts'
import type { SheetGuess } from './table.ts'

/** Problems beyond these say nothing new. */
const PROBLEMS_MAX = 500

export function inspectSheets(sheets: readonly Sheet[]): { sheets: SheetGuess[]; problems: ImportIssue[] } {
  const problems: ImportIssue[] = []
  const guesses = sheets.map((sheet) => {
    const table = findTable(sheet)
    problems.push(...problemsOf(sheet, table).slice(0, PROBLEMS_MAX - problems.length))
    return {
      name: sheet.name,
      rows: sheet.rows.at(-1)?.row ?? 0,
      columns: sheet.rows.reduce((most, { columns }) => Math.max(most, (columns.at(-1) ?? -1) + 1), 0),
      hidden: sheet.hidden,
      tables: table === null ? [] : [guessOf(table)],
    }
  })
  return { sheets: guesses, problems }
}

/** Error values, formulas without a result, and long numbers that Excel has cut. */
function problemsOf(sheet: Sheet, table: FoundTable | null): ImportIssue[] {
  const issues = issuesOf(sheet.name)
  const found: ImportIssue[] = sheet.hidden ? [issues.info('SHEET_HIDDEN', '')] : []
  if (table === null) return found
  for (const row of sheet.rows) {
    for (const [index, kind] of row.kinds.entries()) {
      const problem = problemOf(kind, row.texts[index] ?? '', issues, () =>
        cellAddress(row.row, row.columns[index] ?? 0),
      )
      if (problem !== null) found.push(problem)
    }
    if (found.length >= PROBLEMS_MAX) break
  }
  return found
}

function problemOf(
  kind: CellKind,
  text: string,
  issues: IssueMaker,
  address: () => string,
): ImportIssue | null {
  if (kind === CellKind.error) return issues.error('CELL_ERROR', address(), { value: text })
  if (kind === CellKind.formula) return issues.error('FORMULA_NOT_CALCULATED', address())
  const cut = kind === CellKind.number && text.length > 15 && /^-?\d{16,}$/.test(text)
  return cut ? issues.warning('DIGITS_LOST', address(), { header: '', value: text }) : null
}
