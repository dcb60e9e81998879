// What theory promises of each method, as properties named after the theorem (Balinski & Young, Fair Representation).
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion } from './apportion.ts'
import { isDivisorMethod } from './methods/signposts.ts'
import { type ApportionProblem, type Method, methods } from './problem.ts'
import { ceilQ, compareQ, floorQ, mulQ, parseRational, type Rational, rational, sumQ } from './rational.ts'

// Shrinking a failure of these stops here; a passing law takes a fraction of it.
fc.configureGlobal({ interruptAfterTimeLimit: 4000 })

const divisorMethods = methods.filter(isDivisorMethod)
const scaleFree = methods.filter((method) => method !== 'droop')

const weight = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1000 }), fc.nat(10_000_000))
const weightList = fc
  .array(weight, { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((w) => w > 0))
const posts = fc.oneof(fc.nat(12), fc.nat(300))

function seatsOf(problem: ApportionProblem): number[] {
  const outcome = apportion(problem)
  if (outcome.status !== 'solved') throw new Error(outcome.code)
  return outcome.seats
}

function share(method: Method, weights: readonly number[], seats: number): number[] {
  return seatsOf({ method, seats, weights: weights.map((w) => rational(w)) })
}

function quotas(weights: readonly number[], seats: number): Rational[] {
  const total = weights.reduce((sum, w) => sum + w, 0)
  return weights.map((w) => rational(w * seats, total))
}

/** Runs a law over weights and posts. */
function holds(law: (weights: number[], seats: number) => void, numRuns = 150): void {
  fc.assert(fc.property(weightList, posts, law), { numRuns })
}

describe('laws', () => {
  test.each(methods)('sum and zero weights: %s', (method) => {
    holds((weights, seats) => {
      const given = share(method, weights, seats)
      expect(given.reduce((sum, k) => sum + k, 0)).toBe(seats)
      expect(given.every((k, i) => k >= 0 && (k === 0 || (weights[i] as number) > 0))).toBe(true)
    })
  })

  test.each(['hamilton', 'quota_method'] as const)('quota rule: %s', (method) => {
    holds((weights, seats) => {
      const given = share(method, weights, seats)
      for (const [i, quota] of quotas(weights, seats).entries()) {
        expect(given[i]).toBeGreaterThanOrEqual(Number(floorQ(quota)))
        expect(given[i]).toBeLessThanOrEqual(Number(ceilQ(quota)))
      }
    })
  })

  test('lower quota: jefferson; upper quota: adams', () => {
    holds((weights, seats) => {
      const bounds = quotas(weights, seats)
      const low = share('jefferson', weights, seats)
      const high = share('adams', weights, seats)
      for (const [i, quota] of bounds.entries()) {
        expect(low[i]).toBeGreaterThanOrEqual(Number(floorQ(quota)))
        if (seats >= weights.filter((w) => w > 0).length)
          expect(high[i]).toBeLessThanOrEqual(Number(ceilQ(quota)))
      }
    })
  })

  test.each([...divisorMethods, 'quota_method'] as const)('house monotonicity: %s', (method) => {
    holds((weights, seats) => {
      const houses = Array.from({ length: 12 }, (_, more) => share(method, weights, seats + more))
      for (const [more, after] of houses.entries()) {
        const before = houses[more - 1] ?? after
        expect(after.every((k, i) => k >= (before[i] as number))).toBe(true)
      }
    })
  })

  test('house monotonicity fails for hamilton: the Alabama paradox', () => {
    expect(share('hamilton', [6, 6, 2], 10)).toEqual([4, 4, 2])
    expect(share('hamilton', [6, 6, 2], 11)).toEqual([5, 5, 1])
  })

  test('quota rule fails for jefferson and adams', () => {
    expect(share('jefferson', [5117, 4400, 162, 161, 160], 100)[0]).toBe(52)
    expect(share('adams', [9061, 7179, 5259, 3319, 1182], 26)[0]).toBe(9)
    expect(share('adams', [1, 1, 1, 97], 10)).toEqual([1, 1, 1, 7])
  })

  test.each(divisorMethods)('population monotonicity, pairwise: %s', (method) => {
    const list = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 3, maxLength: 8 })
    const growth = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(list, posts, growth, (weights, seats, percent) => {
        const start = weights.map((w) => 100 * w)
        const grown = weights.map((w, i) => w * (100 + (percent[i] as number)))
        const [before, after] = [share(method, start, seats), share(method, grown, seats)]
        const gained = [...weights.keys()].filter((i) => (after[i] as number) > (before[i] as number))
        const lost = [...weights.keys()].filter((i) => (after[i] as number) < (before[i] as number))
        const grewMore = (i: number, j: number) => (percent[i] as number) > (percent[j] as number)
        expect(lost.some((i) => gained.some((j) => grewMore(i, j)))).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('population monotonicity fails for hamilton: the population paradox', () => {
    const before = share('hamilton', [150, 78, 173, 204, 295], 50)
    const after = share('hamilton', [150, 78, 181, 204, 296], 50)
    expect([before[4], before[1]]).toEqual([17, 4])
    expect([after[4], after[1]]).toEqual([16, 5])
  })

  test.each(methods)('anonymity: %s', (method) => {
    const shuffled = weightList.chain((weights) =>
      fc.tuple(
        fc.constant(weights),
        fc.shuffledSubarray([...weights.keys()], { minLength: weights.length }),
        posts,
      ),
    )
    fc.assert(
      fc.property(shuffled, ([weights, order, seats]) => {
        const moved = seatsOf({
          method,
          seats,
          weights: order.map((i) => rational(weights[i] as number)),
          tieOrder: [...weights.keys()].map((i) => order.indexOf(i)),
        })
        const straight = share(method, weights, seats)
        expect(moved).toEqual(order.map((i) => straight[i]))
      }),
      { numRuns: 150 },
    )
  })

  test.each(scaleFree)('homogeneity and exactness under scaling: %s', (method) => {
    const factors = ['3/7', '12.5', '1e30', '123456789012345678901234567890', '1e-30', '1e290']
    fc.assert(
      fc.property(weightList, posts, fc.constantFrom(...factors), (weights, seats, factor) => {
        const scaled = weights.map((w) => mulQ(rational(w), parseRational(factor)))
        const straight = apportion({ method, seats, weights: weights.map((w) => rational(w)) })
        const outcome = apportion({ method, seats, weights: scaled })
        if (outcome.status !== 'solved' || straight.status !== 'solved') throw new Error(outcome.status)
        expect(outcome.seats).toEqual(straight.seats)
        expect(outcome.tie).toEqual(straight.tie)
      }),
      { numRuns: 200 },
    )
  })

  test.each(methods)('balance and order: %s', (method) => {
    holds((weights, seats) => {
      const given = share(method, weights, seats)
      const pairs = weights.map((w, i) => [w, given[i] as number] as const).sort(([w], [v]) => w - v)
      for (const [at, [w, k]] of pairs.entries()) {
        const [v, l] = pairs[at + 1] ?? [w, k]
        if (v > w) expect(l).toBeGreaterThanOrEqual(k)
        else expect(Math.abs(l - k)).toBeLessThanOrEqual(1)
      }
    })
  })

  test.each(scaleFree)('exactness: %s leaves whole quotas as they are', (method) => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 }),
        weight,
        (whole, unit) => {
          const size = unit + 1
          const seats = whole.reduce((sum, k) => sum + k, 0)
          expect(
            share(
              method,
              whole.map((k) => k * size),
              seats,
            ),
          ).toEqual(whole)
        },
      ),
      { numRuns: 100 },
    )
  })

  test.each(divisorMethods)('uniformity: any part of the units would share its posts alike: %s', (method) => {
    holds((weights, seats) => {
      const given = share(method, weights, seats)
      const part = [...weights.keys()].filter((i) => i % 2 === 0)
      const own = part.reduce((sum, i) => sum + (given[i] as number), 0)
      if (part.every((i) => weights[i] === 0)) return
      expect(
        share(
          method,
          part.map((i) => weights[i] as number),
          own,
        ),
      ).toEqual(part.map((i) => given[i]))
    })
  })

  test('unions gain under jefferson and lose under adams', () => {
    holds((weights, seats) => {
      const [first = 0, second = 0, ...rest] = weights
      const merged = [first + second, ...rest]
      if (merged.every((w) => w === 0)) return
      const apart = (method: Method) =>
        share(method, weights, seats)
          .slice(0, 2)
          .reduce((sum, k) => sum + k, 0)
      expect(share('jefferson', merged, seats)[0]).toBeGreaterThanOrEqual(apart('jefferson'))
      if (seats >= weights.length)
        expect(share('adams', merged, seats)[0]).toBeLessThanOrEqual(apart('adams'))
    })
  })

  test.each(scaleFree)('floors, caps and base are kept, and idle ones change nothing: %s', (method) => {
    holds((weights, seats) => {
      const list = weights.map((w) => rational(w))
      const free = seatsOf({ method, seats, weights: list })
      const idle = seatsOf({
        method,
        seats,
        weights: list,
        mins: free.map((k) => Math.max(0, k - 1)),
        maxs: free.map((k) => k + 1),
        base: free.map(() => 0),
        boundsMode: 'clamp',
      })
      if (method !== 'quota_method') expect(idle).toEqual(free)
      const held = seatsOf({
        method,
        seats: seats + weights.length,
        weights: list,
        mins: free,
        base: free.map(() => 1),
      })
      expect(held.every((k, i) => k >= Math.max(1, free[i] as number))).toBe(true)
      expect(held.reduce((sum, k) => sum + k, 0)).toBe(seats + weights.length)
    })
  })

  test('waterfill: what is held at a bound is taken from the others in proportion', () => {
    holds((weights, seats) => {
      const list = weights.map((w) => rational(w))
      const mins = weights.map((w, i) => (i === 0 ? seats : w * 0))
      const problem = { method: 'hamilton', seats: 2 * seats, weights: list, mins } as const
      const outcome = apportion(problem)
      if (outcome.status !== 'solved') return
      const facts = outcome.facts()
      const shares = facts.map(({ quota, bound }, i) =>
        bound === null ? quota : rational(outcome.seats[i] as number),
      )
      expect(compareQ(sumQ(shares as Rational[]), rational(2 * seats))).toBe(0)
    })
  })
})
