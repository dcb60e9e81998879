// Around an answer: the next posts, the weights at which posts move, the measures of evenness, the table of methods.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion } from '../apportion.ts'
import { type ApportionProblem, methods, type Solved } from '../problem.ts'
import { addQ, compareQ, divQ, mulQ, type Rational, rational, subQ, sumQ } from '../rational.ts'
import { gini, shareDistances, widestGap } from './evenness.ts'
import { methodProperties } from './method-properties.ts'
import { firstToLose, nextPosts } from './next-in-line.ts'
import { sensitivity } from './sensitivity.ts'

function solved(problem: ApportionProblem): Solved {
  const outcome = apportion(problem)
  if (outcome.status === 'infeasible') throw new Error(outcome.code)
  return outcome
}

const wholes = (...values: number[]) => values.map((value) => rational(value))

describe('next in line', () => {
  const problem = { method: 'webster', seats: 10, weights: wholes(52, 25, 23) } as const

  test('the next posts and the first to lose', () => {
    expect(solved(problem).seats).toEqual([5, 3, 2])
    const steps = nextPosts(problem, solved(problem), 3)
    expect(steps.map(({ seats, gains }) => [seats, gains])).toEqual([
      [11, [0]],
      [12, [2]],
      [13, [0]],
    ])
    expect(firstToLose(problem, solved(problem))).toMatchObject({ seats: 9, gains: [], losses: [1] })
  })

  test('ends where caps are full, and there is no less than nothing', () => {
    const capped = { ...problem, maxs: [6, 3, 2] }
    expect(nextPosts(capped, solved(capped), 5)).toHaveLength(1)
    expect(firstToLose({ ...problem, seats: 0 }, solved({ ...problem, seats: 0 }))).toBeNull()
  })

  test('ends at the largest number of posts', () => {
    const most = { method: 'hamilton', seats: Number.MAX_SAFE_INTEGER - 1, weights: wholes(1, 2) } as const
    expect(nextPosts(most, solved(most), 3)).toHaveLength(1)
  })

  test('hamilton shows the Alabama paradox', () => {
    const alabama = { method: 'hamilton', seats: 10, weights: wholes(6, 6, 2) } as const
    expect(nextPosts(alabama, solved(alabama), 1)).toEqual([
      { seats: 11, gains: [0, 1], losses: [2], isTied: false },
    ])
  })
})

const weight = fc.integer({ min: 1, max: 400 })
const problemsOf = (method: ApportionProblem['method'], bounded: boolean) =>
  fc
    .tuple(
      fc.array(fc.tuple(weight, fc.nat({ max: 3 }), fc.nat({ max: 6 })), { minLength: 2, maxLength: 6 }),
      fc.nat({ max: 25 }),
    )
    .map(([units, more]): ApportionProblem => {
      const mins = units.map(([, min]) => min)
      const weights = units.map(([value]) => rational(value))
      if (!bounded) return { method, seats: units.length + more, weights }
      const maxs = units.map(([, min, room]) => min + room + 1)
      const floors = mins.reduce((sum, min) => sum + min, 0)
      const most = maxs.reduce((sum, max) => sum + max, 0)
      return { method, seats: Math.min(floors + more, most), weights, mins, maxs }
    })

/** Wider than the last of 15 digits of an irrational weight, narrower than two turning points of such problems. */
const NUDGE = rational(1, 10n ** 9n)
/** So much heavier or lighter, a unit alone decides. */
const FAR = 10n ** 15n

/** Posts of the unit when its weight alone is another. */
function postsAt(problem: ApportionProblem, unit: number, other: Rational): number {
  return solved({ ...problem, weights: problem.weights.with(unit, other) }).seats[unit] as number
}

function expectTurns(problem: ApportionProblem): void {
  const answer = solved(problem)
  const turns = sensitivity(problem, answer)
  for (const [unit, { gainsAbove, losesBelow }] of (turns ?? []).entries()) {
    const seats = answer.seats[unit] as number
    const own = problem.weights[unit] as Rational
    if (gainsAbove !== null) {
      expect(compareQ(gainsAbove, own)).toBeGreaterThanOrEqual(0)
      expect(postsAt(problem, unit, addQ(gainsAbove, NUDGE))).toBe(seats + 1)
      const below = subQ(gainsAbove, NUDGE)
      if (compareQ(below, own) > 0) expect(postsAt(problem, unit, below)).toBe(seats)
    } else expect(postsAt(problem, unit, mulQ(own, rational(FAR)))).toBe(seats)
    if (losesBelow !== null) {
      expect(compareQ(losesBelow, own)).toBeLessThanOrEqual(0)
      expect(postsAt(problem, unit, subQ(losesBelow, NUDGE))).toBe(seats - 1)
      const over = addQ(losesBelow, NUDGE)
      if (compareQ(over, own) < 0) expect(postsAt(problem, unit, over)).toBe(seats)
    } else expect(postsAt(problem, unit, divQ(own, rational(FAR)))).toBe(seats)
  }
}

describe('sensitivity: just past the weight the post moves, just before it does not', () => {
  test.each(['jefferson', 'webster', 'hill', 'adams', 'dean', 'modified_sainte_lague'] as const)(
    '%s',
    (method) => {
      fc.assert(fc.property(problemsOf(method, false), expectTurns), { numRuns: 60 })
      fc.assert(fc.property(problemsOf(method, true), expectTurns), { numRuns: 60 })
    },
  )

  test('hamilton', () => {
    fc.assert(fc.property(problemsOf('hamilton', false), expectTurns), { numRuns: 150 })
    fc.assert(fc.property(problemsOf('hamilton', true), expectTurns), { numRuns: 150 })
  })

  test('hamilton with clamped bounds, and above a base', () => {
    const clamped = problemsOf('hamilton', true).map((drawn) => ({ ...drawn, boundsMode: 'clamp' }) as const)
    fc.assert(fc.property(clamped, expectTurns), { numRuns: 150 })
    const above = problemsOf('hamilton', false).map((drawn) => ({
      ...drawn,
      base: drawn.weights.map(() => 1),
    }))
    fc.assert(fc.property(above, expectTurns), { numRuns: 60 })
  })

  test('by hand: hamilton with a floor of 2, 6 posts over 1, 4, 5', () => {
    const problem = { method: 'hamilton', seats: 6, weights: wholes(1, 4, 5), mins: [2, 0, 0] } as const
    // The floor holds; 4 posts over 4 and 5: quotas 16/9, 20/9. Unit 2 gets a third post where 4w = 2.5 (4 + w).
    expect(solved(problem).seats).toEqual([2, 2, 2])
    expect(sensitivity(problem, solved(problem))?.[2]?.gainsAbove).toEqual(rational(20, 3))
  })

  test('by hand: webster, 10 posts over 52, 25, 23', () => {
    const problem = { method: 'webster', seats: 10, weights: wholes(52, 25, 23) } as const
    // Posts 5, 3, 2: unit 1 met 25 / 2.5 = 10, the weakest; unit 0 left 52 / 5.5 unmet, the strongest.
    expect(sensitivity(problem, solved(problem))?.[2]).toEqual({
      gainsAbove: rational(25),
      losesBelow: mulQ(rational(52), rational(3, 11)),
    })
  })

  test('none where more than one contest decides', () => {
    const problem = { method: 'droop', seats: 5, weights: wholes(3, 2) } as const
    expect(sensitivity(problem, solved(problem))).toBeNull()
    const barred = {
      method: 'hamilton',
      seats: 5,
      weights: wholes(3, 2),
      threshold: { votes: rational(1) },
    } as const
    expect(sensitivity(barred, solved(barred))).toBeNull()
  })
})

describe('evenness', () => {
  const holders = (...pairs: [number, number][]) =>
    pairs.map(([posts, people]) => ({ posts: BigInt(posts), people: rational(people) }))

  test('proportional posts: no distance at all', () => {
    const even = holders([1, 10], [2, 20], [7, 70])
    expect(gini(even)).toEqual(rational(0))
    expect(widestGap(even)).toEqual(rational(1))
    expect(shareDistances(even)).toEqual({
      gallagher: '0.0000',
      loosemoreHanby: '0.0000',
      sainteLague: '0.0000',
      outsideQuota: 0,
    })
  })

  test('by hand: 60 % of the people with 50 % of the posts', () => {
    // Differences of 10 points each: √(½ · 200) = 10, ½ · 20 = 10, 100 / 60 + 100 / 40 = 4.1667.
    expect(shareDistances(holders([1, 60], [1, 40]))).toEqual({
      gallagher: '10.0000',
      loosemoreHanby: '10.0000',
      sainteLague: '4.1667',
      outsideQuota: 0,
    })
    expect(shareDistances(holders([5, 90], [5, 10]))?.outsideQuota).toBe(2)
  })

  test('roots half up: √(½ · 2 · (100/3)²) = 33.3333', () => {
    expect(shareDistances(holders([2, 1], [1, 2]))?.gallagher).toBe('33.3333')
  })

  test('null where nothing can be compared', () => {
    expect(shareDistances(holders([0, 5]))).toBeNull()
    expect(shareDistances(holders([3, 0]))).toBeNull()
    expect(shareDistances(holders([3, 0], [3, 1]))?.sainteLague).toBeNull()
  })

  test('people in fractions without a common measure end within the time of any test', () => {
    const people = Array.from({ length: 150 }, (_, at) => rational(1n, 10n ** 60n + BigInt(at)))
    const given = people.map((head, at) => ({ posts: BigInt(at % 2), people: head }))
    expect(shareDistances(given)).toMatchObject({ loosemoreHanby: '50.0000', outsideQuota: 0 })
  })

  test('outside the quota is a whole post off, no less', () => {
    expect(shareDistances(holders([2, 1], [0, 1], [0, 1]))?.outsideQuota).toBe(1)
    expect(shareDistances(holders([1, 1], [1, 1], [0, 1]))?.outsideQuota).toBe(0)
    expect(shareDistances(holders([2, 1], [0, 1], [1, 1]))?.outsideQuota).toBe(2)
  })

  test('a long sum on its cut decimals is the exact one', () => {
    const list = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.integer({ min: 1, max: 50 })), {
      minLength: 1,
      maxLength: 8,
    })
    const holds = fc.property(list, (pairs) => {
      const given = holders(...pairs)
      const posts = given.reduce((sum, holder) => sum + holder.posts, 0n)
      if (posts === 0n) return
      const people = sumQ(given.map((holder) => holder.people))
      const terms = given.map((holder) => {
        const difference = subQ(rational(holder.posts, posts), rational(holder.people.n, people.n))
        return mulQ(mulQ(difference, difference), rational(people.n, holder.people.n))
      })
      const exact = mulQ(rational(100), sumQ(terms))
      const shown = Number(shareDistances(given)?.sainteLague)
      expect(Math.abs(shown - Number(exact.n) / Number(exact.d))).toBeLessThanOrEqual(0.0000501)
    })
    fc.assert(holds, { numRuns: 300 })
  })
})

function expectQuota({ seats, weights }: ApportionProblem, answer: Solved, quota: string): void {
  const total = sumQ(weights)
  for (const [unit, posts] of answer.seats.entries()) {
    const share = mulQ(rational(seats), divQ(weights[unit] as Rational, total))
    const off = subQ(rational(posts), share)
    if (quota === 'both' || quota === 'lower') expect(compareQ(off, rational(-1))).toBeGreaterThan(0)
    if (quota === 'both' || quota === 'upper') expect(compareQ(off, rational(1))).toBeLessThan(0)
  }
}

describe('the table of methods agrees with what the methods do', () => {
  test.each(methods)('%s', (method) => {
    const { isHouseMonotone, quota } = methodProperties[method]
    const holds = fc.property(problemsOf(method, false), (drawn) => {
      // Droop's quota is a whole number: it says something only where the weights are large beside the posts.
      const problem =
        method === 'droop' ? { ...drawn, weights: drawn.weights.map(({ n }) => rational(n * 1000n)) } : drawn
      const answer = solved(problem)
      expectQuota(problem, answer, quota)
      const steps = nextPosts(problem, answer, 3)
      if (isHouseMonotone) expect(steps.flatMap(({ losses }) => losses)).toEqual([])
    })
    fc.assert(holds, { numRuns: 100 })
  })
})
