// What the importer sees in a workbook: its sheets, the tables on each, and what is wrong with their cells.
import { checkCells } from './check-cells.ts'
import { type FoundTable, guessOf } from './find-table.ts'
import { findTables } from './find-tables.ts'
import { SheetGrid } from './grid.ts'
import { likelyHeader } from './header/find-header.ts'
import { type ImportIssue, type IssueMaker, issuesOf } from './issue.ts'
import { hiddenIssues, unreadIssues } from './overlooked.ts'
import { CellKind, cellAddress, type Sheet } from './sheet.ts'
import type { SheetGuess } from './table.ts'

/** Problems beyond these say nothing new. */
const PROBLEMS_MAX = 500

/** What a workbook holds besides values. */
export interface WorkbookFacts {
  readonly formulas: number
  readonly externalLinks: number
  readonly macros: boolean
}

/** Says what of a workbook does not come in: formulas, macros and links. */
export function factIssues({ formulas, externalLinks, macros }: WorkbookFacts): ImportIssue[] {
  const { info } = issuesOf('')
  const found: ImportIssue[] = []
  if (formulas > 0) found.push(info('FORMULAS_AS_VALUES', '', { count: formulas }))
  if (externalLinks > 0) found.push(info('LINKS_NOT_FOLLOWED', '', { count: externalLinks }))
  if (macros) found.push(info('MACROS_NOT_RUN', ''))
  return found
}

export function inspectSheets(
  sheets: readonly Sheet[],
  facts: WorkbookFacts,
): { sheets: SheetGuess[]; problems: ImportIssue[] } {
  const problems: ImportIssue[] = factIssues(facts)
  const guesses = sheets.map((sheet) => {
    const tables = findTables(sheet)
    problems.push(...problemsOf(sheet, tables).slice(0, Math.max(0, PROBLEMS_MAX - problems.length)))
    return {
      name: sheet.name,
      rows: sheet.rows.at(-1)?.row ?? 0,
      columns: widthOf(sheet),
      hidden: sheet.hidden,
      likelyHeader: tables.length > 0 ? null : (likelyHeader(new SheetGrid(sheet))?.row ?? null),
      tables: tables.map(guessOf),
    }
  })
  return { sheets: guesses, problems }
}

function widthOf({ rows }: Sheet): number {
  let width = 0
  for (const { columns } of rows) width = Math.max(width, (columns.at(-1) ?? -1) + 1)
  return width
}

/** What is hidden, cells that do not hold what their column should, sums that differ, and numbers cut by Excel. */
function problemsOf(sheet: Sheet, tables: readonly FoundTable[]): ImportIssue[] {
  const issues = issuesOf(sheet.name)
  const found: ImportIssue[] = sheet.hidden ? [issues.info('SHEET_HIDDEN', '')] : []
  for (const table of tables) {
    found.push(...hiddenIssues(table, issues).filter(({ code }) => code !== 'SHEET_HIDDEN'))
    found.push(...checkCells(table, issues, PROBLEMS_MAX), ...unreadIssues(table, issues))
  }
  if (tables.length > 0) found.push(...strayProblems(sheet, found, issues))
  return found
}

/** Error values, formulas without a result and cut numbers anywhere else on the sheet. */
function strayProblems(sheet: Sheet, known: readonly ImportIssue[], issues: IssueMaker): ImportIssue[] {
  const told = new Set(known.map(({ cell }) => cell))
  const found: ImportIssue[] = []
  for (const row of sheet.rows) {
    for (const [index, kind] of row.kinds.entries()) {
      const problem = problemOf(kind, row.texts[index] ?? '', issues, () =>
        cellAddress(row.row, row.columns[index] ?? 0),
      )
      if (problem !== null && !told.has(problem.cell)) found.push(problem)
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
  if (kind === CellKind.error) return issues.error('FORMULA_ERROR', address(), { value: text })
  if (kind === CellKind.formula) return issues.error('FORMULA_NOT_CALCULATED', address())
  const cut = kind === CellKind.number && text.length > 15 && /^-?\d{16,}$/.test(text)
  return cut ? issues.warning('DIGITS_LOST', address(), { header: '', value: text }) : null
}
