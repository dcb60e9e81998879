// Measures anew how often each method breaks house monotonicity and leaves the quota, on problems of a city's size.
import { expect, test } from 'vitest'
import { apportion } from '../apportion.ts'
import { type Method, methods } from '../problem.ts'
import { rational } from '../rational.ts'
import { type Broken, measuredBroken, measuredOn, type Spread } from './method-properties.ts'

type Random = (below: number) => number

/** Random numbers that repeat: a multiplicative generator modulo 2^31 − 1. */
function generator(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

const people: Record<Spread, (random: Random) => number> = {
  moderate: (random) => 20_000 + random(300) * random(300),
  skewed: (random) => 2000 + random(660) * random(450),
}

function seatsOf(method: Method, weights: readonly number[], seats: number): number[] {
  const outcome = apportion({ method, seats, weights: weights.map((w) => rational(w)) })
  if (outcome.status !== 'solved') throw new Error(outcome.code)
  return outcome.seats
}

/** Whole numbers throughout: weight · posts stays below 2^53. */
function isOutside(posts: number, weight: number, total: number): boolean {
  const product = weight * measuredOn.posts
  return posts * total <= product - total || posts * total >= product + total
}

function measure(method: Method, spread: Spread, problems: number): Broken {
  const random = generator(measuredOn.seed)
  const broken = { house: 0, quota: 0 }
  for (let problem = 0; problem < problems; problem++) {
    const weights = Array.from({ length: measuredOn.units }, () => people[spread](random))
    const total = weights.reduce((sum, w) => sum + w, 0)
    const seats = seatsOf(method, weights, measuredOn.posts)
    const after = seatsOf(method, weights, measuredOn.posts + 1)
    if (after.some((k, unit) => k < (seats[unit] as number))) broken.house++
    if (seats.some((k, unit) => isOutside(k, weights[unit] as number, total))) broken.quota++
  }
  return broken
}

const dealt = 100

test.each(methods.filter((method) => method !== 'quota_method'))('%s', (method) => {
  const { problems } = measuredOn
  const measured = {
    moderate: measure(method, 'moderate', problems),
    skewed: measure(method, 'skewed', problems),
  }
  expect(measured).toEqual(measuredBroken[method])
})

test(`quota_method, on the first ${dealt} of them: it deals post by post`, () => {
  const measured = {
    moderate: measure('quota_method', 'moderate', dealt),
    skewed: measure('quota_method', 'skewed', dealt),
  }
  expect(measured).toEqual(measuredBroken.quota_method)
})
