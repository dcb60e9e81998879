// mergeUnits: units of one level become one; its posts are approved anew, what exceeds them goes where the document says.
import { POST_TYPES, type PostType } from '../../quota/post-type.ts'
import { Refusal } from '../../refusal.ts'
import type { Account } from '../accounts.ts'
import type { Book } from '../book.ts'
import { assertNothingLater } from '../empty.ts'
import { handOverPeople, movePosts } from '../hand-over.ts'
import { type Body, type Holder, traitAt, type Unit } from '../holders.ts'
import { type MovementOf, TRAIT_FIELDS, type TraitField } from '../movement.ts'
import { assertKind } from './assert-kind.ts'
import { establishBody, foundUnit } from './found.ts'
import type { Kind } from './kind.ts'

export const mergeUnits: Kind<'mergeUnits'> = (book, movement, at) => {
  const units = movement.units.map((text, index) => book.holders.unit(text, `${at}.units[${index}]`))
  assertOneLevel(book, units, at)
  if (units.length < 2) {
    throw new Refusal('MERGE_NEEDS_TWO', { name: movement.units[0] ?? '' }, `${at}.units`)
  }
  const target = targetOf(book, movement, units, at)
  const others = units.filter((unit) => unit !== target)
  assertBodiesAlike(book, [target, ...others], `${at}.units`)
  approveAnew(book, { movement, units: [target, ...others], target }, at)
  for (const unit of others) takeIn(book, unit, target, `${at}.units[${units.indexOf(unit)}]`)
}

function targetOf(book: Book, movement: MovementOf<'mergeUnits'>, units: readonly Unit[], at: string): Unit {
  const first = units[0] as Unit
  const county = book.holders.county(first)
  const existing = book.holders.unitOrNull(movement.into, `${at}.into`)
  if (existing !== null && units.includes(existing)) {
    const { unitKind = book.holders.unitKind(existing) } = movement
    if (unitKind !== book.holders.unitKind(existing)) {
      book.setTrait({ unit: existing, body: null }, 'kind', unitKind)
    }
    return existing
  }
  if (existing !== null)
    throw new Refusal(
      'NAME_TAKEN',
      { name: movement.into, parent: book.holders.regionName(county) },
      `${at}.into`,
    )
  const place = { county, parent: book.holders.parentOf(first) }
  const kind = movement.unitKind ?? book.holders.unitKind(first)
  const wanted = { name: movement.into, code: movement.code ?? null, kind, place, traits: {} }
  return foundUnit(book, wanted, { name: `${at}.into`, code: `${at}.code` })
}

/** Streets, towns and townships of one county are of one level; a department is of another. */
function assertOneLevel(book: Book, units: readonly Unit[], at: string): void {
  const level = (unit: Unit) =>
    `${book.holders.county(unit)} ${book.holders.unitKind(unit) === 'department' ? book.holders.parentOf(unit) : 'street'} ${book.holders.unitKind(unit) === 'department'}`
  const first = units[0] as Unit
  for (const [index, unit] of units.entries()) {
    const field = `${at}.units[${index}]`
    if (units.indexOf(unit) < index) {
      throw new Refusal('SAME_ACCOUNT', { account: book.holders.unitName(unit) }, field)
    }
    if (level(unit) === level(first)) continue
    const names = { unit: book.holders.unitName(unit), other: book.holders.unitName(first) }
    throw new Refusal('MERGE_ACROSS_LEVELS', names, field)
  }
}

/** Bodies of one name become one (every street has a 党政办公室): only of one kind. Throws BODIES_CLASH. */
function assertBodiesAlike(book: Book, units: readonly Unit[], field: string): void {
  const kinds = new Map<string, Body['kind']>()
  const unlike = new Set<string>()
  for (const body of units.flatMap((unit) => book.holders.bodiesOf(unit))) {
    const [name, kind] = [book.holders.bodyName(body), book.holders.bodyKind(body)]
    if ((kinds.get(name) ?? kind) !== kind) unlike.add(name)
    kinds.set(name, kind)
  }
  if (unlike.size > 0) throw new Refusal('BODIES_CLASH', { names: [...unlike].join(', ') }, field)
}

interface Anew {
  readonly movement: MovementOf<'mergeUnits'>
  /** The one that stays first, so that its own posts are the first to be kept. */
  readonly units: readonly Unit[]
  readonly target: Unit
}

function approveAnew(book: Book, { movement, units, target }: Anew, at: string): void {
  const superior = book.accounts.superior()
  const surplus = surplusOf(book, movement, at)
  const into = book.accounts.of({ unit: target, body: null })
  const sources = units.flatMap((unit) => holdersOf(book, unit)).map((holder) => book.accounts.of(holder))
  const types = new Set<PostType>(sources.flatMap((account) => book.postTypes(account)))
  for (const postType of POST_TYPES) {
    const approved = movement.approved[postType] ?? 0
    if (approved === 0 && !types.has(postType)) continue
    const missing = keep(book, { sources, into, surplus, postType, approved }, at)
    book.posts.move({ from: superior, to: into, postType, posts: missing, field: `${at}.approved` })
  }
}

interface Kept {
  readonly sources: readonly Account[]
  readonly into: Account
  /** Null where the document does not say: then nothing may be left over. */
  readonly surplus: Account | null
  readonly postType: PostType
  readonly approved: number
}

/** Keeps what there is up to the approved number, gives the rest away, and says how many are still missing. */
function keep(book: Book, { sources, into, surplus, postType, approved }: Kept, at: string): number {
  let missing = approved
  const held = sources.reduce((sum, from) => sum + book.posts.at(from, postType), 0)
  if (surplus === null && held > approved) {
    const params = { type: postType, have: held, approved, left: held - approved }
    throw new Refusal('SURPLUS_UNPLACED', params, `${at}.surplusTo`)
  }
  for (const from of sources) {
    const have = book.posts.at(from, postType)
    const kept = Math.min(have, missing)
    missing -= kept
    const field = `${at}.approved`
    if (from !== into) movePosts(book, { from, to: into, postType, posts: kept, field })
    if (surplus !== null) movePosts(book, { from, to: surplus, postType, posts: have - kept, field })
  }
  return missing
}

function surplusOf(book: Book, { surplusTo }: MovementOf<'mergeUnits'>, at: string): Account | null {
  if (surplusTo === undefined) return null
  const account = book.accounts.named(surplusTo, `${at}.surplusTo`)
  assertKind(account, ['superior', 'pool', 'turnover', 'reserve'], `${at}.surplusTo`)
  return account
}

function holdersOf(book: Book, unit: Unit): Holder[] {
  return [{ unit, body: null }, ...book.holders.bodiesOf(unit).map((body) => ({ unit, body }))]
}

/** Bodies, people and all else of a unit go over; it ends. */
function takeIn(book: Book, unit: Unit, target: Unit, field: string): void {
  const own = { unit, body: null }
  const whole = { unit: target, body: null }
  assertNothingLater(book, own, field)
  for (const body of book.holders.bodiesOf(unit)) {
    const from = { unit, body }
    assertNothingLater(book, from, field)
    const to = { unit: target, body: bodyIn(book, target, body, field) }
    handOverPeople(book, { from, to, way: 'merge', field })
    book.addLineage('merge', from, to)
    book.end(from)
  }
  handOverPeople(book, { from: own, to: whole, way: 'merge', field })
  for (const under of book.holders.unitsUnder(unit)) {
    book.setTrait({ unit: under, body: null }, 'parent', String(target.id))
  }
  book.addLineage('merge', own, whole)
  book.end(own)
}

/** The body of that name in the merged unit, or a new one like it. */
function bodyIn(book: Book, target: Unit, body: Body, field: string): Body {
  const name = book.holders.bodyName(body)
  const there = book.holders.bodyOrNull(target, name, field)
  if (there !== null) return there
  const base: Partial<Record<TraitField, string>> = { ...body, function: body.function ?? '' }
  const traits = Object.fromEntries(
    TRAIT_FIELDS.map((field) => [
      field,
      traitAt(body.traits, field, book.date, base[field] ?? '') || undefined,
    ]),
  )
  return establishBody(book, { unit: target, name, kind: book.holders.bodyKind(body), traits }, field)
}
