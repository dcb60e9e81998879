// rename, changeKind, describe, move and abolish: what becomes of a unit or a body that exists.
import { Refusal } from '../../refusal.ts'
import type { Book } from '../book.ts'
import { assertEmpty } from '../empty.ts'
import type { Holder, Unit } from '../holders.ts'
import { placeOf, setTraits } from './found.ts'
import type { Kind } from './kind.ts'

export const rename: Kind<'rename'> = (book, movement, at) => {
  const holder = holderOf(book, movement, at)
  const { unit, body } = holder
  if (body !== null) book.holders.assertFreeBodyName(unit, movement.name, `${at}.name`)
  else {
    const place = { county: book.holders.county(unit), parent: book.holders.parentOf(unit) }
    book.holders.assertPlainName(movement.name, `${at}.name`, unit)
    book.holders.assertFreeUnitName(movement.name, place, `${at}.name`)
  }
  book.setTrait(holder, 'name', movement.name)
}

export const changeKind: Kind<'changeKind'> = (book, movement, at) => {
  const holder = holderOf(book, movement, at)
  const kind = holder.body === null ? movement.unitKind : movement.bodyKind
  if (kind === undefined) throw new Error('the contract lets no movement through that names no kind')
  book.setTrait(holder, 'kind', kind)
}

export const describe: Kind<'describe'> = (book, movement, at) => {
  setTraits(book, holderOf(book, movement, at), movement)
}

export const abolish: Kind<'abolish'> = (book, movement, at) => {
  const holder = holderOf(book, movement, at)
  const field = movement.body === undefined ? `${at}.unit` : `${at}.body`
  assertEmpty(book, holder, field)
  book.end(holder)
}

export const move: Kind<'move'> = (book, movement, at) => {
  const unit = book.holders.unit(movement.unit, `${at}.unit`)
  const place = placeOf(book, movement.parent, `${at}.parent`)
  assertNoCycle(book, unit, place.parent, `${at}.parent`)
  book.holders.assertFreeUnitName(book.holders.unitName(unit), place, `${at}.parent`, unit)
  book.setTrait({ unit, body: null }, 'parent', place.parent === null ? '' : String(place.parent))
  moveToCounty(book, unit, place.county)
}

/** The unit, and all that stand under it. */
function moveToCounty(book: Book, unit: Unit, county: string): void {
  if (county === book.holders.county(unit)) return
  book.setTrait({ unit, body: null }, 'county', county)
  for (const under of book.holders.unitsUnder(unit)) moveToCounty(book, under, county)
}

function holderOf(
  book: Book,
  movement: { readonly unit?: string | undefined; readonly body?: string | undefined },
  at: string,
): Holder {
  if (movement.body === undefined) {
    return { unit: book.holders.unit(movement.unit ?? '', `${at}.unit`), body: null }
  }
  const holder = book.holders.holder(movement.body, `${at}.body`)
  if (holder.body !== null) return holder
  throw new Refusal('BODY_UNKNOWN', { unit: movement.body, body: '' }, `${at}.body`)
}

/** Throws TREE_CYCLE where the unit would come to stand under itself, on the date or by a move booked for later. */
function assertNoCycle(book: Book, unit: Unit, parent: number | null, field: string): void {
  const open = parent === null ? [] : [parent]
  const seen = new Set<number>()
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === unit.id) {
      const names = {
        unit: book.holders.unitName(unit),
        parent: book.holders.unitName(book.holders.unitById(parent ?? id)),
      }
      throw new Refusal('TREE_CYCLE', names, field)
    }
    if (seen.has(id)) continue
    seen.add(id)
    const above = book.holders.unitById(id)
    const now = book.holders.parentOf(above)
    const later = above.traits.filter((trait) => trait.field === 'parent' && trait.date > book.date)
    open.push(
      ...(now === null ? [] : [now]),
      ...later.flatMap(({ value }) => (value === '' ? [] : [Number(value)])),
    )
  }
}
