// The definition of a divisor method, dealt post by post in whole numbers: slow, and nothing can be simpler.
import { type ClaimOrder, orderInBigInt } from './claims.ts'
import { UnitHeap } from './heap.ts'
import type { Allotment, Prepared } from './prepare.ts'
import type { Signpost } from './signpost.ts'

/**
 * Deals the posts beyond the floors one at a time to the strongest claim. First posts must be among the floors
 * already where s(1) = 0. For weights beyond the range of doubles; also the yardstick of the tests and the bench.
 */
export function dealPlainly(given: Prepared, signpost: Signpost): Allotment {
  const { floors, caps, posts, floorTotal, rank, weights } = given
  const seats = floors.slice()
  const next = (i: number) => (seats[i] as number) + 1
  const order = orderInBigInt(weights, signpost)
  const heap = new UnitHeap((a, b) => (order(a, next(a), b, next(b)) || rank(b) - rank(a)) > 0)
  for (let i = 0; i < seats.length; i++) if (next(i) <= (caps[i] as number)) heap.push(i)
  let last = -1
  for (let left = posts - floorTotal; left > 0; left--) {
    last = heap.peek() as number
    seats[last] = next(last)
    if (next(last) <= (caps[last] as number)) heap.sink()
    else heap.pop()
  }
  return { seats, tie: tieAt(last, given, seats, order) }
}

function tieAt(last: number, { floors, caps }: Prepared, seats: Float64Array, order: ClaimOrder) {
  if (last < 0) return null
  const cut = seats[last] as number
  const equals = (i: number, k: number) => order(i, k, last, cut) === 0
  const all = [...seats.keys()]
  const losers = all.filter(
    (i) => (seats[i] as number) < (caps[i] as number) && equals(i, (seats[i] as number) + 1),
  )
  const winners = all.filter(
    (i) => (seats[i] as number) > (floors[i] as number) && equals(i, seats[i] as number),
  )
  return losers.length > 0 ? { winners, losers } : null
}
