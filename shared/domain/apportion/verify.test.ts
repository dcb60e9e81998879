// The checker must reject every wrong answer: seats moved, ties hidden or invented, divisors off.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion } from './apportion.ts'
import { type ApportionProblem, type Infeasible, methods, type Solved } from './problem.ts'
import { rational } from './rational.ts'
import { verify } from './verify.ts'

// Shrinking a failure of these stops here; a passing law takes a fraction of it.
fc.configureGlobal({ interruptAfterTimeLimit: 4000 })

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
