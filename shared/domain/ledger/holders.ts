// Units and bodies as a document finds and changes them: names on its date, lives, parents.
import { Refusal } from '../refusal.ts'
import type { BodyKind } from '../region/body.ts'
import { parseHolder, readsAsOther } from './account-ref.ts'
import type { BodyRecord, Dated, LedgerSource, UnitRecord } from './source.ts'

type Living<T extends UnitRecord | BodyRecord> = {
  -readonly [K in keyof T]: T[K] extends readonly Dated[] ? Dated[] : T[K]
}
export type Unit = Living<UnitRecord>
export type Body = Living<BodyRecord>

/** A unit, or one of its bodies. */
export interface Holder {
  readonly unit: Unit
  readonly body: Body | null
}

/** The value of a field on a date; `base` before any document changed it. */
export function traitAt(traits: readonly Dated[], field: string, date: string, base: string): string {
  let value = base
  for (const trait of traits) if (trait.field === field && trait.date <= date) value = trait.value
  return value
}

/** Looks names up as they hold on one date, the document's own changes included. */
export class Holders {
  readonly source: LedgerSource
  readonly date: string
  private readonly units = new Map<number, Unit>()
  private readonly bodies = new Map<number, Body>()
  /** Made or changed by this document: the source does not find them under their names. */
  private readonly changedUnits = new Set<Unit>()
  private readonly changedBodies = new Set<Body>()

  constructor(source: LedgerSource, date: string) {
    this.source = source
    this.date = date
  }

  /** A unit or `unit/body` that lives on the date and was not abolished since. */
  holder(text: string, field: string): Holder {
    const { unit, body } = parseHolder(text)
    const found = this.unit(unit, field)
    return { unit: found, body: body === null ? null : this.body(found, body, field) }
  }

  /** A unit by its code, or by the name that it alone bears on the date. Throws UNIT_UNKNOWN, UNIT_AMBIGUOUS … */
  unit(text: string, field: string): Unit {
    const byCode = this.unitByCode(text)
    if (byCode !== null) return this.alive(byCode, this.unitName(byCode), field)
    const bearers = this.unitsNamed(text)
    const present = bearers.filter((unit) => lives(unit, this.date) && this.unitName(unit) === text)
    if (present.length > 1) throw new Refusal('UNIT_AMBIGUOUS', { unit: text }, field)
    const [one] = present.length === 1 ? present : bearers
    if (one === undefined) throw new Refusal('UNIT_UNKNOWN', { unit: text }, field)
    const alive = this.alive(one, text, field)
    if (this.unitName(alive) !== text) throw new Refusal('UNIT_UNKNOWN', { unit: text }, field)
    return alive
  }

  /** A body of the unit by its name on the date. Throws BODY_UNKNOWN, HOLDER_ABOLISHED, DATE_BEFORE_FOUNDING. */
  body(unit: Unit, name: string, field: string): Body {
    const living = this.bodyOrNull(unit, name, field)
    if (living !== null) return living
    const former = this.bodiesNamed(unit, name).find((body) => this.bodyName(body) === name)
    if (former !== undefined) return this.alive(former, `${this.unitName(unit)}/${name}`, field)
    throw new Refusal('BODY_UNKNOWN', { unit: this.unitName(unit), body: name }, field)
  }

  /** The body that bears the name on the date, or null. Throws HOLDER_ABOLISHED where it was abolished since. */
  bodyOrNull(unit: Unit, name: string, field: string): Body | null {
    const one = this.bodiesNamed(unit, name).find(
      (body) => lives(body, this.date) && this.bodyName(body) === name,
    )
    return one === undefined ? null : this.alive(one, `${this.unitName(unit)}/${name}`, field)
  }

  /** The living unit of that name, or null. */
  unitOrNull(text: string, field: string): Unit | null {
    const isThere =
      this.unitByCode(text) !== null ||
      this.unitsNamed(text).some((unit) => lives(unit, this.date) && this.unitName(unit) === text)
    return isThere ? this.unit(text, field) : null
  }

  unitById(id: number): Unit {
    return this.keepUnit(this.units.get(id) ?? this.source.unit(id))
  }

  bodiesOf(unit: Unit): Body[] {
    const stored = this.source.bodies(unit.id).map((body) => this.keepBody(body))
    const made = [...this.changedBodies].filter((body) => body.unit === unit.id && !stored.includes(body))
    return [...stored, ...made].filter((body) => lives(body, this.date))
  }

  /** Units whose parent on the date is the unit. */
  unitsUnder(unit: Unit): Unit[] {
    const stored = this.source.unitsUnder(unit.id).map((under) => this.keepUnit(under))
    const made = [...this.changedUnits].filter((under) => !stored.includes(under))
    return [...stored, ...made].filter((under) => this.parentOf(under) === unit.id && lives(under, this.date))
  }

  unitName(unit: Unit): string {
    return traitAt(unit.traits, 'name', this.date, unit.name)
  }

  bodyName(body: Body): string {
    return traitAt(body.traits, 'name', this.date, body.name)
  }

  bodyKind(body: Body): BodyKind {
    return traitAt(body.traits, 'kind', this.date, body.kind) as BodyKind
  }

  unitKind(unit: Unit): UnitRecord['kind'] {
    return traitAt(unit.traits, 'kind', this.date, unit.kind) as UnitRecord['kind']
  }

  county(unit: Unit): string {
    return traitAt(unit.traits, 'county', this.date, unit.county)
  }

  parentOf(unit: Unit): number | null {
    const parent = traitAt(unit.traits, 'parent', this.date, unit.parent === null ? '' : String(unit.parent))
    return parent === '' ? null : Number(parent)
  }

  name({ unit, body }: Holder): string {
    return body === null ? this.unitName(unit) : `${this.unitName(unit)}/${this.bodyName(body)}`
  }

  /** The code itself where the region is not known. */
  regionName(code: string): string {
    return this.source.region(code)?.name ?? code
  }

  /** Throws NAME_TAKEN where another one under the same parent bears the name on the date or later. */
  assertFreeUnitName(
    name: string,
    place: { county: string; parent: number | null },
    field: string,
    self: Unit | null = null,
  ): void {
    const taken = this.unitsNamed(name).some(
      (unit) =>
        unit !== self &&
        bearsFrom(unit, name, this.date) &&
        this.county(unit) === place.county &&
        this.parentOf(unit) === place.parent,
    )
    if (!taken) return
    const parent =
      place.parent === null ? this.regionName(place.county) : this.unitName(this.unitById(place.parent))
    throw new Refusal('NAME_TAKEN', { name, parent }, field)
  }

  /** Throws NAME_CONFUSING for a unit's name that a movement would read as another account. */
  assertPlainName(name: string, field: string, self: Unit | null = null): void {
    const coded = this.unitByCode(name)
    if (!readsAsOther(name) && (coded === null || coded === self)) return
    throw new Refusal('NAME_CONFUSING', { name }, field)
  }

  /** Throws CODE_TAKEN, and NAME_CONFUSING for a code that is read before another unit's name. */
  assertFreeCode(code: string, field: string): void {
    if (this.unitByCode(code) !== null) throw new Refusal('CODE_TAKEN', { code }, field)
    const isName = this.unitsNamed(code).some((unit) => bearsFrom(unit, code, this.date))
    if (isName || readsAsOther(code)) throw new Refusal('NAME_CONFUSING', { name: code }, field)
  }

  assertFreeBodyName(unit: Unit, name: string, field: string): void {
    if (!this.bodiesNamed(unit, name).some((body) => bearsFrom(body, name, this.date))) return
    throw new Refusal('NAME_TAKEN', { name, parent: this.unitName(unit) }, field)
  }

  unitByCode(code: string): Unit | null {
    for (const unit of this.changedUnits) if (unit.code === code) return unit
    const found = this.source.unitByCode(code)
    return found === null ? null : this.keepUnit(found)
  }

  /** Takes up what the document makes or changes, so that it is found under its new name. */
  touchUnit(unit: Unit): Unit {
    this.units.set(unit.id, unit)
    this.changedUnits.add(unit)
    return unit
  }

  touchBody(body: Body): Body {
    this.bodies.set(body.id, body)
    this.changedBodies.add(body)
    return body
  }

  private unitsNamed(name: string): Unit[] {
    const found = new Set(this.source.unitsNamed(name).map((unit) => this.keepUnit(unit)))
    for (const unit of this.changedUnits) if (everBore(unit, name)) found.add(unit)
    return [...found]
  }

  private bodiesNamed(unit: Unit, name: string): Body[] {
    const found = new Set(this.source.bodiesNamed(unit.id, name).map((body) => this.keepBody(body)))
    for (const body of this.changedBodies) {
      if (body.unit === unit.id && everBore(body, name)) found.add(body)
    }
    return [...found]
  }

  private keepUnit(record: UnitRecord): Unit {
    const known = this.units.get(record.id)
    if (known !== undefined) return known
    const unit = { ...record, traits: [...record.traits] }
    this.units.set(unit.id, unit)
    return unit
  }

  private keepBody(record: BodyRecord): Body {
    const known = this.bodies.get(record.id)
    if (known !== undefined) return known
    const body = { ...record, traits: [...record.traits] }
    this.bodies.set(body.id, body)
    return body
  }

  /** What was abolished takes nothing any more, not even for the time before: its accounts ended with nothing. */
  private alive<T extends Unit | Body>(one: T, holder: string, field: string): T {
    const { date } = this
    if (one.founded > date) {
      throw new Refusal('DATE_BEFORE_FOUNDING', { holder, founded: one.founded, date }, field)
    }
    if (one.abolished !== '') {
      throw new Refusal('HOLDER_ABOLISHED', { holder, abolished: one.abolished, date }, field)
    }
    return one
  }
}

function lives({ founded, abolished }: Unit | Body, date: string): boolean {
  return founded <= date && (abolished === '' || abolished > date)
}

function everBore(one: Unit | Body, name: string): boolean {
  return one.name === name || one.traits.some(({ field, value }) => field === 'name' && value === name)
}

/** Whether it bears the name on the date or on any later one. */
function bearsFrom(one: Unit | Body, name: string, date: string): boolean {
  if (one.abolished !== '' && one.abolished <= date) return false
  const from = one.founded > date ? one.founded : date
  if (traitAt(one.traits, 'name', from, one.name) === name) return true
  return one.traits.some((trait) => trait.field === 'name' && trait.value === name && trait.date > from)
}
