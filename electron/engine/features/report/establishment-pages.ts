// Everything that stands on a date, holder by holder, read some units at a time: a country has hundreds of thousands of bodies.
import { groupBy } from '#shared/domain/register/group-by'
import type { EstablishmentPage, EstablishmentRows, UnitLine } from '#shared/domain/report/tables/holders'
import {
  EVERYWHERE,
  type Holders,
  holdersOf,
  type UnitAt,
  unitsAt,
} from '../../store/queries/as-of/holders.ts'
import { namesApart } from '../../store/queries/as-of/names-apart.ts'
import { regionNames } from '../../store/queries/counties.ts'
import { overviewOf } from '../../store/queries/overview.ts'
import type { ReportRequest } from './report-request.ts'

const UNITS_A_PAGE = 250

export function establishmentPages(request: ReportRequest): EstablishmentRows {
  const { db, asOf, sources } = request
  const units = unitsAt(db, asOf, EVERYWHERE, true)
  const lineOf = unitLines(request, units)
  const leaders = groupBy(sources['register.leaders'](db, { asOf }).rows, ({ unitId }) => unitId)
  const pending = groupBy(sources['table.pending'](db, { asOf, show: 'open' }).rows, ({ unitId }) => unitId)
  const pageOf = (from: number): EstablishmentPage => {
    const holders = holdersOf(db, asOf, units.slice(from, from + UNITS_A_PAGE))
    return {
      units: holders.units.map(lineOf),
      bodies: bodyLines(holders),
      posts: overviewOf(db, asOf, holders),
      leaders: holders.units.flatMap(({ id }) => leaders.get(id) ?? []),
      pending: holders.units.flatMap(({ id }) => pending.get(id) ?? []),
    }
  }
  return {
    *[Symbol.iterator]() {
      for (let from = 0; from < units.length; from += UNITS_A_PAGE) {
        request.told(from, units.length)
        yield pageOf(from)
      }
    },
  }
}

function unitLines({ db, asOf }: ReportRequest, units: readonly UnitAt[]): (unit: UnitAt) => UnitLine {
  const counties = regionNames(db)
  const apart = namesApart(db)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return ({ id, name, county, parent, kind, traits }) => {
    const countyName = counties.get(county) ?? county
    const above = parent === null ? null : (names.get(parent) ?? null)
    return {
      ...{ unitId: id, unit: name, county, countyName, parent: above, kind, traits },
      // Asked of the books only by the tables that print it.
      get nameApart() {
        return apart(id, name, asOf)
      },
    }
  }
}

function bodyLines({ units, bodies }: Holders): EstablishmentPage['bodies'] {
  return units.flatMap(({ id: unitId }) =>
    (bodies.get(unitId) ?? []).map(({ id, name, kind, stationed, traits }) => {
      return { unitId, bodyId: id, body: name, kind, stationed, traits }
    }),
  )
}
