// The roster on a date: its structure with shares that add up to 100, its agreement with the ledger, and retirements to come.
import type { z } from 'zod'
import type {
  DuplicateRow,
  Forecast,
  ForecastQuery,
  Reconciliation,
  Structure,
  StructureQuery,
  StructureRow,
} from '#shared/contract/register-roster'
import { groupBy } from '#shared/domain/register/group-by'
import { AGE_BANDS, type AgeBand, birthRanges } from '#shared/domain/roster/age-bands'
import { forecast } from '#shared/domain/roster/forecast'
import { maskName } from '#shared/domain/roster/mask'
import { RETIREMENT_2025 } from '#shared/domain/roster/retirement'
import { bandName, groupsOf, type StructureCell, structureOf } from '#shared/domain/roster/structure'
import type { ReadDb } from '../../store/db.ts'
import { EVERYWHERE } from '../../store/queries/as-of/holders.ts'
import { overviewAt } from '../../store/queries/overview.ts'
import { type Names, namesOn } from '../../store/queries/register/names.ts'
import {
  retireeGroups,
  rosterCells,
  rosterCounts,
  rosterDuplicates,
} from '../../store/queries/register/roster.ts'
import { settingOf } from '../../store/queries/settings.ts'

/** All units together first, then each unit as a whole; of one unit also its bodies. */
export function structureTable(
  db: ReadDb,
  { asOf, unit }: z.output<typeof StructureQuery>,
): z.input<typeof Structure> {
  const bands = settingOf<readonly AgeBand[]>(db, 'roster.ageBands', AGE_BANDS)
  const places = settingOf<0 | 1>(db, 'roster.sharePlaces', 0)
  const names = namesOn(db, asOf)
  const cells = rosterCells(db, { asOf, unit }, birthRanges(bands, asOf))
  const bandNames = bands.map(bandName)
  const rows: StructureRow[] = []
  const add = (own: readonly StructureCell[], place: Partial<ReturnType<Names['of']>>) => {
    const { unitId = null, unit: name = null, code = null, bodyId = null, body = null } = place
    for (const group of groupsOf(structureOf(own, bandNames), places)) {
      rows.push({ unitId, unit: name, code, bodyId, body, ...group })
    }
  }
  if (unit === null) add(cells, {})
  const byUnit = [...groupBy(cells, (cell) => cell.unit)]
    .map(([id, own]) => ({ place: names.of({ unit: id, body: null }), own }))
    .sort((a, b) => names.compare(a.place, b.place))
  for (const { place, own } of byUnit) {
    add(own, place)
    if (unit === null) continue
    for (const [body, part] of groupBy(own, (cell) => cell.body)) {
      if (body !== null) add(part, names.of({ unit, body }))
    }
  }
  const people = cells.reduce((sum, cell) => (cell.dimension === 'age' ? sum + cell.people : sum), 0)
  return { asOf, rows, totals: { people, units: byUnit.length }, balanced: true }
}

/** Rows where roster and ledger differ, and those where they agree. */
export function reconcileTable(db: ReadDb, asOf: string): z.input<typeof Reconciliation> {
  const names = namesOn(db, asOf)
  const rows = new Map<
    string,
    { unit: number; body: number | null; postType: string; roster: number; filled: number }
  >()
  const rowOf = (unit: number, body: number | null, postType: string) => {
    const key = `${unit}/${body ?? ''}/${postType}`
    const row = rows.get(key) ?? { unit, body, postType, roster: 0, filled: 0 }
    rows.set(key, row)
    return row
  }
  for (const { unit, body, postType, people } of rosterCounts(db, asOf))
    rowOf(unit, body, postType).roster += people
  const covered = new Set([...rows.values()].map(({ unit }) => unit))
  for (const { unitId, bodyId, postType, filled } of overviewAt(db, asOf, EVERYWHERE).rows) {
    if (covered.has(unitId) && filled !== 0) rowOf(unitId, bodyId, postType).filled += filled
  }
  const all = [...rows.values()].map(({ unit, body, postType, roster, filled }) => {
    return { ...names.of({ unit, body }), postType, roster, filled, difference: roster - filled }
  })
  const sum = (key: 'roster' | 'filled') => all.reduce((whole, row) => whole + row[key], 0)
  const different = all.filter(({ difference }) => difference !== 0).length
  const totals = { roster: sum('roster'), filled: sum('filled'), different }
  return { asOf, rows: all.sort(names.compare), totals, balanced: different === 0 }
}

/** One number or, in one unit, one name in more than one row: a query for the office (R47). */
export function duplicateRows(db: ReadDb, asOf: string): z.input<typeof DuplicateRow>[] {
  const names = namesOn(db, asOf)
  return rosterDuplicates(db, asOf).map(({ units, name, ...rest }) => {
    const ids = new Set(JSON.parse(units) as number[])
    return { ...rest, name: maskName(name), units: [...ids].map((id) => names.unit(id) ?? '') }
  })
}

export function forecastTable(
  db: ReadDb,
  { asOf, years }: z.output<typeof ForecastQuery>,
): z.input<typeof Forecast> {
  const table = settingOf(db, 'roster.retirement', RETIREMENT_2025)
  const names = namesOn(db, asOf)
  const first = Number(asOf.slice(0, 4))
  const youngest = Math.min(...table.classes.map(({ age }) => age))
  const groups = retireeGroups(db, asOf, `${first + years + 1 - youngest}-01-01`)
  const { counts, unknown, overdue } = forecast(groups, table, { asOf, lastYear: first + years })
  const usable = new Map<string, number>()
  for (const { unitId, bodyId, postType, usableVacancy } of overviewAt(db, asOf, EVERYWHERE).rows) {
    usable.set(`${unitId}/${bodyId ?? ''}/${postType}`, usableVacancy)
  }
  const rows = counts.flatMap(({ unit, body, postType, byYear }) => {
    const usableVacancy = usable.get(`${unit}/${body ?? ''}/${postType}`) ?? 0
    let expected = usableVacancy
    return byYear.map((retirements, index) => {
      expected += retirements
      const figures = { year: first + index, retirements, usableVacancy, expectedVacancy: expected }
      return { ...names.of({ unit, body }), postType, ...figures }
    })
  })
  const totals: Record<string, number> = {}
  for (const { year, retirements } of rows) totals[year] = (totals[year] ?? 0) + retirements
  rows.sort(
    (a, b) =>
      names.compare(a, b) ||
      (a.postType < b.postType ? -1 : 1) * Number(a.postType !== b.postType) ||
      a.year - b.year,
  )
  return { asOf, rows, totals, balanced: true, decided: table.decided, unknown, overdue }
}
