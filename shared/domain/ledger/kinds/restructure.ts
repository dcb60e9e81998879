// merge and split: bodies of one unit become one, or one becomes several; posts, people and all else go along.
import type { PostType } from '../../quota/post-type.ts'
import { POST_TYPES } from '../../quota/post-type.ts'
import { Refusal } from '../../refusal.ts'
import { parseHolder } from '../account-ref.ts'
import type { Book } from '../book.ts'
import { assertNothingLater } from '../empty.ts'
import { handOverPeople, handOverTies, movePeople, movePosts, moveReserves } from '../hand-over.ts'
import type { Body, Holder, Unit } from '../holders.ts'
import type { MovementOf } from '../movement.ts'
import { establishBody } from './found.ts'
import type { Kind } from './kind.ts'

interface OfUnit extends Holder {
  readonly body: Body
}

export const merge: Kind<'merge'> = (book, { bodies, into, bodyKind }, at) => {
  const sources = bodies.map((text, index) => bodyAt(book, text, `${at}.bodies[${index}]`))
  const unit = (sources[0] as OfUnit).unit
  const isMade = isUnknown(book, unit, { text: into, field: `${at}.into` })
  const kind = bodyKind ?? book.holders.bodyKind((sources[0] as OfUnit).body)
  const target = targetOf(book, { unit, text: into, kind }, `${at}.into`)
  const merged = new Set([...sources.map(({ body }) => body), ...(isMade ? [] : [target.body])])
  // One body into a new one is a change of name, and keeps its place in every register when it is booked as one.
  if (merged.size < 2) {
    throw new Refusal('MERGE_NEEDS_TWO', { name: into }, `${at}.bodies`)
  }
  for (const [index, source] of sources.entries()) {
    const field = `${at}.bodies[${index}]`
    assertSameUnit(book, source, unit, field)
    if (sources.findIndex(({ body }) => body === source.body) < index) throw twice(book, source, field)
    if (source.body === target.body) continue
    assertNothingLater(book, source, field)
    const [from, to] = [book.accounts.of(source), book.accounts.of(target)]
    for (const postType of book.postTypes(from)) {
      movePosts(book, { from, to, postType, posts: book.posts.at(from, postType), field })
    }
    handOverPeople(book, { from: source, to: target, way: 'merge', field })
    book.addLineage('merge', source, target)
    book.end(source)
  }
}

export const split: Kind<'split'> = (book, { body, into, heir: named }, at) => {
  const source = bodyAt(book, body, `${at}.body`)
  if (into.length < 2) throw new Refusal('SPLIT_NEEDS_TWO', { name: body }, `${at}.into`)
  assertNothingLater(book, source, `${at}.body`)
  const kind = book.holders.bodyKind(source.body)
  const targets = into.map((part, index) => {
    const wanted = { unit: source.unit, text: part.body, kind: part.bodyKind ?? kind }
    return targetOf(book, wanted, `${at}.into[${index}].body`)
  })
  const again = targets.findIndex(
    ({ body: one }, index) => targets.findIndex((other) => other.body === one) < index,
  )
  if (again >= 0) throw twice(book, targets[again] as OfUnit, `${at}.into[${again}].body`)
  const account = book.accounts.of(source)
  const heir = heirOf(book, { source, targets, named }, `${at}.heir`)
  const mentioned = into.flatMap(({ posts, filled = {} }) => [...Object.keys(posts), ...Object.keys(filled)])
  const types = new Set<string>([...book.postTypes(account), ...mentioned])
  for (const postType of POST_TYPES.filter((type) => types.has(type))) {
    splitType(book, { source, targets, heir, into, postType }, `${at}.into`)
  }
  for (const target of targets) if (target.body !== source.body) book.addLineage('split', source, target)
  if (heir.body === source.body) return
  handOverTies(book, { from: source, to: heir, way: 'split', field: `${at}.body` })
  book.end(source)
}

/** Who takes over reserves and loans: as the document says, else the body itself where it stays, else the first part. */
function heirOf(
  book: Book,
  { source, targets, named }: Pick<Parts, 'source' | 'targets'> & { readonly named?: string | undefined },
  field: string,
): OfUnit {
  if (named === undefined) {
    return targets.find((target) => target.body === source.body) ?? (targets[0] as OfUnit)
  }
  const { unit, body } = book.holders.holder(named, field)
  const heir = targets.find((target) => target.body === body)
  if (heir !== undefined) return heir
  throw new Refusal('BODY_UNKNOWN', { unit: book.holders.unitName(unit), body: named }, field)
}

interface Parts {
  readonly source: OfUnit
  readonly targets: readonly OfUnit[]
  readonly heir: OfUnit
  readonly into: MovementOf<'split'>['into']
  readonly postType: PostType
}

/** Posts as named; people as named, else by the posts in order; pending entries by the vacancies in order; the rest to the last. */
function splitType(book: Book, parts: Parts, field: string): void {
  const { source, targets, into, postType } = parts
  const giver = book.accounts.of(source)
  const takers = targets.map((target) => book.accounts.of(target))
  const posts = into.map((part) => part.posts[postType] ?? 0)
  assertWhole(book, parts, { left: 'posts', have: book.posts.at(giver, postType), parts: posts }, field)
  const people = book.people.filled(giver, postType)
  const isNamed = into.some(({ filled }) => filled?.[postType] !== undefined)
  const filled = isNamed ? into.map((part) => part.filled?.[postType] ?? 0) : inOrder(people, posts)
  assertWhole(book, parts, { left: 'people', have: people, parts: filled }, field)
  const entries = [...book.people.pending(giver, postType)]
  const places = inOrder(
    entries.length,
    posts.map((count, index) => Math.max(0, count - (filled[index] ?? 0))),
  )
  const heir = book.accounts.of(parts.heir)
  if (heir !== giver) moveReserves(book, { giver, taker: heir, postType, field })
  for (const [index, taker] of takers.entries()) {
    const own = entries.splice(0, places[index] ?? 0)
    if (taker === giver) continue
    movePosts(book, {
      from: giver,
      to: taker,
      postType,
      posts: posts[index] ?? 0,
      field: `${field}[${index}].posts`,
    })
    movePeople(book, { giver, taker, postType, people: filled[index] ?? 0, way: 'split', field })
    for (const entry of own) book.people.step(entry, 'moved', taker)
  }
}

/** Fills places in order; what is left over goes to the last. */
function inOrder(count: number, places: readonly number[]): number[] {
  let rest = count
  return places.map((most, index) => {
    const part = index === places.length - 1 ? rest : Math.min(rest, most)
    rest -= part
    return part
  })
}

function assertWhole(
  book: Book,
  { source, postType }: Parts,
  { left, have, parts }: { left: string; have: number; parts: readonly number[] },
  field: string,
): void {
  const need = parts.reduce((sum, part) => sum + part, 0)
  if (need === have) return
  const params = { holder: book.holders.name(source), left, type: postType, have, need }
  throw new Refusal('SPLIT_NOT_WHOLE', params, field)
}

function bodyAt(book: Book, text: string, field: string): OfUnit {
  const { unit, body } = book.holders.holder(text, field)
  if (body === null) throw new Refusal('BODY_UNKNOWN', { unit: text, body: '' }, field)
  return { unit, body }
}

/** The body that a restructuring leads to, made where there is none. */
function targetOf(
  book: Book,
  { unit, text, kind }: { unit: Unit; text: string; kind: Body['kind'] },
  field: string,
): OfUnit {
  const { unit: owner, body: name } = parseHolder(text)
  if (name === null || name === '') throw new Refusal('BODY_UNKNOWN', { unit: owner, body: '' }, field)
  if (book.holders.unit(owner, field) !== unit) {
    throw new Refusal('MERGE_OTHER_UNIT', { body: text, unit: book.holders.unitName(unit) }, field)
  }
  const body =
    book.holders.bodyOrNull(unit, name, field) ?? establishBody(book, { unit, name, kind, traits: {} }, field)
  return { unit, body }
}

/** Whether the unit has no body of that name yet. */
function isUnknown(book: Book, unit: Unit, { text, field }: { text: string; field: string }): boolean {
  const { body: name } = parseHolder(text)
  return name === null || book.holders.bodyOrNull(unit, name, field) === null
}

function assertSameUnit(book: Book, source: Holder, unit: Unit, field: string): void {
  if (source.unit === unit) return
  const params = { body: book.holders.name(source), unit: book.holders.unitName(unit) }
  throw new Refusal('MERGE_OTHER_UNIT', params, field)
}

function twice(book: Book, holder: Holder, field: string): Refusal {
  return new Refusal('SAME_ACCOUNT', { account: book.holders.name(holder) }, field)
}
