// What theory promises of each method, as properties named after the theorem, and the bugs planted to prove each law.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion } from './apportion.ts'
import { isDivisorMethod } from './methods/signposts.ts'
import { type ApportionProblem, type Method, methods } from './problem.ts'
import { approximateQ, compareQ, isIntegerQ, type Rational, rational, sumQ } from './rational.ts'
import type { Answer, Grown, Law, Plain, Scaled, Share, Shuffled, Whole } from './testing/laws.ts'
import * as laws from './testing/laws.ts'

const divisorMethods = methods.filter(isDivisorMethod)
const scaleFree = methods.filter((method) => method !== 'droop')
const boundable = scaleFree.filter((method) => method !== 'quota_method')

const by =
  (method: Method): Share =>
  (problem) => {
    const outcome = apportion({ ...problem, method })
    if (outcome.status !== 'solved') throw new Error(outcome.code)
    return outcome
  }

const share = (method: Method, weights: readonly number[], seats: number) =>
  laws.shareOut(by(method), weights, seats)

/** A law over the problems that it is about. */
interface Claim {
  /** Throws with the problem where the law does not hold. */
  readonly assert: (way: Share, numRuns: number) => void
  /** Whether the law says no to some problem; a bug that throws proves nothing. */
  readonly isBrokenBy: (way: Share) => boolean
}

function over<Drawn>(draw: fc.Arbitrary<Drawn>) {
  return (law: Law<Drawn>): Claim => {
    const under = (way: Share) => fc.property(draw, (drawn) => law(way, drawn))
    return {
      assert: (way, numRuns) => fc.assert(under(way), { numRuns }),
      isBrokenBy: (way) => {
        const { failed, errorInstance } = fc.check(under(way), { numRuns: 2000, seed: 1, endOnFailure: true })
        return failed && String(errorInstance).includes('returning false')
      },
    }
  }
}

const weight = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 1000 }) },
  { weight: 3, arbitrary: fc.nat(10_000_000) },
  { weight: 1, arbitrary: fc.constant(0) },
)
const weightList = fc
  .array(weight, { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((w) => w > 0))
const posts = fc.oneof(fc.nat(12), fc.nat(300))
const plain: fc.Arbitrary<Plain> = fc.tuple(weightList, posts)
const several = plain.filter(([weights]) => weights.length >= 2)
const scaled: fc.Arbitrary<Scaled> = fc.tuple(
  weightList,
  posts,
  fc.constantFrom('3/7', '12.5', '1e30', '123456789012345678901234567890', '1e-30', '1e290'),
)
const shuffled: fc.Arbitrary<Shuffled> = weightList.chain((weights) =>
  fc.tuple(
    fc.constant(weights),
    fc.shuffledSubarray([...weights.keys()], { minLength: weights.length }),
    posts,
  ),
)
const grown: fc.Arbitrary<Grown> = fc.tuple(
  fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 3, maxLength: 8 }),
  posts,
  fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 8, maxLength: 8 }),
)
const whole: fc.Arbitrary<Whole> = fc.tuple(
  fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 }),
  fc.integer({ min: 1, max: 10_000_000 }),
)

const claims = {
  sum: over(plain)(laws.sumAndZeroWeights),
  lowerQuota: over(plain)(laws.lowerQuota),
  upperQuota: over(plain)(laws.upperQuota),
  house: over(plain)(laws.houseMonotonicity),
  population: over(grown)(laws.populationMonotonicity),
  anonymity: over(shuffled)(laws.anonymity),
  homogeneity: over(scaled)(laws.homogeneity),
  balance: over(plain)(laws.balanceAndOrder),
  exactness: over(whole)(laws.exactness),
  uniformity: over(plain)(laws.uniformity),
  unionsGain: over(several)(laws.unionsGain),
  unionsLose: over(several.filter(([weights, seats]) => seats >= weights.length))(laws.unionsLose),
  bounds: over(plain)(laws.boundsKept),
  idleBounds: over(plain)(laws.idleBounds),
  waterfill: over(several)(laws.heldInProportion),
}
type Name = keyof typeof claims

const promises: readonly [law: Name, of: readonly Method[], runs?: number][] = [
  ['sum', methods],
  ['lowerQuota', ['hamilton', 'quota_method', 'jefferson']],
  ['upperQuota', ['hamilton', 'quota_method', 'adams']],
  ['house', [...divisorMethods, 'quota_method']],
  ['population', divisorMethods, 1000],
  ['anonymity', methods],
  ['homogeneity', scaleFree, 200],
  ['balance', methods],
  ['exactness', scaleFree, 100],
  ['uniformity', divisorMethods],
  ['unionsGain', ['jefferson']],
  ['unionsLose', ['adams']],
  ['bounds', scaleFree],
  ['idleBounds', boundable],
  ['waterfill', ['hamilton']],
]

describe.each(promises)('%s', (law, of, runs = 150) => {
  test.each(of)('%s', (method) => claims[law].assert(by(method), runs))
})

/** A wrong way of sharing: a right answer changed. */
const changed =
  (method: Method, change: (answer: Answer, problem: Parameters<Share>[0]) => Answer): Share =>
  (problem) =>
    change(by(method)(problem), problem)

/** One post goes from one unit to another, where there are two and the first has one. */
const moved = (from: 'first' | 'last') =>
  changed('webster', ({ seats, tie }) => {
    const [giver, taker] = from === 'first' ? [0, seats.length - 1] : [seats.length - 1, 0]
    const given = seats[giver] as number
    if (giver === taker || given === 0) return { seats, tie }
    return { seats: seats.with(giver, given - 1).with(taker, (seats[taker] as number) + 1), tie }
  })

/** The same method over another problem. */
const misread =
  (method: Method, change: (problem: Parameters<Share>[0]) => Parameters<Share>[0]): Share =>
  (problem) =>
    by(method)(change(problem))

const inDoubles = (weight: Rational) =>
  rational(Math.max(1, Math.round(Math.min(approximateQ(weight), 1e15))))
const without = (...keys: (keyof ApportionProblem)[]) =>
  misread('webster', (problem) => {
    const left = { ...problem } as Record<string, unknown>
    for (const key of keys) delete left[key]
    return left as unknown as typeof problem
  })

const fewer = misread('webster', (p) => ({ ...p, seats: Math.max(0, p.seats - 1) }))
const rounded = (method: Method) => misread(method, (p) => ({ ...p, weights: p.weights.map(inDoubles) }))
const tieHidden = changed('webster', (answer, { weights }) =>
  weights.every(isIntegerQ) ? answer : { ...answer, tie: null },
)
const backwards = changed('webster', ({ seats, tie }) => ({ seats: seats.toReversed(), tie }))
const baseTwice = misread('webster', (p) => ({ ...p, seats: p.base ? p.seats + 1 : p.seats }))
const unheld = misread('hamilton', (p) => ({ ...p, boundsMode: 'clamp' }))

const bugs: readonly [law: Name, bug: string, Share][] = [
  ['sum', 'a post too few', fewer],
  ['sum', 'a post moved, if to a weight of 0', moved('first')],
  ['lowerQuota', 'adams passed off as jefferson', by('adams')],
  ['lowerQuota', 'a post moved', moved('last')],
  ['upperQuota', 'jefferson passed off as hamilton', by('jefferson')],
  ['house', 'hamilton passed off as webster', by('hamilton')],
  ['population', 'hamilton passed off as webster', by('hamilton')],
  ['anonymity', 'ties settled by input order', without('tieOrder')],
  ['anonymity', 'a post moved', moved('first')],
  ['homogeneity', 'droop passed off as hamilton', rounded('droop')],
  ['homogeneity', 'weights rounded to doubles', rounded('webster')],
  ['homogeneity', 'ties of fractions hidden', tieHidden],
  ['balance', 'a post moved', moved('first')],
  ['balance', 'weights read backwards', backwards],
  ['exactness', 'a post moved', moved('last')],
  ['uniformity', 'hamilton passed off as webster', by('hamilton')],
  ['unionsGain', 'adams passed off as jefferson', by('adams')],
  ['unionsGain', 'webster passed off as jefferson', by('webster')],
  ['unionsLose', 'jefferson passed off as adams', by('jefferson')],
  ['bounds', 'floors forgotten', without('mins')],
  ['bounds', 'caps forgotten', without('maxs')],
  ['bounds', 'base forgotten', without('mins', 'maxs', 'base')],
  ['idleBounds', 'base handed out twice', baseTwice],
  ['waterfill', 'quotas left as they are', unheld],
]

describe('each law finds the bug planted against it', () => {
  test.each(bugs)('%s: %s', (law, _, bug) => {
    expect(claims[law].isBrokenBy(bug)).toBe(true)
  })

  test('and every law has one', () => {
    expect([...new Set(bugs.map(([law]) => law))]).toEqual(promises.map(([law]) => law))
  })
})

describe('what a method does not promise', () => {
  test('house monotonicity fails for hamilton: the Alabama paradox', () => {
    expect(share('hamilton', [6, 6, 2], 10)).toEqual([4, 4, 2])
    expect(share('hamilton', [6, 6, 2], 11)).toEqual([5, 5, 1])
  })

  test('quota rule fails for jefferson and adams', () => {
    expect(share('jefferson', [5117, 4400, 162, 161, 160], 100)[0]).toBe(52)
    expect(share('adams', [9061, 7179, 5259, 3319, 1182], 26)[0]).toBe(9)
    expect(share('adams', [1, 1, 1, 97], 10)).toEqual([1, 1, 1, 7])
  })

  test('population monotonicity fails for hamilton: the population paradox', () => {
    const before = share('hamilton', [150, 78, 173, 204, 295], 50)
    const after = share('hamilton', [150, 78, 181, 204, 296], 50)
    expect([before[4], before[1]]).toEqual([17, 4])
    expect([after[4], after[1]]).toEqual([16, 5])
  })
})

test('waterfill: the shares of held and free units add up to the posts', () => {
  const weights = fc.array(fc.nat(1000), { minLength: 2, maxLength: 9 })
  const holds = fc.property(weights, fc.nat(300), (list, seats) => {
    const mins = list.map((_, i) => (i === 0 ? seats : 0))
    const problem = { seats: 2 * seats, weights: list.map((w) => rational(w)), mins }
    const outcome = apportion({ ...problem, method: 'hamilton' })
    if (outcome.status !== 'solved') return
    const shares = outcome
      .facts()
      .map(({ quota, bound }, i) => (bound === null ? quota : rational(outcome.seats[i] as number)))
    expect(compareQ(sumQ(shares as Rational[]), rational(2 * seats))).toBe(0)
  })
  fc.assert(holds, { numRuns: 150 })
})
