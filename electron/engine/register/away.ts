// Time away by person or post, and which units have no vacancy: what limits on secondments are measured by.
import { countsInVacancy } from '#shared/domain/quota/vacancy'
import type { Away } from '#shared/domain/secondment/months-used'
import type { ReadDb } from '../store/db.ts'
import { EVERYWHERE } from '../store/queries/as-of/holders.ts'
import { overviewAt } from '../store/queries/overview.ts'
import type { SecondmentRow } from '../store/queries/register/secondments.ts'

/** A limit counts by person, or by the post that stands empty; a row without a post counts by its person. */
export function subjectOf({ person, unit, post }: SecondmentRow, per: 'person' | 'post'): string {
  return per === 'person' || post === '' ? `person ${person}` : `post ${unit} ${post}`
}

/** Only 借调 uses up what a limit allows. */
export function stretchesBy(rows: readonly SecondmentRow[], per: 'person' | 'post'): Map<string, Away[]> {
  const away = new Map<string, Away[]>()
  for (const row of rows.filter(({ kind }) => kind === 'borrow')) {
    const subject = subjectOf(row, per)
    const own = away.get(subject) ?? []
    own.push({ first: row.date, last: row.until })
    away.set(subject, own)
  }
  return away
}

/** Whether a unit as a whole has no vacancy in the types of the vacancy sum. */
export function fullUnits(db: ReadDb, asOf: string): (unit: number) => boolean | null {
  const vacancies = new Map<number, number>()
  for (const row of overviewAt(db, asOf, EVERYWHERE).rows) {
    if (row.stationed || !countsInVacancy(row.postType)) continue
    vacancies.set(row.unitId, (vacancies.get(row.unitId) ?? 0) + row.quota - row.filled)
  }
  return (unit) => {
    const vacant = vacancies.get(unit)
    return vacant === undefined ? null : vacant <= 0
  }
}
