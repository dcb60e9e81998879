// Deals the posts of the quota method anew, straight from its definition and in whole numbers, to check an answer by.
import type { Prepared } from './engine/prepare.ts'

export interface PlainDeal {
  readonly seats: readonly number[]
  /** Units whose last claim met equals an eligible claim that went unmet, and the units of these claims. */
  readonly equals: readonly number[]
}

/** Claims compared at most: a second or two of work. */
const MOST_WORK = 5_000_000

/**
 * At house size h a unit is eligible while its posts lie below its quota at h and below its cap; of the eligible the
 * largest weight / (posts + 1) gets the post, of equals the first in the tie order. Null for too large a problem.
 */
export function dealByDefinition(prepared: Prepared): PlainDeal | null {
  return workOf(prepared) > MOST_WORK ? null : deal(prepared, prepared.rank)
}

/** The units whose number another order of equals would change, and how many of them have the greater of the two. */
export interface Contest {
  readonly parties: readonly number[]
  readonly won: number
}

/** Deals with each of the equals first and last among its equals. Null where this takes too long. */
export function contestByDefinition(prepared: Prepared, { seats, equals }: PlainDeal): Contest | null {
  if (2 * equals.length * workOf(prepared) > MOST_WORK) return null
  const parties: number[] = []
  let won = 0
  for (const unit of equals) {
    const most = numberAt(prepared, unit, Number.NEGATIVE_INFINITY)
    if (most === numberAt(prepared, unit, Number.POSITIVE_INFINITY)) continue
    parties.push(unit)
    if (seats[unit] === most) won++
  }
  return { parties, won }
}

function workOf({ floors, floorTotal, posts }: Prepared): number {
  return (posts - floorTotal) * floors.length
}

/** Posts of a unit that comes at this place among its equals. */
function numberAt(prepared: Prepared, unit: number, place: number): number {
  const { seats } = deal(prepared, (other) => (other === unit ? place : prepared.rank(other)))
  return seats[unit] as number
}

function deal(prepared: Prepared, rank: (unit: number) => number): PlainDeal {
  const { floors, caps, floorTotal, posts, weights } = prepared
  const weight = Array.from(floors, (_, unit) => weights.at(unit))
  const seats = [...floors]
  /** Positive where the claim of a to its post k is stronger than that of b to its post l. */
  const compare = (a: number, k: number, b: number, l: number) => {
    const difference = (weight[a] as bigint) * BigInt(l) - (weight[b] as bigint) * BigInt(k)
    return difference > 0n ? 1 : difference < 0n ? -1 : 0
  }
  const next = (unit: number) => (seats[unit] as number) + 1
  const quotas = new PlainQuotas(prepared, weight)
  const eligible = () =>
    seats.flatMap((held, unit) => (held < (caps[unit] as number) && quotas.exceeds(unit, held) ? [unit] : []))
  for (let house = floorTotal + 1; house <= posts; house++) {
    quotas.growTo(house)
    const [served, ...others] = eligible()
    if (served === undefined) return { seats, equals: [] }
    const best = others.reduce((a, b) => {
      const order = compare(a, next(a), b, next(b))
      return order > 0 || (order === 0 && rank(a) < rank(b)) ? a : b
    }, served)
    seats[best] = next(best)
  }
  const waiting = eligible()
  const served = seats.flatMap((held, unit) => (held > (floors[unit] as number) ? [unit] : []))
  const isEqual = (winner: number, loser: number) =>
    compare(winner, seats[winner] as number, loser, next(loser)) === 0
  const winners = served.filter((winner) => waiting.some((loser) => isEqual(winner, loser)))
  const losers = waiting.filter((loser) => winners.some((winner) => isEqual(winner, loser)))
  return { seats, equals: [...new Set([...winners, ...losers])] }
}

/** The quotas at a house size: what units at their caps leave is shared by the others in proportion. */
class PlainQuotas {
  readonly #caps: Float64Array
  readonly #weight: readonly bigint[]
  readonly #capped = new Set<number>()
  /** Posts for the units below their caps, and the weight of these. */
  #posts = 0n
  #sum = 0n

  constructor({ caps }: Prepared, weight: readonly bigint[]) {
    this.#caps = caps
    this.#weight = weight
  }

  /** A unit once capped stays so in a larger house. */
  growTo(house: number): void {
    for (let changed = true; changed; ) {
      changed = false
      this.#share(house)
      for (const [unit, cap] of this.#caps.entries()) {
        if (cap === Number.POSITIVE_INFINITY || this.#capped.has(unit) || this.#weight[unit] === 0n) continue
        if (this.#posts * (this.#weight[unit] as bigint) < BigInt(cap) * this.#sum) continue
        this.#capped.add(unit)
        changed = true
      }
    }
  }

  #share(house: number): void {
    this.#posts = BigInt(house)
    this.#sum = 0n
    for (const [unit, weight] of this.#weight.entries()) {
      if (this.#capped.has(unit)) this.#posts -= BigInt(this.#caps[unit] as number)
      else this.#sum += weight
    }
  }

  /** Whether the unit's quota is more than these posts; a unit at its cap is stopped by the cap alone. */
  exceeds(unit: number, posts: number): boolean {
    if (this.#capped.has(unit)) return (this.#caps[unit] as number) > posts
    return this.#posts * (this.#weight[unit] as bigint) > BigInt(posts) * this.#sum
  }
}
