// Names of units and bodies as a table of a date shows them.
import { compareUnits } from '#shared/domain/region/region'
import type { Holder } from '#shared/domain/register/successors'
import type { ReadDb } from '../../db.ts'
import { EVERYWHERE, holdersAt } from '../as-of/holders.ts'

export interface NamedHolder {
  readonly unitId: number
  readonly unit: string
  readonly code: string | null
  readonly county: string
  readonly bodyId: number | null
  readonly body: string | null
}

export interface Names {
  readonly of: (holder: Holder) => NamedHolder
  readonly unit: (id: number | null) => string | null
  /** Units in code order, the unit itself before its bodies. */
  readonly compare: (a: NamedHolder, b: NamedHolder) => number
}

interface NameRow {
  readonly code: string | null
  readonly name: string
  readonly county: string
}

/** Of the date; what no longer exists keeps the last name that it bore. */
export function namesOn(db: ReadDb, asOf: string): Names {
  let read: KnownNames | null = null
  const known = () => (read ??= knownNames(db, asOf))
  const lateUnit = db.prepare(
    `SELECT code, coalesce(${LAST_NAME('t.unit = u.id AND t.body IS NULL')}, name) AS name, county FROM unit u WHERE id = :id`,
  )
  const lateBody = db
    .prepare(
      `SELECT coalesce(${LAST_NAME('t.unit = b.unit AND t.body = b.id')}, name) FROM body b WHERE id = :id`,
    )
    .pluck()
  const unitOf = (id: number) => kept(known().units, id, () => lateUnit.get({ id, asOf }) as NameRow)
  const bodyOf = (id: number) => kept(known().bodies, id, () => String(lateBody.get({ id, asOf })))
  return {
    of: ({ unit, body }) => {
      const { code, name, county } = unitOf(unit)
      const own = body === null ? null : bodyOf(body)
      return { unitId: unit, unit: name, code, county, bodyId: body, body: own }
    },
    unit: (id) => (id === null ? null : unitOf(id).name),
    compare: (a, b) =>
      compareUnits({ code: a.code, name: a.unit }, { code: b.code, name: b.unit }) ||
      a.unitId - b.unitId ||
      (a.bodyId ?? 0) - (b.bodyId ?? 0),
  }
}

const LAST_NAME = (whose: string) =>
  `(SELECT t.value FROM trait t WHERE ${whose} AND t.field = 'name' AND t.date <= :asOf
    ORDER BY t.date DESC, t.id DESC LIMIT 1)`

interface KnownNames {
  readonly units: Map<number, NameRow>
  readonly bodies: Map<number, string>
}

/** Read with the first name that is asked for: a register without rows asks for none, and a country has 41,352 units. */
function knownNames(db: ReadDb, asOf: string): KnownNames {
  const { units, bodies } = holdersAt(db, asOf, EVERYWHERE)
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    bodies: new Map([...bodies.values()].flat().map(({ id, name }) => [id, name])),
  }
}

function kept<V>(map: Map<number, V>, id: number, read: () => V): V {
  const known = map.get(id)
  if (known !== undefined) return known
  const value = read()
  map.set(id, value)
  return value
}
