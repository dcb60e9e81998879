// Under hamilton, where many units gain or lose a post: one sorted list of claims near the cut serves all of them.
import { floorDouble } from '../divide.ts'
import type { Prepared } from '../engine/prepare.ts'
import { addQ, approximateQ, divQ, mulQ, type Rational, rational, signQ, subQ } from '../rational.ts'

/** A post that a unit holds or could hold. */
interface Claim {
  readonly unit: number
  /** Posts before it; the claim is worth quota − before. */
  readonly before: number
  readonly quota: number
  /** How far at least the cut must move, and all quotas stretch by `ease` times as much, for the claim to cross it. */
  readonly reach: number
}

/** A claim's distance from the cut up to which it is listed. */
const SPAN = 3
/** Steps that the search takes at most; two or three are usual. */
const MOST_STEPS = 8

/**
 * With one weight changed all other quotas stretch alike and by little, so that only claims near the cut can cross it.
 * Those are ordered in doubles, and the answer is proven in exact numbers: under the weight found, fewer claims than
 * there are posts lie above the rival's, and with its equals at least as many.
 */
export class HamiltonWindow {
  readonly #weights: readonly Rational[]
  readonly #seats: readonly number[]
  readonly #total: number
  readonly #sum: Rational
  readonly #cut: number
  /** About how much quotas stretch where the cut moves by 1. */
  readonly #ease: number
  /** Claims that are not listed reach no nearer. */
  readonly #unlisted: number
  /** The shortest reach first. */
  readonly #claims: readonly Claim[]

  /** Without bounds and base; some weight is positive and there is a post. */
  constructor({ posts, weights }: Prepared, seats: readonly number[]) {
    const sum = rational(weights.total, weights.scale)
    const quotas = weights.exact.map(({ n, d }) => posts * approximateQ({ n: n * sum.d, d: d * sum.n }))
    const lastPosts = quotas.map((quota, unit) => quota - (seats[unit] as number) + 1)
    this.#weights = weights.exact
    this.#seats = seats
    this.#total = posts
    this.#sum = sum
    this.#cut = lastPosts.reduce(
      (least, last, unit) => (seats[unit] === 0 ? least : Math.min(least, last)),
      1,
    )
    this.#ease = quotas.length / posts
    this.#unlisted = SPAN / (quotas.reduce((most, quota) => Math.max(most, quota), 0) * this.#ease + 1)
    this.#claims = quotas
      .flatMap((quota, unit) => (quota > 0 ? this.#claimsOf(unit, quota) : []))
      .sort((a, b) => a.reach - b.reach)
  }

  /**
   * The weight at which the unit's claim to the post after `held` equals the weakest that the others meet with the
   * rest. Undefined where the listed claims cannot prove it.
   */
  turningPoint(unit: number, held: number): Rational | undefined {
    for (let size = 64; ; size *= 4) {
      const found = this.#searchAmong(size, unit, held)
      if (found !== undefined || size >= this.#claims.length) return found
    }
  }

  #claimsOf(unit: number, quota: number): Claim[] {
    const claims: Claim[] = []
    const above = quota - this.#cut
    for (let before = Math.max(0, floorDouble(above - SPAN) + 1); before < above + SPAN; before++) {
      claims.push({ unit, before, quota, reach: Math.abs(above - before) / (quota * this.#ease + 1) })
    }
    return claims
  }

  #searchAmong(size: number, unit: number, held: number): Rational | undefined {
    const claims = this.#claims.slice(0, size).filter((claim) => claim.unit !== unit)
    const met = claims.filter((claim) => claim.before < (this.#seats[claim.unit] as number)).length
    const place = met + (this.#seats[unit] as number) - held
    if (place < 1 || place > claims.length) return undefined
    const reach = 0.99 * Math.min(this.#unlisted, this.#claims[size]?.reach ?? this.#unlisted)
    const rest = subQ(this.#sum, this.#weights[unit] as Rational)
    const part = approximateQ(divQ(rest, this.#sum))
    let stretch = 1
    let rival: Claim | undefined
    for (let step = 0; step < MOST_STEPS; step++) {
      const ranked = claims.toSorted((a, b) => worthOf(b, stretch) - worthOf(a, stretch))
      const next = ranked[place - 1] as Claim
      const moved = Math.max(Math.abs(stretch - 1) / this.#ease, Math.abs(worthOf(next, stretch) - this.#cut))
      if (moved > reach) return undefined
      if (next === rival) return this.#prove(ranked, place, { rival, rest, held })
      rival = next
      stretch =
        1 / (part + (rival.quota + (held - rival.before) * part) / (this.#total - held + rival.before))
    }
    return undefined
  }

  #prove(
    ranked: readonly Claim[],
    place: number,
    { rival, rest, held }: { rival: Claim; rest: Rational; held: number },
  ): Rational | undefined {
    const own = this.#weights[rival.unit] as Rational
    const top = addQ(mulQ(rational(this.#total), own), mulQ(rational(held - rival.before), rest))
    const weight = divQ(top, rational(this.#total - held + rival.before))
    const sum = addQ(rest, weight)
    const stretch = approximateQ(divQ(this.#sum, sum))
    const order = (claim: Claim) => {
      const ahead = worthOf(claim, stretch) - worthOf(rival, stretch)
      if (Math.abs(ahead) > (claim.quota + rival.quota + 1) * 1e-12) return ahead
      const gain = mulQ(rational(this.#total), subQ(this.#weights[claim.unit] as Rational, own))
      return signQ(subQ(gain, mulQ(rational(claim.before - rival.before), sum)))
    }
    const orders = ranked.map(order)
    const above = orders.filter((ahead) => ahead > 0).length
    const equal = orders.filter((ahead) => ahead === 0).length
    return signQ(weight) >= 0 && above < place && place <= above + equal ? weight : undefined
  }
}

function worthOf({ quota, before }: Claim, stretch: number): number {
  return quota * stretch - before
}
