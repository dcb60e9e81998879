// Fractions as whole numbers on one common scale, made only when someone asks: it is long where denominators differ.
import { lcm } from '../divide.ts'
import type { Rational } from '../rational.ts'

/** Below this a shorter scale is worth a greatest common divisor. */
const SHORT = 1n << 2048n

/**
 * The fractions times `scale`, a multiple of every denominator (the least one unless it is very long). Denominators
 * are joined in pairs, pairs of pairs and so on, so that most of the work is done on short numbers.
 */
export class CommonScale {
  readonly scale: bigint
  readonly #fractions: readonly Rational[]
  /** By fraction: the place of its denominator among the different ones. */
  readonly #place: Int32Array
  readonly #places: number
  /** By level and place: what a number there is multiplied with to join its neighbour one level up. */
  readonly #steps: readonly (readonly bigint[])[]

  constructor(fractions: readonly Rational[]) {
    const { place, denominators } = places(fractions)
    this.#fractions = fractions
    this.#place = place
    this.#places = denominators.length
    const steps: bigint[][] = []
    let level = denominators
    while (level.length > 1) {
      const joined = joinPairs(level)
      steps.push(level.map((scale, at) => (joined[at >> 1] as bigint) / scale))
      level = joined
    }
    this.#steps = steps
    this.scale = level[0] ?? 1n
  }

  at(index: number): bigint {
    let value = (this.#fractions[index] as Rational).n
    let place = this.#place[index] as number
    for (const step of this.#steps) {
      value *= step[place] as bigint
      place >>= 1
    }
    return value
  }

  /** The sum of some of them, or of all. */
  sum(indices: Iterable<number> = this.#fractions.keys()): bigint {
    let sums = new Array<bigint>(this.#places).fill(0n)
    for (const index of indices) {
      const place = this.#place[index] as number
      sums[place] = (sums[place] as bigint) + (this.#fractions[index] as Rational).n
    }
    for (const step of this.#steps) {
      const joined = new Array<bigint>((sums.length + 1) >> 1).fill(0n)
      for (const [at, sum] of sums.entries())
        joined[at >> 1] = (joined[at >> 1] as bigint) + sum * (step[at] as bigint)
      sums = joined
    }
    return sums[0] ?? 0n
  }
}

function places(fractions: readonly Rational[]): { place: Int32Array; denominators: bigint[] } {
  const known = new Map<number | bigint, number>()
  const denominators: bigint[] = []
  const place = new Int32Array(fractions.length)
  for (let index = 0; index < place.length; index++) {
    const { d } = fractions[index] as Rational
    const short = Number(d)
    const key = short <= Number.MAX_SAFE_INTEGER ? short : d
    const at = known.get(key) ?? denominators.length
    if (at === denominators.length) {
      known.set(key, at)
      denominators.push(d)
    }
    place[index] = at
  }
  return { place, denominators }
}

function joinPairs(scales: readonly bigint[]): bigint[] {
  const joined: bigint[] = []
  for (let at = 0; at < scales.length; at += 2) {
    const [a, b = 1n] = [scales[at] as bigint, scales[at + 1]]
    joined.push(a < SHORT && b < SHORT ? lcm(a, b) : a * b)
  }
  return joined
}
