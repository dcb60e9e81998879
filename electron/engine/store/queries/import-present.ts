// What a project holds of the things that a sheet brings: the base of an import's difference.
import { holderKey, type Present, valueKey } from '#shared/domain/staffing-import/match/difference'
import type { ImportKind } from '#shared/domain/staffing-import/table'
import type { ReadDb } from '../db.ts'
import { EVERYWHERE, holdersAt, LATEST } from './as-of/holders.ts'
import { allIndicators } from './indicators.ts'
import { allUnits } from './units.ts'

export type ImportBase = Pick<
  Present,
  'units' | 'counties' | 'indicators' | 'values' | 'latest' | 'bodies' | 'bodyIds'
>

/** `date` is that of the sheet, '' where it has none; values are read for indicators alone. */
export function importPresent(db: ReadDb, kind: ImportKind, date: string): ImportBase {
  const { bodies, bodyIds } = livingBodies(db)
  return {
    units: allUnits(db),
    counties: db
      .prepare("SELECT code, name FROM region WHERE kind = 'county' ORDER BY code")
      .all() as Present['counties'],
    indicators: allIndicators(db),
    ...(kind === 'indicators' ? heldValues(db, date, bodyIds) : { values: new Map(), latest: new Map() }),
    bodies,
    bodyIds,
  }
}

/** A value of a unit, of a body or of a county, each by its id or code. */
interface HeldValue {
  readonly unit: number | null
  readonly body: number | null
  readonly county: string | null
  readonly indicator: string
  readonly date: string
  readonly value: string
}

const HELD = `
  SELECT unit, NULL AS body, NULL AS county, indicator, date, value FROM indicatorValue
  UNION ALL SELECT NULL, body, NULL, indicator, date, value FROM bodyValue
  UNION ALL SELECT NULL, NULL, county, indicator, date, value FROM countyValue`

/** Those of bodies under the names that the bodies bear now; those of bodies that are no more are left out. */
function heldValues(
  db: ReadDb,
  date: string,
  bodyIds: ImportBase['bodyIds'],
): Pick<ImportBase, 'values' | 'latest'> {
  const bodyKeys = new Map([...bodyIds].map(([key, id]) => [id, key]))
  const held = (db.prepare(`SELECT * FROM (${HELD}) ORDER BY date`).all() as HeldValue[]).flatMap((row) => {
    const key = row.body === null ? keyOf(row) : bodyKeys.get(row.body)
    return key === undefined ? [] : [{ ...row, key }]
  })
  const onDate = held.filter((row) => row.date === date)
  return {
    values: nested(onDate.map(({ key, indicator, value }) => [key, indicator, value])),
    latest: nested(held.map(({ key, indicator, date: on, value }) => [key, indicator, { date: on, value }])),
  }
}

function keyOf({ unit, county }: HeldValue): string {
  return valueKey(county === null ? { unit: unit ?? 0, body: null } : { county })
}

function livingBodies(db: ReadDb): Pick<ImportBase, 'bodies' | 'bodyIds'> {
  const all = [...holdersAt(db, LATEST, EVERYWHERE).bodies.values()].flat()
  return {
    bodies: nested(all.map(({ unit, name, kind }) => [unit, name, kind])),
    bodyIds: new Map(all.map(({ unit, name, id }) => [holderKey(unit, name), id])),
  }
}

function nested<K extends number | string, V>(
  entries: readonly (readonly [K, string, V])[],
): Map<K, Map<string, V>> {
  const outer = new Map<K, Map<string, V>>()
  for (const [unit, key, value] of entries) {
    const inner = outer.get(unit) ?? new Map<string, V>()
    inner.set(key, value)
    outer.set(unit, inner)
  }
  return outer
}
