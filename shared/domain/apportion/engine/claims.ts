// A claim is a unit's k-th post; the stronger weight / s(k) comes first. Compared exactly here.
import { compareBig } from '../divide.ts'
import { denAt, numAt, type Signpost, signpostExact } from './signpost.ts'
import type { Weights } from './weights.ts'

/** Positive when unit i's k-th post is due before unit j's l-th, 0 when they are equal. s(k), s(l) > 0. */
export type ClaimOrder = (i: number, k: number, j: number, l: number) => number

/** Exact order of claims up to the post `most`: in doubles where every product is a safe integer, else in bigint. */
export function claimOrder(weights: Weights, signpost: Signpost, most: number): ClaimOrder {
  return fitsDoubles(weights, signpost, most)
    ? orderInDoubles(weights, signpost)
    : orderInBigInt(weights, signpost)
}

function fitsDoubles({ exactDoubles, heaviest }: Weights, signpost: Signpost, most: number): boolean {
  const dens = Math.max(denAt(signpost, 1), denAt(signpost, most))
  const nums = Math.max(numAt(signpost, 1), numAt(signpost, most))
  return exactDoubles && heaviest ** signpost.power * dens * nums <= Number.MAX_SAFE_INTEGER
}

function orderInDoubles({ approx }: Weights, signpost: Signpost): ClaimOrder {
  const squared = signpost.power === 2
  return (i, k, j, l) => {
    const a = approx[i] as number
    const b = approx[j] as number
    const left = (squared ? a * a : a) * denAt(signpost, k) * numAt(signpost, l)
    return left - (squared ? b * b : b) * denAt(signpost, l) * numAt(signpost, k)
  }
}

/** The same order, always in whole numbers of any size. */
export function orderInBigInt(weights: Weights, signpost: Signpost): ClaimOrder {
  const raise = (weight: bigint) => (signpost.power === 2 ? weight * weight : weight)
  return (i, k, j, l) => {
    const [a, b] = [weights.exactAt(i), weights.exactAt(j)]
    const [left, right] = a.d === b.d ? [a.n, b.n] : [a.n * b.d, b.n * a.d]
    if (k === l) return compareBig(left, right)
    const s = signpostExact(signpost, k)
    const t = signpostExact(signpost, l)
    return compareBig(raise(left) * s.d * t.n, raise(right) * t.d * s.n)
  }
}
