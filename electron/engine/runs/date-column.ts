// The establishment on a date as one column of a comparison.
import type { OverviewRow } from '#shared/contract/table'
import type { Column, ColumnCell } from '#shared/domain/compare/compare-columns'
import type { PostType } from '#shared/domain/quota/post-type'
import { countsInVacancy } from '#shared/domain/quota/vacancy'
import type { ReadDb } from '../store/db.ts'
import { EVERYWHERE } from '../store/queries/as-of/holders.ts'
import { unitValuesAt } from '../store/queries/indicator-values.ts'
import { overviewAt } from '../store/queries/overview.ts'
import { allUnits } from '../store/queries/units.ts'

/** Every unit that exists on the date; its key is its id. Its number is of the types that `counts` names. */
export function dateColumn(
  db: ReadDb,
  date: string,
  counts: (postType: PostType) => boolean = countsInVacancy,
): Column {
  const cells = new Map<number, ColumnCell[]>()
  for (const row of overviewAt(db, date, EVERYWHERE).rows) {
    const list = cells.get(row.unitId) ?? []
    list.push(cellOf(row, counts))
    cells.set(row.unitId, list)
  }
  const values = unitValuesAt(db, date, ['population', 'area'])
  const units = allUnits(db, date).map(({ id, kind, ...unit }) => {
    const { population, area } = values.get(id)?.values ?? {}
    return {
      ...unit,
      population,
      area,
      key: String(id),
      cells: cells.get(id) ?? [],
      isStreetLevel: kind !== 'department',
    }
  })
  return { label: date, units }
}

function cellOf(
  { bodyId, body, postType, quota, stationed }: OverviewRow,
  counts: (postType: PostType) => boolean,
): ColumnCell {
  const place = bodyId === null ? '' : String(bodyId)
  return { place, body, postType, posts: quota, counted: !stationed && counts(postType) }
}
