// Units in pages, counties, and indicators with how far they are filled in.
import type { z } from 'zod'
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import type { UnitQuery, UnitRow } from '#shared/contract/unit'
import type { IndicatorValue } from '#shared/domain/region/indicator'
import type { Search } from '../../search/search.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { countiesWithUnits, regionNames } from '../../store/queries/counties.ts'
import { allIndicators, indicatorUse } from '../../store/queries/indicators.ts'
import { allUnits, bodiesByUnit, countUnits, valuesOfUnits } from '../../store/queries/units.ts'

type UnitHandlers = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  'unit.list' | 'unit.counties' | 'unit.count' | 'unit.indicators'
>

/** The first digits of a county's code are its city's. */
const CITY_DIGITS = 4

export function unitHandlers(search: Search): UnitHandlers {
  return {
    'unit.list': (db, query) => unitPage(search, db, query),
    'unit.counties': (db) => {
      const names = regionNames(db)
      const cityOf = (county: string) => names.get(county.slice(0, CITY_DIGITS)) ?? null
      return countiesWithUnits(db).map((row) => ({ ...row, city: cityOf(row.code) }))
    },
    'unit.count': (db, { asOf }) => ({ units: countUnits(db, asOf) }),
    'unit.indicators': (db) => {
      const use = indicatorUse(db)
      return allIndicators(db).map((indicator) => ({
        ...indicator,
        values: use.get(indicator.id)?.values ?? 0,
        dates: use.get(indicator.id)?.dates ?? [],
      }))
    },
  }
}

function unitPage(
  search: Search,
  db: ReadDb,
  { text, county, asOf, offset, limit }: z.output<typeof UnitQuery>,
) {
  const names = new Map(countiesWithUnits(db, asOf).map((row) => [row.code, row.name]))
  const found = allUnits(db, asOf).filter(
    (unit) => (county === null || unit.county === county) && search.matches(text, unit),
  )
  const bodies = bodiesByUnit(db, asOf)
  const page = found.slice(offset, offset + limit)
  const values = valuesOfUnits(
    db,
    page.map(({ id }) => id),
  )
  const rows = page.map(
    (unit): UnitRow => ({
      ...unit,
      countyName: names.get(unit.county) ?? unit.county,
      bodies: bodies.get(unit.id)?.length ?? 0,
      values: latestValues(values.get(unit.id) ?? []),
    }),
  )
  return { total: found.length, rows }
}

function latestValues(values: readonly IndicatorValue[]): Record<string, string> {
  const latest = new Map<string, IndicatorValue>()
  for (const value of values) {
    const known = latest.get(value.indicator)
    if (known === undefined || (value.date ?? '') > (known.date ?? '')) latest.set(value.indicator, value)
  }
  return Object.fromEntries([...latest].map(([indicator, { value }]) => [indicator, value]))
}
