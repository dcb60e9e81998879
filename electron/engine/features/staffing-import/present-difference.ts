// The difference of a draft against the project as it stands, and the answer that preview makes of it.
import type { Preview, PreviewRow } from '#shared/contract/staffing-import'
import { compareUnits } from '#shared/domain/region/region'
import { underNamed } from '#shared/domain/staffing-import/entries/documents'
import { type ImportIssue, isRejected, issuesOf } from '#shared/domain/staffing-import/issue'
import { diffTable } from '#shared/domain/staffing-import/match/diff-table'
import type {
  Difference,
  DifferenceRow,
  Present,
  ValueHolder,
} from '#shared/domain/staffing-import/match/difference'
import type { ImportKind } from '#shared/domain/staffing-import/table'
import type { ReadDb } from '../../store/db.ts'
import { journalHead } from '../../store/queries/journal-head.ts'
import type { ImportDraft } from './drafts.ts'
import { presentFor } from './present.ts'
import { rejectUnbookable } from './unbookable.ts'

const PAGE_ROWS = 1000
const NAMES_SHOWN = 100

export interface Compared {
  readonly present: Present
  readonly difference: Difference
}

/** What the user says besides the sheet, and the present day for registers of which nobody names another. */
export interface Said {
  /** Number of the document that books the rows, '' for none. */
  readonly document: string
  readonly today: string
}

/** Kinds that hold from a day on, which is today where neither user nor sheet names another. */
const DATED: ReadonlySet<ImportKind> = new Set(['roster', 'leaders', 'secondments', 'duties', 'assessments'])

/** Date that the sheet's rows hold for; '' where it names none. */
export function dateOf({ table, date }: ImportDraft, { today }: Pick<Said, 'today'>): string {
  return date ?? table.table.asOf ?? (DATED.has(table.kind) ? today : '')
}

interface Known {
  readonly key: string
  readonly compared: Compared
}

/** The last comparison of each draft: it is asked for several times on the way from looking to accepting. */
const known = new WeakMap<ImportDraft, Known>()

export function compareDraft(db: ReadDb, draft: ImportDraft, said: Said): Compared {
  const { document, today } = said
  const key = JSON.stringify([journalHead(db), document, today])
  const last = known.get(draft)
  if (last?.key === key) return last.compared
  const compared = compareAnew(db, draft, said)
  known.set(draft, { key, compared })
  return compared
}

function compareAnew(db: ReadDb, draft: ImportDraft, said: Said): Compared {
  const date = dateOf(draft, said)
  const present = presentFor(db, draft.table, date)
  const difference = diffTable(draft.table, present, date)
  const isNamed = draft.table.kind === 'movements' && said.document !== ''
  const named = { number: said.document, date }
  const days = isNamed ? underNamed(difference.rows, named, issuesOf(draft.table.sheet)) : []
  rejectUnbookable(db, draft, difference, { ...said, date })
  return { present, difference: { ...difference, issues: [...difference.issues, ...days] } }
}

/** What must be named before the rows can be written. */
export function needsOf(draft: ImportDraft, { rows }: Difference, said: Said): Preview['needs'] {
  const writing = rows.filter(({ status }) => status === 'added' || status === 'changed')
  const lacksNumber = ({ entry }: DifferenceRow) => entry?.is === 'movements' && entry.document === null
  if (draft.table.kind === 'movements') return writing.some(lacksNumber) ? ['document'] : []
  if (draft.table.kind !== 'quotas' || writing.length === 0) return []
  return [
    ...(said.document === '' ? (['document'] as const) : []),
    ...(dateOf(draft, said) === '' ? (['date'] as const) : []),
  ]
}

export function countsOf(rows: readonly DifferenceRow[]) {
  const counts = { rows: rows.length, added: 0, changed: 0, unchanged: 0, rejected: 0 }
  for (const { status } of rows) counts[status] += 1
  return counts
}

/** Every error of every row, each with a cell. */
export function errorsOf(rows: readonly DifferenceRow[]): ImportIssue[] {
  return rows.flatMap(({ cell, issues }) =>
    issues
      .filter(({ severity }) => severity === 'error')
      .map((issue) => (issue.cell === '' ? { ...issue, cell } : issue)),
  )
}

export function previewOf(db: ReadDb, draft: ImportDraft, said: Said): Preview {
  const { present, difference } = compareDraft(db, draft, said)
  return {
    draftId: draft.id,
    kind: draft.table.kind,
    head: journalHead(db),
    ...countsOf(difference.rows),
    fields: difference.fields,
    page: pageOf(difference.rows),
    issues: [...draft.table.issues, ...difference.issues],
    onlyHere: onlyHere(present, difference.rows),
    onlyThere: onlyThere(difference.rows),
    needs: needsOf(draft, difference, said),
  }
}

const ORDER: Readonly<Record<DifferenceRow['status'], number>> = {
  rejected: 0,
  changed: 1,
  added: 2,
  unchanged: 3,
}

/** What needs a look comes first: rows with errors, then those with warnings. */
function pageOf(rows: readonly DifferenceRow[]): PreviewRow[] {
  const rank = (row: DifferenceRow) => ORDER[row.status] * 2 + (row.issues.length > 0 ? 0 : 1)
  return rows
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, PAGE_ROWS)
    .map(({ unit: _unit, newUnit: _newUnit, entry: _entry, holder, ...row }) => ({
      ...row,
      ...(holder !== undefined && { holder: holderKind(holder) }),
    }))
}

function holderKind(holder: ValueHolder): NonNullable<PreviewRow['holder']> {
  if ('county' in holder) return 'county'
  return holder.body === null ? 'unit' : 'body'
}

function onlyHere({ units }: Present, rows: readonly DifferenceRow[]): Preview['onlyHere'] {
  // A list of whole counties leaves out no unit.
  if (rows.length > 0 && rows.every(({ holder }) => holder !== undefined && 'county' in holder))
    return { count: 0, names: [] }
  const named = new Set(rows.map(({ unit }) => unit))
  const missing = units.filter(({ id }) => !named.has(id)).toSorted(compareUnits)
  return { count: missing.length, names: missing.slice(0, NAMES_SHOWN).map(({ name }) => name) }
}

function onlyThere(rows: readonly DifferenceRow[]): Preview['onlyThere'] {
  const likely = new Map<string, string | null>()
  for (const { issues } of rows) {
    const isOut = isRejected(issues)
    for (const { code, params } of issues) {
      if ((isOut && code === 'UNIT_NOT_FOUND') || code === 'UNIT_LIKE')
        likely.set(String(params.unit), (params.likely as string | undefined) ?? null)
    }
  }
  const names = [...likely.keys()]
  return {
    count: names.length,
    names: names.slice(0, NAMES_SHOWN),
    likely: [...likely].flatMap(([name, other]) => (other === null ? [] : [{ name, likely: other }])),
  }
}
