// All divisor methods: doubles propose a divisor, exact comparison decides the last posts.
import { compareQ } from '../rational.ts'
import { claimOrder } from './claims.ts'
import { dealPlainly } from './deal-plainly.ts'
import { narrow } from './narrow.ts'
import type { Allotment, Prepared } from './prepare.ts'
import { nthLargest, type Settlement, settle } from './select.ts'
import { givesFirstPosts, type Signpost } from './signpost.ts'

/** Far above the error of a claim computed in doubles (a few 2^-52), far below what separates most claims. */
const BAND = 1e-12

/**
 * Gives the posts to the strongest claims weight / s(k), beyond the floors and up to the caps.
 *
 * Exact by this argument: the order of claims in doubles moves the claim at the cut by less than BAND. Claims above
 * the band are met, those below it are not, and those inside are ordered by whole-number cross-multiplication.
 * Balinski & Young, Fair Representation, App. A (min–max inequality).
 */
export function divisorMethod(prepared: Prepared, signpost: Signpost): Allotment {
  const waiting = givesFirstPosts(signpost) ? unitsWithoutPost(prepared) : []
  const free = prepared.posts - prepared.floorTotal
  if (free < waiting.length) return scarceFirstPosts(prepared, waiting, free)
  const given = withFirstPosts(prepared, waiting)
  if (given.floorTotal === given.posts) return { seats: given.floors.slice(), tie: null }
  if (!given.weights.comparable) return dealPlainly(given, signpost)
  return settleBand(given, signpost, cutClaim(given, signpost))
}

function unitsWithoutPost({ floors, caps }: Prepared): number[] {
  const units: number[] = []
  for (let i = 0; i < floors.length; i++) if (floors[i] === 0 && (caps[i] as number) > 0) units.push(i)
  return units
}

/** Fewer posts than units whose first post comes before all others: the heavier unit first, equal weights tie. */
function scarceFirstPosts({ floors, weights, rank }: Prepared, waiting: number[], free: number): Allotment {
  const unit = (claim: number) => waiting[claim] as number
  const weight = (claim: number) => weights.exactAt(unit(claim))
  const compare = (a: number, b: number) => compareQ(weight(a), weight(b))
  const settled = settle(waiting.length, free, compare, (claim) => rank(unit(claim)))
  return hand(floors.slice(), settled, unit)
}

function withFirstPosts(prepared: Prepared, waiting: number[]): Prepared {
  if (waiting.length === 0) return prepared
  const floors = prepared.floors.slice()
  for (const i of waiting) floors[i] = 1
  return { ...prepared, floors, floorTotal: prepared.floorTotal + waiting.length }
}

/** The claim of the last post, in doubles. */
function cutClaim(given: Prepared, signpost: Signpost): number {
  const { low, high } = narrow(given, signpost)
  const { units, posts, sure } = claimsBetween(given, signpost, low, high)
  const { approx } = given.weights
  const values = new Float64Array(units.length)
  for (let c = 0; c < units.length; c++) {
    values[c] = (approx[units[c] as number] as number) / signpost.at(posts[c] as number)
  }
  return nthLargest(values, given.posts - sure)
}

function settleBand(given: Prepared, signpost: Signpost, cut: number): Allotment {
  const between = claimsBetween(given, signpost, cut * (1 - BAND), cut * (1 + BAND))
  const { units, posts, seats } = between
  const unit = (claim: number) => units[claim] as number
  const order = claimOrder(
    given.weights,
    signpost,
    posts.reduce((most, k) => Math.max(most, k), 1),
  )
  const compare = (a: number, b: number) => order(unit(a), posts[a] as number, unit(b), posts[b] as number)
  const settled = settle(units.length, given.posts - between.sure, compare, (claim) =>
    given.rank(unit(claim)),
  )
  return hand(seats, settled, unit)
}

function hand(seats: Float64Array, { taken, tie }: Settlement, unit: (claim: number) => number): Allotment {
  for (const claim of taken) seats[unit(claim)] = (seats[unit(claim)] as number) + 1
  return { seats, tie: tie && { winners: tie.winners.map(unit), losers: tie.losers.map(unit) } }
}

/** Claims met under the divisor `low` but not under `high`, and the seats (`sure` in all) given under `high`. */
function claimsBetween(given: Prepared, signpost: Signpost, low: number, high: number) {
  const { floors, caps, weights } = given
  const { countAt } = signpost
  const seats = new Float64Array(weights.count)
  const units: number[] = []
  const posts: number[] = []
  let sure = 0
  for (let i = 0; i < seats.length; i++) {
    const weight = weights.approx[i] as number
    // No unit can hold more than all posts; this also keeps k a safe integer.
    const most = Math.min(caps[i] as number, given.posts)
    const seat = Math.max(floors[i] as number, Math.min(countAt(weight / high), most))
    const more = Math.min(countAt(weight / low), most)
    seats[i] = seat
    sure += seat
    for (let k = seat + 1; k <= more; k++) {
      units.push(i)
      posts.push(k)
    }
  }
  return { units, posts, seats, sure }
}
