// The tree as a list of rows: city, counties, their units, units under units, and the bodies of what is open.
import type { BodyAsOfRow, UnitAsOfRow } from '#shared/contract/table'
import type { CountyRow } from '#shared/contract/unit'
import { groupBy } from '#shared/domain/register/group-by'

export interface TreeSource {
  /** Name of the whole. */
  readonly root: string
  readonly counties: readonly Pick<CountyRow, 'code' | 'name' | 'city'>[]
  readonly units: readonly UnitAsOfRow[]
  readonly bodies: ReadonlyMap<number, readonly BodyAsOfRow[]>
  readonly opened: ReadonlySet<string>
  /** What a search found; null where nothing is sought: then only what is opened shows its inside. */
  readonly found: { readonly units: ReadonlySet<number>; readonly bodies: ReadonlySet<number> } | null
}

export interface PlainTreeRow {
  readonly key: string
  readonly level: number
  readonly name: string
  readonly open: boolean | null
  /** Units in a county, bodies in a unit. */
  readonly count: number | null
}

export function treeRows(source: TreeSource): PlainTreeRow[] {
  const { root, counties, units, opened, found } = source
  const shown = found === null ? units : units.filter(({ unitId }) => found.units.has(unitId))
  const byPlace = groupBy(shown, placeOf(shown, new Set(counties.map(({ code }) => code))))
  const rootOpen = found !== null || !opened.has('root')
  const rows: PlainTreeRow[] = [{ key: 'root', level: 1, name: root, open: rootOpen, count: shown.length }]
  if (!rootOpen) return rows
  for (const unit of byPlace.get('root') ?? []) addUnit(rows, source, byPlace, { unit, level: 2 })
  const cities = groupBy(counties, ({ code, city }) => (city === null ? '' : cityKey(code)))
  // A county's own project: the county is the whole.
  const [only] = counties
  if (only !== undefined && counties.length === 1 && only.name === root) {
    for (const unit of byPlace.get(`c:${only.code}`) ?? []) addUnit(rows, source, byPlace, { unit, level: 2 })
    return rows
  }
  // One city needs no row of its own: it is the whole.
  if (cities.size < 2) {
    for (const county of counties) addCounty(rows, source, byPlace, { county, level: 2 })
    return rows
  }
  for (const [key, own] of cities) addCity(rows, source, byPlace, { key, counties: own })
  return rows
}

/** Key of a city's row, from the code of one of its counties. */
export function cityKey(county: string): string {
  return `t:${county.slice(0, 4)}`
}

interface CityCounties {
  readonly key: string
  readonly counties: TreeSource['counties']
}

function addCity(
  rows: PlainTreeRow[],
  source: TreeSource,
  byPlace: ByPlace,
  { key, counties }: CityCounties,
): void {
  const open = source.found !== null || source.opened.has(key)
  const inside: PlainTreeRow[] = []
  for (const county of counties) addCounty(inside, source, byPlace, { county, level: 3 })
  if (inside.length === 0) return
  rows.push({ key, level: 2, name: counties[0]?.city ?? '', open, count: counties.length })
  if (open) rows.push(...inside)
}

interface CountyAt {
  readonly county: TreeSource['counties'][number]
  readonly level: number
}

function addCounty(
  rows: PlainTreeRow[],
  source: TreeSource,
  byPlace: ByPlace,
  { county: { code, name }, level }: CountyAt,
): void {
  const { found, opened, units } = source
  const isShown = ({ county, unitId }: UnitAsOfRow) =>
    county === code && (found === null || found.units.has(unitId))
  const count = units.filter(isShown).length
  if (found !== null && count === 0) return
  const key = `c:${code}`
  const open = found !== null || opened.has(key)
  rows.push({ key, level, name, open, count })
  if (open)
    for (const unit of byPlace.get(key) ?? []) addUnit(rows, source, byPlace, { unit, level: level + 1 })
}

type ByPlace = ReadonlyMap<string, readonly UnitAsOfRow[]>

function addUnit(
  rows: PlainTreeRow[],
  source: TreeSource,
  byPlace: ByPlace,
  { unit, level }: { readonly unit: UnitAsOfRow; readonly level: number },
): void {
  const { opened, found, bodies } = source
  const key = `u:${unit.unitId}`
  const under = byPlace.get(key) ?? []
  const hit = found === null ? [] : (bodies.get(unit.unitId) ?? []).filter(isFound(found.bodies))
  const isInside = unit.bodies > 0 || under.length > 0
  const open = opened.has(key) || hit.length > 0 || (found !== null && under.length > 0)
  rows.push({ key, level, name: unit.unit, open: isInside ? open : null, count: unit.bodies || null })
  if (!open) return
  const shown = opened.has(key) ? (bodies.get(unit.unitId) ?? []) : hit
  for (const { bodyId, body } of shown) {
    const inside = { level: level + 1, open: null, count: null }
    rows.push({ key: `b:${unit.unitId}:${bodyId}`, name: body ?? '', ...inside })
  }
  for (const child of under) addUnit(rows, source, byPlace, { unit: child, level: level + 1 })
}

const isFound =
  (found: ReadonlySet<number>) =>
  ({ bodyId }: BodyAsOfRow): boolean =>
    bodyId !== null && found.has(bodyId)

/** Under which row a unit stands: the unit it belongs to where that is shown, its county, or the whole. */
function placeOf(units: readonly UnitAsOfRow[], counties: ReadonlySet<string>) {
  const named = new Map(units.map((unit) => [`${unit.county} ${unit.unit}`, unit.unitId]))
  return ({ parent, county }: UnitAsOfRow): string => {
    const above = parent === null ? undefined : named.get(`${county} ${parent}`)
    if (above !== undefined) return `u:${above}`
    return counties.has(county) ? `c:${county}` : 'root'
  }
}
