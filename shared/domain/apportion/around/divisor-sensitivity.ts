// Under a divisor method, the weight at which each unit gains or loses a post while all others stay as they are.
import { sqrtFloor } from '../divide.ts'
import { rootsInwards } from '../engine/interval.ts'
import type { Prepared } from '../engine/prepare.ts'
import { claimExact, numAt, type Signpost, signpostExact } from '../engine/signpost.ts'
import { compareQ, mulQ, type Rational, zeroQ } from '../rational.ts'
import type { TurningWeights } from './turning-weights.ts'

/**
 * A unit with a posts gains one where weight / s(a + 1) passes the weakest claim that another unit had met, and loses
 * one where weight / s(a) falls below the strongest that another had unmet (the min–max inequality, Balinski & Young,
 * Fair Representation, App. A, Prop. 3.3). On the weight itself the two tie.
 */
export function divisorSensitivity(
  prepared: Prepared,
  above: readonly number[],
  signpost: Signpost,
): TurningWeights[] {
  const { floors, caps } = prepared
  const met = new TwoBest(-1)
  const unmet = new TwoBest(1)
  for (const [unit, seat] of above.entries()) {
    if (seat > (floors[unit] as number)) met.add(unit, claim(prepared, signpost, unit, seat))
    if (seat < (caps[unit] as number)) unmet.add(unit, claim(prepared, signpost, unit, seat + 1))
  }
  return above.map((seat, unit) => {
    const up = seat < (caps[unit] as number) ? met.without(unit) : undefined
    const down = seat > (floors[unit] as number) ? unmet.without(unit) : undefined
    return {
      gainsAbove:
        up && numAt(signpost, seat + 1) > 0 ? rootUp(signpost, times(signpost, seat + 1, up)) : null,
      losesBelow: down && numAt(signpost, seat) > 0 ? rootDown(signpost, times(signpost, seat, down)) : null,
    }
  })
}

/** The claim to the k-th post; undefined where it comes before all divisors. */
function claim({ weights }: Prepared, signpost: Signpost, unit: number, k: number): Rational | undefined {
  return numAt(signpost, k) === 0 ? undefined : claimExact(signpost, weights.at(unit), weights.scale, k)
}

function times(signpost: Signpost, k: number, level: Rational): Rational {
  return mulQ(signpostExact(signpost, k), level)
}

/** An irrational root is cut after 15 digits, towards where the claim holds. */
function rootUp({ power }: Signpost, value: Rational): Rational {
  return power === 1 ? value : (exactRoot(value) ?? rootsInwards(value, null).low)
}

function rootDown({ power }: Signpost, value: Rational): Rational {
  return power === 1 ? value : (exactRoot(value) ?? rootsInwards(zeroQ, value).high ?? zeroQ)
}

function exactRoot({ n, d }: Rational): Rational | undefined {
  const root = { n: sqrtFloor(n), d: sqrtFloor(d) }
  return root.n * root.n === n && root.d * root.d === d ? root : undefined
}

interface Claim {
  readonly unit: number
  readonly value: Rational
}

/** The two strongest (sign 1) or weakest (sign −1) claims of different units, so that any one can be left out. */
class TwoBest {
  readonly #sign: 1 | -1
  #kept: Claim[] = []

  constructor(sign: 1 | -1) {
    this.#sign = sign
  }

  add(unit: number, value: Rational | undefined): void {
    if (value === undefined) return
    const order = (a: Claim, b: Claim) => this.#sign * compareQ(b.value, a.value)
    this.#kept = [...this.#kept, { unit, value }].sort(order).slice(0, 2)
  }

  without(unit: number): Rational | undefined {
    return this.#kept.find((kept) => kept.unit !== unit)?.value
  }
}
