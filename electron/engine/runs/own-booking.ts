// What the documents that adopted a scenario did to the books, so that a later run does not ask for the same posts again.
import { partsOf } from '#shared/domain/adoption/adopted-movement'
import type { PostType } from '#shared/domain/quota/post-type'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { bodyKey, type OwnBooking, unitKey } from '#shared/domain/scenario/inputs'
import { frozenOutcome } from '../published/frozen-outcome.ts'
import type { ReadDb } from '../store/db.ts'
import { EVERYWHERE, holdersAt } from '../store/queries/as-of/holders.ts'
import { bookedDocument } from '../store/queries/booked-document.ts'
import { postsBookedBy, postsBookedInBodies, postsDrawnBy } from '../store/queries/posts-booked-by.ts'
import { type AdoptionRow, adoptions, publishedScenarios } from '../store/queries/published-scenarios.ts'
import { allUnits } from '../store/queries/units.ts'
import { canonical } from './digest.ts'

/** Adoptions of the copies of just this document, in the order in which they were booked. */
export function adoptionsOf(db: ReadDb, document: ScenarioDocument): AdoptionRow[] {
  const all = adoptions(db)
  if (all.length === 0) return []
  const text = canonical(document)
  const copies = new Set(
    publishedScenarios(db, document.name).flatMap((copy) => (copy.document === text ? [copy.id] : [])),
  )
  return all.filter(({ published }) => copies.has(published))
}

/** Null for a scenario that no document booked. Posts count as far as the documents took effect by the scenario's date. */
export function ownBooking(db: ReadDb, document: ScenarioDocument): OwnBooking | null {
  const own = adoptionsOf(db, document)
  if (own.length === 0) return null
  const { asOf } = document
  const numbers = [...new Set(own.map((adoption) => adoption.document))]
  const keys = new Map(allUnits(db, asOf).map((unit) => [unit.id, unitKey(unit)]))
  const inBodies = postsBookedInBodies(db, numbers, asOf)
  const bodies = inBodies.length === 0 ? new Map<number, string>() : bodyKeys(db, asOf)
  return {
    documents: numbers.map((number) => ({ number, date: bookedDocument(db, number)?.date ?? '' })),
    open: openPosts(db, own),
    drawn: byHolder(postsDrawnBy(db, numbers, asOf), ({ pool }) => pool),
    brought: byHolder(postsBookedBy(db, numbers, asOf), ({ unit }) => keys.get(unit) ?? String(unit)),
    broughtToBodies: byHolder(inBodies, ({ body }) => bodies.get(body) ?? String(body)),
  }
}

/** Keys of all bodies that stand on the date, by their id. */
function bodyKeys(db: ReadDb, asOf: string): Map<number, string> {
  const { units, bodies } = holdersAt(db, asOf, EVERYWHERE)
  return new Map(
    units.flatMap((unit) => (bodies.get(unit.id) ?? []).map(({ id, name }) => [id, bodyKey(unit, name)])),
  )
}

/** Posts of the parts that no document has booked yet. */
function openPosts(db: ReadDb, own: readonly AdoptionRow[]): number {
  const [{ published }] = own as readonly [AdoptionRow]
  const booked = new Set(own.map(({ authority }) => authority))
  if (booked.has('')) return 0
  const parts = partsOf(frozenOutcome(db, published).movements)
  return parts.reduce((sum, { authority, posts }) => sum + (booked.has(authority) ? 0 : posts), 0)
}

function byHolder<R extends { readonly postType: string; readonly posts: number }>(
  rows: readonly R[],
  holder: (row: R) => string,
): Map<string, Partial<Record<PostType, number>>> {
  const sums = new Map<string, Partial<Record<PostType, number>>>()
  for (const row of rows) {
    const own = sums.get(holder(row)) ?? {}
    const type = row.postType as PostType
    sums.set(holder(row), { ...own, [type]: (own[type] ?? 0) + row.posts })
  }
  return sums
}
