// Small problems solved by brute force from the definitions, and compared with the library in every respect.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion } from './apportion.ts'
import { type ApportionProblem, type Method, methods } from './problem.ts'
import {
  addQ,
  ceilQ,
  compareQ,
  divQ,
  floorQ,
  maxQ,
  minQ,
  mulQ,
  type Rational,
  rational,
  subQ,
  sumQ,
  zeroQ,
} from './rational.ts'
import { verify } from './verify.ts'

/** Posts above base, with what each unit may hold. */
interface Small {
  readonly problem: ApportionProblem
  readonly weights: readonly Rational[]
  readonly posts: number
  readonly floors: readonly number[]
  readonly caps: readonly number[]
}

function smallOf(problem: ApportionProblem): Small {
  const { mins, maxs, base, weights, seats } = problem
  const first = (i: number) => base?.[i] ?? 0
  const floors = weights.map((_, i) => Math.max(0, (mins?.[i] ?? 0) - first(i)))
  const caps = weights.map((w, i) =>
    w.n === 0n ? (floors[i] as number) : (maxs?.[i] ?? seats + 99) - first(i),
  )
  const posts = weights.reduce((left, _, i) => left - first(i), seats)
  return { problem, weights, posts, floors, caps }
}

/** Every way to hand out the posts within floors and caps. */
function allVectors({ floors, caps, posts }: Small, at = 0, left = posts): number[][] {
  if (at === floors.length) return left === 0 ? [[]] : []
  const found: number[][] = []
  for (let k = floors[at] as number; k <= Math.min(caps[at] as number, left); k++) {
    for (const rest of allVectors({ floors, caps, posts } as Small, at + 1, left - k))
      found.push([k, ...rest])
  }
  return found
}

/** s(k) squared, straight from the textbooks. */
const squaredSignpost: Partial<Record<Method, (k: number) => Rational>> = {
  jefferson: (k) => rational(k * k),
  webster: (k) => rational((2 * k - 1) ** 2, 4),
  hill: (k) => rational(k * (k - 1)),
  adams: (k) => rational((k - 1) ** 2),
  dean: (k) => rational((2 * k * (k - 1)) ** 2, (2 * k - 1) ** 2),
  modified_sainte_lague: (k) => (k === 1 ? rational(49, 100) : rational((2 * k - 1) ** 2, 4)),
}

/** No unit's next post is due before another's last one: weight / s(k), a zero s(k) before all, then by weight. */
function divisorOptimal(small: Small, signpost: (k: number) => Rational): number[][] {
  const { weights, floors, caps } = small
  const before = (i: number, k: number, j: number, l: number) => {
    const [a, b] = [weights[i] as Rational, weights[j] as Rational]
    const [s, t] = [signpost(k), signpost(l)]
    if (s.n === 0n && t.n === 0n) return compareQ(a, b) > 0
    return compareQ(mulQ(mulQ(a, a), t), mulQ(mulQ(b, b), s)) > 0
  }
  return allVectors(small).filter((seats) =>
    seats.every((k, i) =>
      seats.every(
        (l, j) =>
          i === j || k >= (caps[i] as number) || l <= (floors[j] as number) || !before(i, k + 1, j, l),
      ),
    ),
  )
}

/** Σ (seats − quota)² at its least. */
function nearest(vectors: number[][], quotas: readonly Rational[]): number[][] {
  const distance = (seats: number[]) =>
    sumQ(
      seats.map((seat, i) => {
        const off = subQ(rational(seat), quotas[i] as Rational)
        return mulQ(off, off)
      }),
    )
  const distances = vectors.map(distance)
  const least = distances.reduce(minQ)
  return vectors.filter((_, v) => compareQ(distances[v] as Rational, least) === 0)
}

function clamped(small: Small, level: Rational): Rational[] {
  return small.weights.map((w, i) =>
    maxQ(rational(small.floors[i] as number), minQ(mulQ(level, w), rational(small.caps[i] as number))),
  )
}

/** λ found by trying every line between the multipliers at which a unit meets a bound. */
function waterfillOptimal(small: Small): number[][] {
  const { weights, floors, caps, posts } = small
  const points = weights
    .flatMap((w, i) =>
      w.n === 0n ? [] : [floors[i] as number, caps[i] as number].map((b) => divQ(rational(b), w)),
    )
    .toSorted(compareQ)
  const sumAt = (level: Rational) => sumQ(clamped(small, level))
  let level = points.findLast((point) => compareQ(sumAt(point), rational(posts)) <= 0) ?? zeroQ
  const next = points.find((point) => compareQ(point, level) > 0)
  if (next !== undefined && compareQ(sumAt(level), rational(posts)) < 0) {
    const slope = divQ(subQ(sumAt(next), sumAt(level)), subQ(next, level))
    level = addQ(level, divQ(subQ(rational(posts), sumAt(level)), slope))
  }
  const quotas = clamped(small, level)
  expect(compareQ(sumQ(quotas), rational(posts))).toBe(0)
  const within = allVectors(small).filter((seats) =>
    seats.every((seat, i) => {
      const quota = quotas[i] as Rational
      return seat >= floorQ(quota) && seat <= ceilQ(quota)
    }),
  )
  return nearest(within, quotas)
}

function sharesOf({ weights, posts }: Small): Rational[] {
  const total = sumQ(weights)
  return weights.map((w) => (total.n === 0n ? zeroQ : divQ(mulQ(w, rational(posts)), total)))
}

function droopOptimal(small: Small): number[][] {
  const quota = floorQ(divQ(sumQ(small.weights), rational(small.posts + 1))) + 1n
  return nearest(
    allVectors(small),
    small.weights.map((w) => divQ(w, rational(quota))),
  )
}

/** Every history of dealing under the upper quota, with all ties broken every way. */
function quotaMethodOutcomes(small: Small): number[][] {
  const { weights, posts, caps, floors } = small
  let reached = new Map([[floors.join(), [...floors]]])
  for (let house = floors.reduce((a, b) => a + b, 0) + 1; house <= posts; house++) {
    const quotas = cappedQuotas(small, house)
    const next = new Map<string, number[]>()
    for (const seats of reached.values()) {
      const able = seats.flatMap((seat, i) =>
        seat < (caps[i] as number) && compareQ(rational(seat), quotas[i] as Rational) < 0 ? [i] : [],
      )
      const claim = (i: number) => divQ(weights[i] as Rational, rational((seats[i] as number) + 1))
      const best = able.map(claim).reduce(maxQ)
      for (const i of able.filter((unit) => compareQ(claim(unit), best) === 0)) {
        const after = seats.with(i, (seats[i] as number) + 1)
        next.set(after.join(), after)
      }
    }
    reached = next
  }
  return [...reached.values()]
}

/** house · share, with what units at their caps leave over shared by the others. */
function cappedQuotas({ weights, caps }: Small, house: number): Rational[] {
  const capped = new Set<number>()
  for (;;) {
    const free = weights.flatMap((w, i) => (w.n > 0n && !capped.has(i) ? [w] : []))
    const taken = [...capped].reduce((sum, i) => sum + (caps[i] as number), 0)
    const quota = (w: Rational) => divQ(mulQ(w, rational(house - taken)), sumQ(free))
    const over = weights.findIndex(
      (w, i) => w.n > 0n && !capped.has(i) && compareQ(quota(w), rational(caps[i] as number)) >= 0,
    )
    if (over < 0)
      return weights.map((w, i) =>
        capped.has(i) ? rational(caps[i] as number) : w.n === 0n ? zeroQ : quota(w),
      )
    capped.add(over)
  }
}

function optimalAnswers(small: Small): number[][] {
  const { method, boundsMode } = small.problem
  if (sumQ(small.weights).n === 0n) return allVectors(small)
  if (method === 'hamilton') {
    return boundsMode === 'clamp' ? nearest(allVectors(small), sharesOf(small)) : waterfillOptimal(small)
  }
  if (method === 'droop') return droopOptimal(small)
  if (method === 'quota_method') return quotaMethodOutcomes(small)
  return divisorOptimal(small, squaredSignpost[method] as (k: number) => Rational)
}

/** The answer a tie order asks for: the first in the order wins where it can. */
function preferred(answers: number[][], order: readonly number[]): number[] {
  return answers.reduce((best, answer) => {
    const unit = order.find((i) => answer[i] !== best[i])
    return unit !== undefined && (answer[unit] as number) > (best[unit] as number) ? answer : best
  })
}

const smallProblem: fc.Arbitrary<ApportionProblem> = fc
  .record({
    method: fc.constantFrom(...methods),
    seats: fc.nat(9),
    weights: fc.array(fc.oneof(fc.nat(3), fc.nat(12), fc.nat(1000)), { minLength: 1, maxLength: 4 }),
    thirds: fc.boolean(),
    mins: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3)), {
      minLength: 4,
      maxLength: 4,
    }),
    maxs: fc.array(fc.option(fc.nat(6), { freq: 2 }), { minLength: 4, maxLength: 4 }),
    base: fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(2)), {
      minLength: 4,
      maxLength: 4,
    }),
    boundsMode: fc.constantFrom('waterfill' as const, 'clamp' as const),
    order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }),
  })
  .map(({ method, seats, weights, thirds, mins, maxs, base, boundsMode, order }) => {
    const count = weights.length
    return {
      method,
      seats,
      weights: weights.map((w) => rational(w, thirds && method !== 'droop' ? 3 : 1)),
      mins: mins.slice(0, count),
      maxs: maxs.slice(0, count),
      base: base.slice(0, count),
      boundsMode,
      tieOrder: order.filter((i) => i < count),
    }
  })

/** Units whose number differs between answers. */
function contested(answers: number[][]): number[] {
  return (answers[0] as number[]).flatMap((k, i) => (answers.every((answer) => answer[i] === k) ? [] : [i]))
}

describe('brute force', () => {
  test.each(methods)('%s gives the preferred of all correct answers and reports every tie', (method) => {
    fc.assert(
      fc.property(smallProblem, ({ mins = [], maxs = [], base = [], tieOrder = [], ...drawn }) => {
        const problem = {
          ...drawn,
          method,
          mins,
          maxs,
          base,
          tieOrder,
          weights: method === 'droop' ? drawn.weights.map((w) => rational(w.n)) : drawn.weights,
        }
        const outcome = apportion(problem)
        const small = smallOf(problem)
        if (outcome.status === 'infeasible') {
          const crossed = small.floors.some(
            (floor, i) => floor + (problem.base[i] ?? 0) > (problem.maxs[i] ?? 99),
          )
          expect(crossed || allVectors(small).length === 0).toBe(true)
          return
        }
        const answers = optimalAnswers(small)
        const above = outcome.seats.map((seat, i) => seat - (problem.base[i] as number))
        expect(answers).toContainEqual(above)
        expect(outcome.tie?.parties ?? []).toEqual(contested(answers))
        if (method !== 'quota_method') expect(above).toEqual(preferred(answers, problem.tieOrder))
        expect(verify(problem, outcome)).toEqual({ ok: true })
      }),
      { numRuns: 1500 },
    )
  })
})

test('under the quota method a claim that became eligible after the tie was settled is no part of it', () => {
  const outcome = apportion({
    method: 'quota_method',
    seats: 8,
    weights: [6, 2, 2, 9].map((weight) => rational(weight)),
    base: [0, 0, 0, 1],
    tieOrder: [1, 0, 3, 2],
  })
  expect(outcome).toMatchObject({ status: 'solved', tie: { parties: [1, 2], seats: 1 } })
})
