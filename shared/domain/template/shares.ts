// Shares and splits that a template computes for itself, by the same method as a run.
import { apportion } from '../apportion/apportion.ts'
import type { Method } from '../apportion/problem.ts'
import { rational } from '../apportion/rational.ts'

/** A whole in proportion to weights; equal claims go to the earlier. */
export function sharesOf(whole: number, weights: readonly number[], method: Method): number[] {
  const outcome = apportion({ method, seats: whole, weights: weights.map((weight) => rational(weight)) })
  return outcome.status === 'solved' ? [...outcome.seats] : weights.map(() => 0)
}

export interface Parcel {
  readonly from: number
  readonly to: number
  readonly posts: number
}

/** Hands what the givers have to the takers, both in order; the sums must agree. */
export function handOut(gives: readonly number[], takes: readonly number[]): Parcel[] {
  const left = [...takes]
  return gives.flatMap((give, from) => {
    let rest = give
    return left.flatMap((open, to): Parcel[] => {
      const posts = Math.min(rest, open)
      rest -= posts
      left[to] = open - posts
      return posts === 0 ? [] : [{ from, to, posts }]
    })
  })
}
