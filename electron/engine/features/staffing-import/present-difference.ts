// The difference of a draft against the project as it stands, and the answer that preview makes of it.
import type { Preview, PreviewRow } from '#shared/contract/staffing-import'
import { compareUnits } from '#shared/domain/region/region'
import type { ImportIssue } from '#shared/domain/staffing-import/issue'
import { diffTable } from '#shared/domain/staffing-import/match/diff-table'
import type { Difference, DifferenceRow, Present } from '#shared/domain/staffing-import/match/difference'
import type { ReadDb } from '../../store/db.ts'
import { importPresent } from '../../store/queries/import-present.ts'
import { journalHead } from '../../store/queries/journal-head.ts'
import type { ImportDraft } from './drafts.ts'

const PAGE_ROWS = 1000
const NAMES_SHOWN = 100

export interface Compared {
  readonly present: Present
  readonly difference: Difference
}

/** Date that the sheet's values hold for; '' where it names none. */
export function dateOf({ table, date }: ImportDraft): string {
  return date ?? table.table.asOf ?? ''
}

export function compareDraft(db: ReadDb, draft: ImportDraft): Compared {
  const present = importPresent(db, draft.table.kind, dateOf(draft))
  return { present, difference: diffTable(draft.table, present, dateOf(draft)) }
}

export function countsOf(rows: readonly DifferenceRow[]) {
  const count = (status: DifferenceRow['status']) => rows.filter((row) => row.status === status).length
  return {
    rows: rows.length,
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    rejected: count('rejected'),
  }
}

/** Every error of every row, each with a cell. */
export function errorsOf(rows: readonly DifferenceRow[]): ImportIssue[] {
  return rows.flatMap(({ cell, issues }) =>
    issues
      .filter(({ severity }) => severity === 'error')
      .map((issue) => (issue.cell === '' ? { ...issue, cell } : issue)),
  )
}

export function previewOf(db: ReadDb, draft: ImportDraft): Preview {
  const { present, difference } = compareDraft(db, draft)
  return {
    draftId: draft.id,
    kind: draft.table.kind,
    head: journalHead(db),
    ...countsOf(difference.rows),
    fields: difference.fields,
    page: pageOf(difference.rows),
    issues: [...draft.table.issues, ...difference.issues],
    onlyHere: onlyHere(present, difference.rows),
  }
}

const ORDER: Readonly<Record<DifferenceRow['status'], number>> = {
  rejected: 0,
  changed: 1,
  added: 2,
  unchanged: 3,
}

/** What needs a look comes first. */
function pageOf(rows: readonly DifferenceRow[]): PreviewRow[] {
  return rows
    .toSorted((a, b) => ORDER[a.status] - ORDER[b.status])
    .slice(0, PAGE_ROWS)
    .map(({ unit: _unit, newUnit: _newUnit, ...row }) => row)
}

function onlyHere({ units }: Present, rows: readonly DifferenceRow[]): Preview['onlyHere'] {
  const named = new Set(rows.map(({ unit }) => unit))
  const missing = units.filter(({ id }) => !named.has(id)).toSorted(compareUnits)
  return { count: missing.length, names: missing.slice(0, NAMES_SHOWN).map(({ name }) => name) }
}
