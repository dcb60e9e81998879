// The checker must reject every wrong answer: seats moved, ties hidden or invented, divisors off.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion } from './apportion.ts'
import { type ApportionProblem, type Infeasible, methods, type Solved } from './problem.ts'
import { rational } from './rational.ts'
import { verify } from './verify.ts'

const weights = [9061, 7179, 5259, 3319, 1182].map((w) => rational(w))

function solved(problem: ApportionProblem): Solved {
  const outcome = apportion(problem)
  if (outcome.status !== 'solved') throw new Error(outcome.code)
  return outcome
}

describe('verify', () => {
  test.each(methods)('%s: one post moved anywhere is found', (method) => {
    const problem = { method, seats: 26, weights, mins: [1, 1, 1, 1, 1], maxs: [9, null, null, null, null] }
    const outcome = solved(problem)
    expect(verify(problem, outcome)).toEqual({ ok: true })
    for (const from of weights.keys()) {
      for (const to of weights.keys()) {
        if (from === to) continue
        const seats = outcome.seats.map((k, i) => k - Number(i === from) + Number(i === to))
        expect(verify(problem, { ...outcome, seats }).ok).toBe(false)
      }
    }
  })

  test.each(methods)('%s: ties are neither hidden, invented nor settled against the order', (method) => {
    const problem = { method, seats: 4, weights: [11, 11, 11].map((w) => rational(w)) }
    const outcome = solved(problem)
    expect(verify(problem, { ...outcome, tie: null })).toMatchObject({ ok: false, fault: 'TIE' })
    expect(verify(problem, { ...outcome, seats: [1, 1, 2] }).ok).toBe(false)
    const certain = { method, seats: 3, weights: problem.weights }
    expect(verify(certain, { ...solved(certain), tie: { parties: [0, 1], seats: 1 } })).toMatchObject({
      fault: 'TIE',
    })
  })

  test('numbers that cannot be seats are found', () => {
    const problem: ApportionProblem = { method: 'webster', seats: 26, weights, base: [1, 1, 1, 1, 1] }
    const outcome = solved(problem)
    const fault = (seats: number[]) => {
      const verdict = verify(problem, { ...outcome, seats })
      return verdict.ok ? null : verdict.fault
    }
    expect(fault(outcome.seats.slice(1))).toBe('LENGTH')
    expect(fault(outcome.seats.with(0, 8.5))).toBe('COUNT')
    expect(fault(outcome.seats.with(0, Number.NaN))).toBe('COUNT')
    expect(fault(outcome.seats.with(0, 0))).toBe('BOUND')
    expect(fault(outcome.seats.map((k) => k + 1))).toBe('TOTAL')
  })

  test.each(['webster', 'hill'] as const)('%s: a wrong divisor is found', (method) => {
    const problem = { method, seats: 26, weights }
    const outcome = solved(problem)
    const { low, high } = outcome.divisor as { low: (typeof weights)[0]; high: (typeof weights)[0] }
    const nudged = rational(low.n * 10n ** 9n + low.d, low.d * 10n ** 9n)
    for (const wrong of [null, { low: nudged, high }, { low, high: null }, { low: rational(1), high }]) {
      expect(verify(problem, { ...outcome, divisor: wrong })).toMatchObject({ fault: 'DIVISOR' })
    }
    expect(verify(problem, { ...outcome, quotableDivisor: rational(1) })).toMatchObject({ fault: 'DIVISOR' })
  })

  test('feasible is not infeasible', () => {
    const problem = { method: 'adams', seats: 26, weights } as const
    const refusal: Infeasible = {
      status: 'infeasible',
      code: 'NO_WEIGHT',
      detail: { indices: [], need: 0, most: 0 },
    }
    expect(verify(problem, refusal)).toMatchObject({ fault: 'STATUS' })
    expect(verify({ ...problem, maxs: [1, 1, 1, 1, 1] }, solved(problem))).toMatchObject({ fault: 'STATUS' })
  })

  describe('a refusal must name the right code, units and figures', () => {
    const list = [3, 2, 0].map((w) => rational(w))
    const base: ApportionProblem = { method: 'webster', seats: 10, weights: list }
    const half = { share: rational(1, 2), inclusive: false }
    test.each<[string, Partial<ApportionProblem>, Infeasible['detail']]>([
      ['FLOORS_ABOVE_TOTAL', { mins: [6, 5, 0] }, { indices: [0, 1], need: 11, most: 10 }],
      [
        'FLOORS_ABOVE_TOTAL',
        { mins: [6, 0, 0], base: [0, 3, 2] },
        { indices: [0, 1, 2], need: 11, most: 10 },
      ],
      ['CAPS_BELOW_TOTAL', { maxs: [4, 3, 2] }, { indices: [0, 1, 2], need: 10, most: 9 }],
      ['FLOOR_ABOVE_CAP', { mins: [0, 4, 9], maxs: [null, 3, 8] }, { indices: [1, 2], need: 13, most: 11 }],
      ['BASE_ABOVE_TOTAL', { base: [5, 0, 6] }, { indices: [0, 2], need: 11, most: 10 }],
      ['NO_WEIGHT', { maxs: [4, 3, null], mins: [0, 0, 2] }, { indices: [2], need: 10, most: 9 }],
      ['NO_WEIGHT', { threshold: half, maxs: [5, null, null] }, { indices: [1, 2], need: 10, most: 5 }],
    ])('%s', (code, extra, detail) => {
      const problem = { ...base, ...extra }
      const claim = { status: 'infeasible', code, detail } as Infeasible
      expect(apportion(problem)).toEqual(claim)
      expect(verify(problem, claim)).toEqual({ ok: true })
      const { indices, need, most } = detail
      const lies: Partial<Infeasible>[] = [
        { code: code === 'NO_WEIGHT' ? 'CAPS_BELOW_TOTAL' : 'NO_WEIGHT' },
        { detail: { ...detail, indices: indices.slice(1) } },
        { detail: { ...detail, indices: [...indices, 9] } },
        { detail: { ...detail, indices: indices.map((unit) => unit + 1) } },
        { detail: { ...detail, need: need + 1 } },
        { detail: { ...detail, most: most - 1 } },
      ]
      for (const lie of lies) expect(verify(problem, { ...claim, ...lie })).toMatchObject({ fault: 'STATUS' })
    })

    test('and be one: bounds drawn at random', () => {
      const bound = fc.option(fc.nat(8), { freq: 2 })
      const unit = fc.record({ weight: fc.nat(3), min: fc.nat(4), max: bound, base: fc.nat(3) })
      let refused = 0
      const holds = fc.property(fc.array(unit, { maxLength: 4 }), fc.nat(14), (units, seats) => {
        const problem: ApportionProblem = {
          method: 'hill',
          seats,
          weights: units.map(({ weight }) => rational(weight)),
          mins: units.map(({ min }) => min),
          maxs: units.map(({ max }) => max),
          base: units.map(({ base: first }) => first),
        }
        const outcome = apportion(problem)
        expect(verify(problem, outcome)).toEqual({ ok: true })
        if (outcome.status === 'infeasible') refused++
      })
      fc.assert(holds, { numRuns: 1500 })
      expect(refused).toBeGreaterThan(300)
    })
  })

  test('the quota method is dealt anew, whatever the method itself says', () => {
    const problem: ApportionProblem = { method: 'quota_method', seats: 26, weights, maxs: [7, 9, 9, 9, 9] }
    const outcome = solved(problem)
    expect(verify(problem, outcome)).toEqual({ ok: true })
    const jefferson = solved({ ...problem, method: 'jefferson', maxs: [9, 9, 9, 9, 9] })
    expect(verify(problem, { ...outcome, seats: jefferson.seats })).toMatchObject({ ok: false })
    const equals: ApportionProblem = {
      method: 'quota_method',
      seats: 5,
      weights: [7, 7, 7].map((w) => rational(w)),
    }
    const tied = solved(equals)
    expect(tied.tie).toEqual({ parties: [0, 1, 2], seats: 2 })
    expect(verify(equals, { ...tied, tie: { parties: [0, 1, 2], seats: 1 } })).toMatchObject({ fault: 'TIE' })
    expect(verify(equals, { ...tied, tie: { parties: [0, 1], seats: 2 } })).toMatchObject({ fault: 'TIE' })
    expect(verify({ ...equals, tieOrder: [2, 1, 0] }, tied)).toMatchObject({ fault: 'PATH', units: [0] })
  })

  test('dealing by the definition and the method agree', () => {
    const unit = fc.record({ weight: fc.nat(60), min: fc.nat(2), room: fc.option(fc.nat(9), { freq: 2 }) })
    const holds = fc.property(fc.array(unit, { minLength: 2, maxLength: 9 }), fc.nat(60), (units, seats) => {
      const problem: ApportionProblem = {
        method: 'quota_method',
        seats,
        weights: units.map(({ weight }) => rational(weight)),
        mins: units.map(({ min }) => min),
        maxs: units.map(({ min, room }) => (room === null ? null : min + room)),
      }
      expect(verify(problem, apportion(problem))).toEqual({ ok: true })
    })
    fc.assert(holds, { numRuns: 400 })
  })

  test('a quota-method problem too large to deal by the definition is checked all the same', () => {
    const many = Array.from({ length: 300 }, (_, unit) => rational(1 + (unit % 7)))
    const problem: ApportionProblem = { method: 'quota_method', seats: 20_000, weights: many }
    const outcome = solved(problem)
    expect(verify(problem, outcome)).toEqual({ ok: true })
    const seats = outcome.seats
      .with(0, (outcome.seats[0] as number) + 1)
      .with(1, (outcome.seats[1] as number) - 1)
    expect(verify(problem, { ...outcome, seats })).toMatchObject({ fault: 'PATH' })
  })

  test('an answer to other weights is found unless it is also one to these', () => {
    const some = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...methods), some, fc.nat(20), fc.nat(5), (method, list, seats, at) => {
        const problem = { method, seats, weights: list.map((w) => rational(w)) }
        const other = { ...problem, weights: problem.weights.with(at % list.length, rational(41)) }
        const claimed = solved(other)
        const own = solved(problem)
        const verdict = verify(problem, { ...own, seats: claimed.seats })
        expect(verdict.ok).toBe(claimed.seats.every((k, i) => k === own.seats[i]))
      }),
      { numRuns: 600 },
    )
  })
})
