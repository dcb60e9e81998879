// The establishment on several dates side by side, with the documents that made the difference.
import type { Comparison } from '#shared/contract/compare'
import { compareColumns } from '#shared/domain/compare/compare-columns'
import type { ReadDb } from '../store/db.ts'
import { documentsBetween } from '../store/queries/documents-between.ts'
import { dateColumn } from './date-column.ts'

/** Every difference is against the first date; documents are those between the earliest and the latest. */
export function compareDates(db: ReadDb, dates: readonly string[]): Comparison {
  const compared = compareColumns(dates.map((date) => dateColumn(db, date)))
  const documents = documentsByPlace(db, dates)
  const rows = compared.rows.map(({ key, changes, ...row }) => {
    const told = changes.map(({ place, ...change }) => {
      return { ...change, documents: documents.get(`${key}/${place} ${change.postType}`) ?? [] }
    })
    return { ...row, changes: told }
  })
  return { ...compared, rows } as Comparison
}

/** Numbers of documents by `unit/body type`. */
function documentsByPlace(db: ReadDb, dates: readonly string[]): Map<string, readonly string[]> {
  const sorted = dates.toSorted((a, b) => (a < b ? -1 : 1))
  const changes = documentsBetween(db, sorted.at(0) ?? '', sorted.at(-1) ?? '')
  return new Map(
    changes.map(({ unit, body, postType, documents }) => [`${unit}/${body ?? ''} ${postType}`, documents]),
  )
}
