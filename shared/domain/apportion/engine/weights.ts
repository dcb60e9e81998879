// Weights as whole numbers on one common scale, with doubles beside them to propose by.
import { lcm } from '../divide.ts'
import type { Threshold } from '../problem.ts'
import { compareQ, mulQ, type Rational, sumQ } from '../rational.ts'

/** Whole-number weights: the given weights times `scale`. */
export interface Weights {
  readonly count: number
  /** Within 2^-52 of the exact weight (relative), and the weight itself where `exactDoubles`. */
  readonly approx: Float64Array
  /** Whether every weight and their sum are safe integers. */
  readonly exactDoubles: boolean
  /** False where weights exceed what doubles can hold: then nothing may be proposed by doubles. */
  readonly comparable: boolean
  /** The largest weight, as in `approx`. */
  readonly heaviest: number
  readonly total: bigint
  readonly scale: bigint
  readonly at: (index: number) => bigint
}

/**
 * Puts the weights on a common scale and sets those below the threshold to 0.
 * @throws RangeError for a negative weight.
 */
export function scaleWeights(given: readonly Rational[], threshold?: Threshold): Weights {
  const weights = threshold === undefined ? given : applyThreshold(given, threshold)
  return scaleSafe(weights) ?? scaleBig(weights)
}

function applyThreshold(weights: readonly Rational[], threshold: Threshold): Rational[] {
  const limit = 'votes' in threshold ? threshold.votes : mulQ(threshold.share, sumQ(weights))
  const least = threshold.inclusive === false ? 1 : 0
  return weights.map((weight) => (compareQ(weight, limit) >= least ? weight : { n: 0n, d: 1n }))
}

function scaleSafe(weights: readonly Rational[]): Weights | undefined {
  const count = weights.length
  const approx = new Float64Array(count)
  let total = 0
  let heaviest = 0
  for (let i = 0; i < count; i++) {
    const weight = weights[i] as Rational
    if (weight.d !== 1n) return undefined
    const value = Number(weight.n)
    if (value < 0) refuseNegative(i)
    approx[i] = value
    total += value
    if (value > heaviest) heaviest = value
  }
  if (!Number.isSafeInteger(total)) return undefined
  const at = (index: number) => BigInt(approx[index] as number)
  return {
    count,
    approx,
    exactDoubles: true,
    comparable: true,
    heaviest,
    total: BigInt(total),
    scale: 1n,
    at,
  }
}

function scaleBig(weights: readonly Rational[]): Weights {
  let scale = 1n
  for (const { d } of weights) if (scale % d !== 0n) scale = lcm(scale, d)
  const whole = weights.map(({ n, d }) => n * (scale / d))
  const negative = whole.findIndex((weight) => weight < 0n)
  if (negative >= 0) refuseNegative(negative)
  const total = whole.reduce((sum, weight) => sum + weight, 0n)
  const approx = Float64Array.from(whole, Number)
  return {
    count: whole.length,
    approx,
    exactDoubles: total <= BigInt(Number.MAX_SAFE_INTEGER),
    comparable: Number(total) < 1e250,
    heaviest: approx.reduce((most, weight) => Math.max(most, weight), 0),
    total,
    scale,
    at: (index) => whole[index] as bigint,
  }
}

function refuseNegative(index: number): never {
  throw new RangeError(`apportionment problem: weights[${index}] is negative`)
}
