// Writes the accepted indicator values of a sheet: those of units, of bodies and of whole counties.
import { isBetterLow } from '#shared/domain/region/indicator'
import { isBuiltIn } from '#shared/domain/staffing-import/header/measure'
import { type DifferenceRow, holderKey, type Present } from '#shared/domain/staffing-import/match/difference'
import { BETTER_LOW } from '#shared/domain/staffing-import/match/names.zh-CN'
import type { ParsedTable } from '#shared/domain/staffing-import/table'
import type { WriteDb } from '../../store/db.ts'
import {
  insertBodyValues,
  insertCountyValues,
  type NewBodyValue,
  type NewCountyValue,
  updateBodyValues,
  updateCountyValues,
} from '../../store/tables/holder-value.ts'
import { insertIndicators } from '../../store/tables/indicator.ts'
import { insertValues, type NewValue, updateValues } from '../../store/tables/indicator-value.ts'

interface Brought {
  readonly table: ParsedTable
  readonly present: Present
  /** Date that the values hold for, '' for none. */
  readonly date: string
}

/** Adds what is new and replaces what differs; indicators that the project lacks are founded first. */
export function writeIndicatorValues(db: WriteDb, brought: Brought, rows: readonly DifferenceRow[]): void {
  const added = new Values(brought)
  const changed = new Values(brought)
  for (const { holder, values } of rows) {
    if (holder === undefined) continue
    for (const [field, [before, value]] of Object.entries(values)) {
      if (value === null || value === before) continue
      const into = before === null ? added : changed
      into.add(holder, field.slice('indicator.'.length), value)
    }
  }
  foundIndicators(db, brought, added.indicators)
  insertValues(db, added.units)
  insertBodyValues(db, added.bodies)
  insertCountyValues(db, added.counties)
  updateValues(db, changed.units)
  updateBodyValues(db, changed.bodies)
  updateCountyValues(db, changed.counties)
}

/** Values apart by the table that holds them. */
class Values {
  readonly units: NewValue[] = []
  readonly bodies: NewBodyValue[] = []
  readonly counties: NewCountyValue[] = []
  readonly indicators = new Set<string>()
  private readonly bodyIds: Present['bodyIds']
  private readonly date: string

  constructor({ present, date }: Brought) {
    this.bodyIds = present.bodyIds
    this.date = date
  }

  add(holder: NonNullable<DifferenceRow['holder']>, indicator: string, value: string): void {
    const { date } = this
    this.indicators.add(indicator)
    if ('county' in holder) {
      this.counties.push({ county: holder.county, indicator, date, value })
      return
    }
    const { unit, body } = holder
    if (body === null) {
      this.units.push({ unit, indicator, date, value })
      return
    }
    const id = this.bodyIds.get(holderKey(unit, body))
    if (id === undefined) throw new Error(`No body for ${holderKey(unit, body)}`)
    this.bodies.push({ body: id, indicator, date, value })
  }
}

function foundIndicators(db: WriteDb, { table, present }: Brought, used: ReadonlySet<string>): void {
  const known = new Set(present.indicators.map(({ id }) => id))
  const missing = table.indicators.filter(({ id }) => used.has(id) && !known.has(id))
  insertIndicators(
    db,
    missing.map(({ id, measure }) => {
      const isLow = isBetterLow(id) || (!isBuiltIn(id) && BETTER_LOW.test(id))
      return {
        id,
        name: isBuiltIn(id) ? null : id,
        measure,
        better: isLow ? ('low' as const) : ('high' as const),
      }
    }),
  )
}
