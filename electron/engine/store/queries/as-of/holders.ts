// Units and bodies that exist on a date, with the names, kinds and other traits of that date.
import { BODY_TRAITS, type BodyKind, type BodyTrait } from '#shared/domain/region/body'
import { isStationed } from '#shared/domain/region/regime'
import { compareUnits, type UnitKind } from '#shared/domain/region/region'
import type { ReadDb } from '../../db.ts'

/** After everything that is booked. */
export const LATEST = '9999-12-31'

export type Traits = Readonly<Record<string, string>>

export interface UnitAt {
  readonly id: number
  readonly code: string | null
  readonly name: string
  readonly county: string
  readonly kind: UnitKind
  readonly class: string | null
  readonly parent: number | null
  readonly founded: string
  readonly abolished: string
  readonly traits: Traits
}

export interface BodyAt {
  readonly id: number
  readonly unit: number
  readonly name: string
  readonly kind: BodyKind
  readonly function: string | null
  readonly founded: string
  readonly abolished: string
  /** 派驻: listed with its unit, not counted. */
  readonly stationed: boolean
  readonly traits: Traits
}

/** Which holders: all, those of a county, or one unit with its bodies. */
export interface Scope {
  readonly county: string | null
  readonly unit: number | null
}

export const EVERYWHERE: Scope = { county: null, unit: null }

export interface Holders {
  /** In code order. */
  readonly units: readonly UnitAt[]
  /** Bodies by unit id, in the order they were recorded. */
  readonly bodies: ReadonlyMap<number, readonly BodyAt[]>
}

const NONE: Traits = {}

const LIVING = "founded <= :asOf AND (abolished = '' OR abolished > :asOf)"

/** Traits that make a column; the others are read only where a table shows them. */
const COLUMN_TRAITS = ['name', 'kind', 'class', 'county', 'parent', 'function', 'regime']

/** Everything that lives on `asOf` inside the scope. */
export function holdersAt(db: ReadDb, asOf: string, scope: Scope, withTraits = false): Holders {
  const units = unitsAt(db, asOf, scope, withTraits)
  const isWhole = scope.county === null && scope.unit === null
  const ids = isWhole ? null : JSON.stringify(units.map(({ id }) => id))
  return { units, bodies: bodiesAt(db, { asOf, ids, withTraits }) }
}

/** Some units with the bodies and all traits that they have on `asOf`. */
export function holdersOf(db: ReadDb, asOf: string, units: readonly UnitAt[]): Holders {
  const ids = JSON.stringify(units.map(({ id }) => id))
  return { units, bodies: bodiesAt(db, { asOf, ids, withTraits: true }) }
}

/** Units of the scope that live on `asOf`, in code order. */
export function unitsAt(db: ReadDb, asOf: string, scope: Scope, withTraits = false): UnitAt[] {
  const found = db
    .prepare(
      `SELECT id, code, name, county, kind, class, parent, founded, abolished FROM unit
       WHERE ${LIVING} AND (:unit IS NULL OR id = :unit) AND (:county IS NULL OR county = :county
         OR EXISTS (SELECT 1 FROM trait t WHERE t.unit = unit.id AND t.body IS NULL AND t.field = 'county'))`,
    )
    .all({ asOf, ...scope }) as Omit<UnitAt, 'traits'>[]
  const isWhole = scope.county === null && scope.unit === null
  const ids = isWhole ? null : JSON.stringify(found.map(({ id }) => id))
  const traits = traitsAt(db, { asOf, ids, withTraits }, 'unit')
  const shared = sharedTexts()
  const whole = found.map((unit) => {
    const { county, kind } = unit
    const lighter = Object.assign(unit, { county: shared(county), kind: shared(kind) })
    return unitWith(lighter, traits.get(unit.id) ?? NONE)
  })
  return whole.filter((unit) => scope.county === null || unit.county === scope.county).sort(compareUnits)
}

/** Equal texts as one: each row that is read brings its own. */
function sharedTexts(): <T extends string>(text: T) => T {
  const known = new Map<string, string>()
  return <T extends string>(text: T) => {
    const first = known.get(text)
    if (first === undefined) known.set(text, text)
    return (first ?? text) as T
  }
}

function unitWith(unit: Omit<UnitAt, 'traits'>, traits: Traits): UnitAt {
  if (traits === NONE) return Object.assign(unit, { traits })
  const { name = unit.name, kind = unit.kind, class: unitClass = unit.class, county = unit.county } = traits
  const parent = traits.parent === undefined ? unit.parent : Number(traits.parent) || null
  return { ...unit, name, kind: kind as UnitKind, class: unitClass, county, parent, traits }
}

interface Wanted {
  readonly asOf: string
  /** Units as a JSON list, null for all. */
  readonly ids: string | null
  readonly withTraits: boolean
}

type BodyRow = Omit<BodyAt, 'stationed' | 'traits'> & Partial<Record<BodyTrait, string>>

const DESCRIBED = BODY_TRAITS.map((trait) => `, ${trait}`).join('')

function bodiesAt(db: ReadDb, wanted: Wanted): Map<number, BodyAt[]> {
  const { asOf, ids, withTraits } = wanted
  const rows = db
    .prepare(
      `SELECT id, unit, name, kind, function, founded, abolished ${withTraits ? DESCRIBED : ''} FROM body
       WHERE ${LIVING} ${ids === null ? '' : 'AND unit IN (SELECT value FROM json_each(:ids))'} ORDER BY id`,
    )
    .all(ids === null ? { asOf } : { asOf, ids }) as BodyRow[]
  const traits = traitsAt(db, wanted, 'body')
  const bodies = new Map<number, BodyAt[]>()
  for (const row of rows) {
    const body = bodyWith(row, traits.get(row.id) ?? {})
    const list = bodies.get(row.unit)
    if (list === undefined) bodies.set(row.unit, [body])
    else list.push(body)
  }
  return bodies
}

function bodyWith(body: BodyRow, booked: Traits): BodyAt {
  const { id, unit, founded, abolished } = body
  const { name = body.name, kind = body.kind, function: role = body.function } = booked
  const stationed = isStationed(kind, booked.regime)
  const traits = withListed(body, booked)
  return { id, unit, name, kind: kind as BodyKind, function: role, founded, abolished, stationed, traits }
}

/** What lists say of a body, where no document says it. */
function withListed(body: BodyRow, booked: Traits): Traits {
  const listed = BODY_TRAITS.filter((trait) => (body[trait] ?? '') !== '')
  if (listed.length === 0) return booked
  return { ...Object.fromEntries(listed.map((trait) => [trait, body[trait] ?? ''])), ...booked }
}

/** Fields of each body, by its id, of which a document ever said something. */
export function bookedTraits(db: ReadDb): Map<number, Record<string, string>> {
  const said = new Map<number, Record<string, string>>()
  const rows = db.prepare('SELECT DISTINCT body, field FROM trait WHERE body IS NOT NULL').all()
  for (const { body, field } of rows as { body: number; field: string }[]) {
    const own = said.get(body) ?? {}
    own[field] = field
    said.set(body, own)
  }
  return said
}

/** The latest value of each trait, by the id of the unit or body. */
function traitsAt(db: ReadDb, { asOf, ids, withTraits }: Wanted, of: 'unit' | 'body'): Map<number, Traits> {
  const whose = of === 'unit' ? 'body IS NULL' : 'body IS NOT NULL'
  const within = ids === null ? '' : 'AND unit IN (SELECT value FROM json_each(:ids))'
  const fields = withTraits ? '' : 'AND field IN (SELECT value FROM json_each(:fields))'
  const rows = db
    .prepare(
      `SELECT ${of} AS holder, field, value FROM trait WHERE date <= :asOf AND ${whose} ${within} ${fields}
       ORDER BY date, id`,
    )
    .all({
      asOf,
      ...(ids === null ? {} : { ids }),
      ...(withTraits ? {} : { fields: JSON.stringify(COLUMN_TRAITS) }),
    }) as { holder: number; field: string; value: string }[]
  const traits = new Map<number, Record<string, string>>()
  for (const { holder, field, value } of rows) {
    const known = traits.get(holder) ?? {}
    known[field] = value
    traits.set(holder, known)
  }
  return traits
}
