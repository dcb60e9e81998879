// The state of the quota method while it deals: posts, quotas that grow with the house, and ties still open.
import { compareBig } from '../divide.ts'
import { rational } from '../rational.ts'
import type { Allotment, Prepared } from './prepare.ts'

/** Posts dealt so far and the exact order of the units' claims. */
export class Deal {
  readonly seats: Float64Array
  /** House size at which the unit's next claim became eligible; 0 while it is not. */
  readonly eligibleSince: Float64Array
  readonly #prepared: Prepared
  /** House size at which the unit got its last post, and since when that claim had been eligible. */
  readonly #servedAt: Float64Array
  readonly #servedSince: Float64Array

  constructor(prepared: Prepared) {
    this.#prepared = prepared
    this.seats = prepared.floors.slice()
    this.eligibleSince = new Float64Array(this.seats.length)
    this.#servedAt = new Float64Array(this.seats.length)
    this.#servedSince = new Float64Array(this.seats.length)
  }

  next(unit: number): number {
    return (this.seats[unit] as number) + 1
  }

  serve(unit: number, house: number): void {
    this.seats[unit] = this.next(unit)
    this.#servedSince[unit] = this.eligibleSince[unit] as number
    this.eligibleSince[unit] = 0
    this.#servedAt[unit] = house
  }

  /** Whether a has the larger weight / (posts + 1), or stands first in the tie order. */
  claimsBefore(a: number, b: number): boolean {
    const order = this.#cross(a, this.next(b), b, this.next(a))
    return order === 0 ? this.#prepared.rank(a) < this.#prepared.rank(b) : order > 0
  }

  /** Whether a's quota passes its posts at a smaller house than b's. */
  reachedBefore(a: number, b: number): boolean {
    const order = this.#cross(a, this.seats[b] as number, b, this.seats[a] as number)
    return order === 0 ? this.#prepared.rank(a) < this.#prepared.rank(b) : order > 0
  }

  /** Sign of weight(a) · x − weight(b) · y. */
  #cross(a: number, x: number, b: number, y: number): number {
    const { approx, exactAt } = this.#prepared.weights
    const left = (approx[a] as number) * x
    const right = (approx[b] as number) * y
    if (Math.abs(left - right) > (left + right) * 1e-12) return left - right
    const [weightA, weightB] = [exactAt(a), exactAt(b)]
    return compareBig(weightA.n * weightB.d * BigInt(x), weightB.n * weightA.d * BigInt(y))
  }

  /**
   * Units that still wait with an eligible claim, and those that were served although an equal claim stood eligible
   * beside theirs: of a unit still waiting, or of one that itself was served at such a contest later.
   */
  tie(): Allotment['tie'] {
    const all = [...this.seats.keys()]
    const waiting = all.filter((unit) => (this.eligibleSince[unit] as number) > 0)
    const since = new Map<string, number>()
    const note = (claim: string, house: number) =>
      since.set(claim, Math.min(since.get(claim) ?? house, house))
    for (const unit of waiting) note(this.#claim(unit, this.next(unit)), this.eligibleSince[unit] as number)
    const served = all.filter((unit) => (this.#servedAt[unit] as number) > 0)
    // Claim → house at which the last of its winners was served.
    const contested = new Map<string, number>()
    const winners: number[] = []
    for (const unit of served.sort((a, b) => (this.#servedAt[b] as number) - (this.#servedAt[a] as number))) {
      const claim = this.#claim(unit, this.seats[unit] as number)
      if ((this.#servedAt[unit] as number) < (since.get(claim) ?? Number.POSITIVE_INFINITY)) continue
      note(claim, this.#servedSince[unit] as number)
      contested.set(claim, Math.max(contested.get(claim) ?? 0, this.#servedAt[unit] as number))
      winners.push(unit)
    }
    // Who became eligible after the last of them was served never stood beside a winner.
    const losers = waiting.filter((unit) => {
      const last = contested.get(this.#claim(unit, this.next(unit)))
      return last !== undefined && (this.eligibleSince[unit] as number) <= last
    })
    return winners.length > 0 ? { winners, losers } : null
  }

  #claim(unit: number, post: number): string {
    const weight = this.#prepared.weights.exactAt(unit)
    const { n, d } = rational(weight.n, weight.d * BigInt(post))
    return `${n}/${d}`
  }
}

/** The quotas at a growing house: house · weight / Σ weight, with what capped units cannot take shared by the rest. */
export class QuotaReach {
  readonly #prepared: Prepared
  /** Units with a cap, in the order in which their quotas reach it. */
  readonly #capped: number[]
  #reached = 0
  /** Posts for the units below their caps, and the weight of these. */
  #posts = 0
  #weight: bigint
  /** The same weight in doubles. */
  #approx: number
  #house = 0

  constructor(prepared: Prepared) {
    const { weights, caps } = prepared
    this.#prepared = prepared
    this.#weight = weights.total
    this.#approx = weights.approxOf(this.#weight)
    const hasCap = (i: number) => weights.approx[i] !== 0 && (caps[i] as number) < Number.POSITIVE_INFINITY
    this.#capped = [...caps.keys()].filter(hasCap).sort((a, b) => {
      const [weightA, weightB] = [weights.exactAt(a), weights.exactAt(b)]
      return compareBig(this.#cap(a) * weightB.n * weightA.d, this.#cap(b) * weightA.n * weightB.d)
    })
  }

  /** Moves on to a larger house. */
  growTo(house: number): void {
    this.#posts += house - this.#house
    this.#house = house
    for (; this.#reached < this.#capped.length; this.#reached++) {
      const unit = this.#capped[this.#reached] as number
      const cap = this.#prepared.caps[unit] as number
      if (this.#quotaAgainst(unit, cap) < 0) break
      this.#posts -= cap
      this.#weight -= this.#prepared.weights.at(unit)
      this.#approx = this.#prepared.weights.approxOf(this.#weight)
    }
  }

  /** Whether the unit's quota lies above the given posts. */
  admits(unit: number, posts: number): boolean {
    return this.#weight === 0n || this.#quotaAgainst(unit, posts) > 0
  }

  /** Sign of weight · posts of all − posts · weight of all. */
  #quotaAgainst(unit: number, posts: number): number {
    const { approx, at } = this.#prepared.weights
    const quota = (approx[unit] as number) * this.#posts
    const needed = posts * this.#approx
    if (Math.abs(quota - needed) > (quota + needed) * 1e-12) return quota - needed
    return compareBig(at(unit) * BigInt(this.#posts), BigInt(posts) * this.#weight)
  }

  #cap(unit: number): bigint {
    return BigInt(this.#prepared.caps[unit] as number)
  }
}
