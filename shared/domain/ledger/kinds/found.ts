// found and establish: a new unit under its region or department, a new body in its unit.
import { Refusal } from '../../refusal.ts'
import { parseHolder } from '../account-ref.ts'
import type { Book } from '../book.ts'
import type { Body, Holder, Unit } from '../holders.ts'
import { TRAIT_FIELDS, type Traits } from '../movement.ts'
import type { Kind } from './kind.ts'

/** Where a unit stands: directly under a region, or under another unit of it. */
export interface Place {
  readonly county: string
  readonly parent: number | null
}

export const found: Kind<'found'> = (book, { unit }, at) => {
  const { name, code, unitKind, parent } = unit
  const place = placeOf(book, parent, `${at}.unit.parent`)
  const fields = { name: `${at}.unit.name`, code: `${at}.unit.code` }
  foundUnit(book, { name, code: code ?? null, kind: unitKind, place, traits: unit }, fields)
}

export const establish: Kind<'establish'> = (book, movement, at) => {
  const { unit: owner, body: name } = parseHolder(movement.body)
  if (name === null || name.trim() === '')
    throw new Refusal('BODY_UNKNOWN', { unit: owner, body: '' }, `${at}.body`)
  const unit = book.holders.unit(owner, `${at}.body`)
  establishBody(book, { unit, name, kind: movement.bodyKind, traits: movement }, `${at}.body`)
}

/** A region's code, else a unit. */
export function placeOf(book: Book, parent: string, field: string): Place {
  if (book.source.region(parent) !== null) return { county: parent, parent: null }
  const unit = book.holders.unit(parent, field)
  return { county: book.holders.county(unit), parent: unit.id }
}

interface UnitToFound {
  readonly name: string
  readonly code: string | null
  readonly kind: Unit['kind']
  readonly place: Place
  readonly traits: Traits
}

/** Throws NAME_TAKEN, NAME_CONFUSING, CODE_TAKEN. `fields` are where the name and code stand. */
export function foundUnit(
  book: Book,
  wanted: UnitToFound,
  fields: { readonly name: string; readonly code: string },
): Unit {
  const { name, code, kind, place, traits } = wanted
  if (code !== null) book.holders.assertFreeCode(code, fields.code)
  book.holders.assertPlainName(name, fields.name)
  book.holders.assertFreeUnitName(name, place, fields.name)
  const row = { id: book.takeId('unit'), code, name, ...place, kind, founded: book.date }
  book.effects.units.push({ ...row, class: null })
  const unit = book.holders.touchUnit({ ...row, abolished: '', traits: [] })
  setTraits(book, { unit, body: null }, traits)
  return unit
}

interface BodyToEstablish {
  readonly unit: Unit
  readonly name: string
  readonly kind: Body['kind']
  readonly traits: Traits
}

/** Throws NAME_TAKEN. */
export function establishBody(
  book: Book,
  { unit, name, kind, traits }: BodyToEstablish,
  field: string,
): Body {
  book.holders.assertFreeBodyName(unit, name, field)
  const own = { function: traits.function ?? null, founded: book.date }
  const row = { id: book.takeId('body'), unit: unit.id, name, kind, ...own }
  book.effects.bodies.push(row)
  const body = book.holders.touchBody({ ...row, abolished: '', traits: [] })
  setTraits(book, { unit, body }, { ...traits, function: undefined })
  return body
}

/** Notes whatever is said of a unit or body. */
export function setTraits(book: Book, holder: Holder, traits: Traits): void {
  for (const field of TRAIT_FIELDS) {
    const value = traits[field]
    if (value !== undefined) book.setTrait(holder, field, value)
  }
}
