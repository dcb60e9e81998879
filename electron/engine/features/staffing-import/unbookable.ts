// Rows that the books would refuse are found before anything is written: each is rejected with what stands against it.
import { bookMovements } from '#shared/domain/ledger/book-movements'
import { BooksAhead } from '#shared/domain/ledger/books-ahead'
import type { Movement } from '#shared/domain/ledger/movement'
import { Refusal } from '#shared/domain/refusal'
import { groupBy } from '#shared/domain/register/group-by'
import type { EntryDocument } from '#shared/domain/staffing-import/entries/entry'
import { isRejected, issuesOf } from '#shared/domain/staffing-import/issue'
import type { Difference, DifferenceRow } from '#shared/domain/staffing-import/match/difference'
import { ledgerSource } from '../../ledger/source.ts'
import type { ReadDb } from '../../store/db.ts'
import type { ImportDraft } from './drafts.ts'

/** After so many refusals the sheet does not fit these books. */
const REFUSALS_FOLLOWED = 100

/**
 * Documents are tried in the order in which they would be booked, each on the books as those before would leave them. `date`
 * is that of rows without a document of their own; '' where nobody has said it yet: those are tried once it is.
 */
export function rejectUnbookable(
  db: ReadDb,
  { table }: ImportDraft,
  { rows }: Difference,
  { document, date }: { readonly document: string; readonly date: string },
): void {
  const ahead = new BooksAhead(ledgerSource(db))
  const issues = issuesOf(table.sheet)
  let refusals = 0
  for (const { own, rows: whole } of documentsIn(rows.filter(isToWrite), date)) {
    const day = own?.effective ?? date
    const named = { number: own?.number ?? document, date: day }
    let left = day === '' ? [] : whole
    while (left.length > 0) {
      const refused = refusedRow(ahead, left, named)
      if (refused === null) break
      const { row, refusal } = refused
      row.issues.push(issues.error('NOT_BOOKABLE', row.cell, { ...refusal.params, failure: refusal.code }))
      row.status = 'rejected'
      left = left.filter((other) => other !== row)
      refusals += 1
      if (refusals >= REFUSALS_FOLLOWED) return
    }
  }
}

export interface RowsOfDocument {
  /** Null where the user names the document, or none is needed. */
  readonly own: EntryDocument | null
  readonly rows: readonly DifferenceRow[]
}

/** Rows that move something, document by document in the order of their dates; `date` is that of rows without one. */
export function documentsIn(rows: readonly DifferenceRow[], date: string): RowsOfDocument[] {
  const moving = rows.filter(({ entry }) => entry?.is === 'movements' && entry.movements.length > 0)
  const groups = [...groupBy(moving, (row) => documentOf(row)?.number ?? '').values()].map((own) => ({
    own: own[0] === undefined ? null : documentOf(own[0]),
    rows: own,
  }))
  const dayOf = ({ own }: RowsOfDocument) => own?.effective ?? date
  return groups.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))
}

function isToWrite({ status, issues }: DifferenceRow): boolean {
  return (status === 'added' || status === 'changed') && !isRejected(issues)
}

function documentOf({ entry }: DifferenceRow): EntryDocument | null {
  return entry?.is === 'movements' ? entry.document : null
}

/** The first row that the books refuse; null where they take the document, which then counts for those that follow. */
function refusedRow(
  ahead: BooksAhead,
  rows: readonly DifferenceRow[],
  document: { readonly number: string; readonly date: string },
): { readonly row: DifferenceRow; readonly refusal: Refusal } | null {
  const { source } = ahead
  const first = source.nextId('movement')
  const { movements, rowOf } = movementsOf(rows)
  const numbered = movements.map((movement, index) => ({ id: first + index, movement }))
  try {
    ahead.add(
      bookMovements(source, document, numbered),
      numbered.map(({ id }) => id),
    )
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const row = rowOf(error.field)
    if (row === undefined) throw error
    return { row, refusal: error }
  }
}

/** The movements of rows in order, and the row of a field such as `movements[3].posts`. */
export function movementsOf(rows: readonly DifferenceRow[]): {
  readonly movements: readonly Movement[]
  readonly rowOf: (field: string) => DifferenceRow | undefined
} {
  const movements: Movement[] = []
  const owners: DifferenceRow[] = []
  for (const row of rows) {
    if (row.entry?.is !== 'movements') continue
    for (const movement of row.entry.movements) {
      movements.push(movement)
      owners.push(row)
    }
  }
  return {
    movements,
    rowOf: (field) => owners[Number(/^(?:movements|rows)\[(\d+)\]/.exec(field)?.[1] ?? -1)],
  }
}
