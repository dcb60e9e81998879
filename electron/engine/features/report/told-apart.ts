// Names of units in tables that have no column of counties.
import { namesApart } from '../../store/queries/as-of/names-apart.ts'
import type { ReportRequest } from './report-request.ts'

interface OfUnit {
  readonly unitId: number | null
  readonly unit: string | null
}

/** The rows with the county's name before that of a unit whose name others bear. */
export function toldApart<R extends OfUnit>({ db, asOf }: ReportRequest, rows: readonly R[]): R[] {
  const apart = namesApart(db)
  return rows.map((row) => {
    const { unitId, unit } = row
    return unitId === null || unit === null ? row : { ...row, unit: apart(unitId, unit, asOf) }
  })
}
