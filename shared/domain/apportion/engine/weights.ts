// Weights as the engines read them: doubles to propose by, and the exact fractions to decide by.
import { lcm } from '../divide.ts'
import type { Threshold, WholeWeights } from '../problem.ts'
import { approximateQ, compareQ, mulQ, type Rational, rational, zeroQ } from '../rational.ts'
import { CommonScale } from './common-scale.ts'

export interface Weights {
  readonly count: number
  /**
   * In proportion to the weights, each within 2^-50 of exact (relative); 0 for a weight of 0 alone. Weight · scale
   * itself where `exactDoubles`.
   */
  readonly approx: Float64Array
  /** Whether every weight · scale and their sum are safe integers. */
  readonly exactDoubles: boolean
  /** False where weights lie further apart than doubles reach: then nothing may be proposed by doubles. */
  readonly comparable: boolean
  /** The largest of `approx`, and their sum. */
  readonly heaviest: number
  readonly approxTotal: number
  /** The weights themselves, in lowest terms; all of them are made on first use. */
  readonly exact: readonly Rational[]
  readonly exactAt: (index: number) => Rational
  /** A multiple of all denominators. Like `total`, `at` and `sum` it may be long, and is made on first use. */
  readonly scale: bigint
  /** Σ weight · scale. */
  readonly total: bigint
  /** Weight · scale. */
  readonly at: (index: number) => bigint
  readonly sum: (indices: readonly number[]) => bigint
  /** What a weight times scale would be in `approx`. */
  readonly approxOf: (scaled: bigint) => number
}

/**
 * Reads the weights; those below the threshold are set to 0.
 * @throws RangeError for a negative weight.
 */
export function scaleWeights(given: readonly Rational[], threshold?: Threshold): Weights {
  const negative = given.findIndex(({ n }) => n < 0n)
  if (negative >= 0) throw new RangeError(`apportionment problem: weights[${negative}] is negative`)
  const exact = threshold === undefined ? given : applyThreshold(given, threshold)
  return inSafeIntegers(exact) ?? inFractions(exact)
}

/** Reads whole weights; far ones, as fractions. */
export function readWhole(whole: WholeWeights): Weights {
  const { doubles: approx, isExact, at } = whole
  let [heaviest, approxTotal] = [0, 0]
  for (let index = 0; index < approx.length; index++) {
    const value = approx[index] as number
    if (value > heaviest) heaviest = value
    approxTotal += value
  }
  const all = () => Array.from(approx, (_, index) => rational(at(index)))
  if (!(heaviest <= MOST)) return scaleWeights(all())
  let exact: readonly Rational[] | undefined
  let total: bigint | undefined
  return {
    ...{ count: approx.length, approx, exactDoubles: isExact, comparable: true, heaviest, approxTotal, at },
    get exact() {
      exact ??= all()
      return exact
    },
    exactAt: (index) => rational(at(index)),
    scale: 1n,
    get total() {
      total ??= whole.sum()
      return total
    },
    sum: whole.sum,
    approxOf: Number,
  }
}

function applyThreshold(weights: readonly Rational[], threshold: Threshold): Rational[] {
  const limit = 'votes' in threshold ? threshold.votes : mulQ(threshold.share, totalOf(weights))
  const least = threshold.inclusive === false ? 1 : 0
  return weights.map((weight) => (compareQ(weight, limit) >= least ? weight : zeroQ))
}

function totalOf(weights: readonly Rational[]): Rational {
  const common = new CommonScale(weights)
  return rational(common.sum(), common.scale)
}

function inSafeIntegers(exact: readonly Rational[]): Weights | undefined {
  const scale = safeScale(exact)
  if (scale === undefined) return undefined
  const approx = new Float64Array(exact.length)
  let total = 0
  let heaviest = 0
  for (let i = 0; i < approx.length; i++) {
    const { n, d } = exact[i] as Rational
    const value = scale === 1 ? Number(n) : Number(n) * (scale / Number(d))
    approx[i] = value
    total += value
    if (value > heaviest) heaviest = value
    if (total > Number.MAX_SAFE_INTEGER) return undefined
  }
  const sum = (indices: readonly number[]) =>
    BigInt(indices.reduce((part, i) => part + (approx[i] as number), 0))
  return {
    ...{ count: approx.length, approx, exactDoubles: true, comparable: true, heaviest, exact, sum },
    exactAt: (index) => exact[index] as Rational,
    approxTotal: total,
    scale: BigInt(scale),
    total: BigInt(total),
    at: (index) => BigInt(approx[index] as number),
    approxOf: Number,
  }
}

/** The least common multiple of all denominators where it is a safe integer. */
function safeScale(exact: readonly Rational[]): number | undefined {
  let scale = 1
  for (const { d } of exact) {
    if (d === 1n || scale % Number(d) === 0) continue
    scale = Number(lcm(BigInt(scale), d))
    if (!Number.isSafeInteger(scale)) return undefined
  }
  return scale
}

function inFractions(exact: readonly Rational[]): Weights {
  const { approx, comparable } = approximate(exact)
  const heaviest = approx.reduce((most, value) => Math.max(most, value), 0)
  const heaviestAt = approx.indexOf(heaviest)
  let common: CommonScale | undefined
  let total: bigint | undefined
  const onScale = () => {
    common ??= new CommonScale(exact)
    return common
  }
  const at = (index: number) => onScale().at(index)
  return {
    ...{ count: approx.length, approx, exactDoubles: false, comparable, heaviest, exact, at },
    exactAt: (index) => exact[index] as Rational,
    approxTotal: approx.reduce((sum, value) => sum + value, 0),
    get scale() {
      return onScale().scale
    },
    get total() {
      total ??= onScale().sum()
      return total
    },
    sum: (indices) => onScale().sum(indices),
    approxOf: (scaled) => (heaviest > 0 ? approximateQ({ n: scaled, d: at(heaviestAt) }) * heaviest : 0),
  }
}

/** Weights between these leave room for every divisor and quotient. */
const LEAST = 1e-120
const MOST = 1e120

function approximate(exact: readonly Rational[]): Pick<Weights, 'approx' | 'comparable'> {
  const approx = new Float64Array(exact.length)
  for (let i = 0; i < approx.length; i++) {
    const { n, d } = exact[i] as Rational
    const value = Number(n) / Number(d)
    if (!(value >= LEAST && value <= MOST) && n !== 0n) return approximateFar(exact)
    approx[i] = value
  }
  return { approx, comparable: true }
}

/** Half of the binary digits that may lie between the heaviest and the lightest weight. */
const REACH = 400

/** Divided by a power of two that brings the heaviest near 2 ^ REACH. */
function approximateFar(exact: readonly Rational[]): Pick<Weights, 'approx' | 'comparable'> {
  const sizes = exact.map(({ n, d }) => (n === 0n ? undefined : magnitude(n) - magnitude(d)))
  const known = sizes.filter((size) => size !== undefined)
  const shift = known.reduce((most, size) => Math.max(most, size), Number.NEGATIVE_INFINITY) - REACH
  const approx = Float64Array.from(exact, ({ n, d }) => {
    const scaled = shift > 0 ? { n, d: d << BigInt(shift) } : { n: n << BigInt(-shift), d }
    return n === 0n ? 0 : Math.max(approximateQ(scaled), Number.MIN_VALUE)
  })
  return { approx, comparable: known.every((size) => size >= shift - REACH) }
}

/** Binary digits, to within four. */
function magnitude(a: bigint): number {
  return a.toString(16).length * 4
}
