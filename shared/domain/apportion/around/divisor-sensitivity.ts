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
 * Fair Representation, App. A). On the weight itself the two tie. Posts that come before all divisors, s = 0, go by
 * weight among themselves.
 */
export function divisorSensitivity(
  prepared: Prepared,
  above: readonly number[],
  signpost: Signpost,
): TurningWeights[] {
  const { floors, caps, weights } = prepared
  const comesFirst = (k: number) => numAt(signpost, k) === 0
  const [met, metFirst] = [new TwoBest(-1), new TwoBest(-1)]
  const [unmet, unmetFirst] = [new TwoBest(1), new TwoBest(1)]
  const add = (unit: number, k: number, first: TwoBest, later: TwoBest) => {
    if (comesFirst(k)) first.add(unit, weights.exact[unit] as Rational)
    else later.add(unit, claimExact(signpost, weights.at(unit), weights.scale, k))
  }
  for (const [unit, seat] of above.entries()) {
    if (seat > (floors[unit] as number)) add(unit, seat, metFirst, met)
    if (seat < (caps[unit] as number)) add(unit, seat + 1, unmetFirst, unmet)
  }
  const gain = (unit: number, k: number) => {
    if (comesFirst(k)) return metFirst.without(unit) ?? null
    const level = met.without(unit)
    return level === undefined ? null : rootUp(signpost, times(signpost, k, level))
  }
  const lose = (unit: number, k: number) => {
    if (comesFirst(k)) return unmetFirst.without(unit) ?? null
    const level = unmet.without(unit)
    return level === undefined ? null : rootDown(signpost, times(signpost, k, level))
  }
  return above.map((seat, unit) => ({
    gainsAbove: seat < (caps[unit] as number) ? gain(unit, seat + 1) : null,
    losesBelow: seat > (floors[unit] as number) ? lose(unit, seat) : null,
  }))
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

  add(unit: number, value: Rational): void {
    const order = (a: Claim, b: Claim) => this.#sign * compareQ(b.value, a.value)
    this.#kept = [...this.#kept, { unit, value }].sort(order).slice(0, 2)
  }

  without(unit: number): Rational | undefined {
    return this.#kept.find((kept) => kept.unit !== unit)?.value
  }
}
