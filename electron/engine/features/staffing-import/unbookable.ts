// Rows that the books would refuse are found before anything is written: each is rejected with what stands against it.
import { bookMovements } from '#shared/domain/ledger/book-movements'
import type { Movement } from '#shared/domain/ledger/movement'
import { Refusal } from '#shared/domain/refusal'
import { isRejected, issuesOf } from '#shared/domain/staffing-import/issue'
import type { Difference, DifferenceRow } from '#shared/domain/staffing-import/match/difference'
import { ledgerSource } from '../../ledger/source.ts'
import type { ReadDb } from '../../store/db.ts'
import type { ImportDraft } from './drafts.ts'

/** After so many refusals the sheet does not fit these books. */
const REFUSALS_FOLLOWED = 100

/** Only rows of one document: later ones of a sheet rest on the earlier, so those are tried as they are booked. */
export function rejectUnbookable(
  db: ReadDb,
  { table }: ImportDraft,
  { rows }: Difference,
  { document, date }: { readonly document: string; readonly date: string },
): void {
  const booking = rows.filter((row) => row.entry?.is === 'movements' && isToWrite(row))
  const [first] = booking
  if (first === undefined) return
  const own = documentOf(first)
  if (booking.some((row) => documentOf(row)?.number !== own?.number)) return
  const day = own?.effective ?? date
  if (day === '') return
  const issues = issuesOf(table.sheet)
  let left = booking
  for (let tries = 0; tries < REFUSALS_FOLLOWED && left.length > 0; tries += 1) {
    const refused = refusedRow(db, left, { number: own?.number ?? document, date: day })
    if (refused === null) return
    const { row, refusal } = refused
    row.issues.push(issues.error('NOT_BOOKABLE', row.cell, { ...refusal.params, failure: refusal.code }))
    row.status = 'rejected'
    left = left.filter((other) => other !== row)
  }
}

export function isToWrite({ status, issues }: DifferenceRow): boolean {
  return (status === 'added' || status === 'changed') && !isRejected(issues)
}

function documentOf({ entry }: DifferenceRow) {
  return entry?.is === 'movements' ? entry.document : null
}

function refusedRow(
  db: ReadDb,
  rows: readonly DifferenceRow[],
  document: { readonly number: string; readonly date: string },
): { readonly row: DifferenceRow; readonly refusal: Refusal } | null {
  const source = ledgerSource(db)
  const first = source.nextId('movement')
  const { movements, rowOf } = movementsOf(rows)
  try {
    bookMovements(
      source,
      document,
      movements.map((movement, index) => ({ id: first + index, movement })),
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
