// The figures that let a clerk redo a unit's number: quotas, remainders, quotients, bounds and ties.
import { describe, expect, test } from 'vitest'
import { apportion } from './apportion.ts'
import type { ApportionProblem, PartyFacts, Solved } from './problem.ts'
import { formatQ, type Rational, rational } from './rational.ts'

function solve(problem: Omit<ApportionProblem, 'weights'> & { weights: number[] }): Solved {
  const outcome = apportion({ ...problem, weights: problem.weights.map((w) => rational(w)) })
  if (outcome.status !== 'solved') throw new Error(outcome.code)
  return outcome
}

const shown = (value: Rational | null) => value && formatQ(value)
const column = <K extends keyof PartyFacts>(outcome: Solved, key: K) =>
  outcome.facts().map((facts) => facts[key])

describe('facts', () => {
  test('hamilton: quota, floor, remainder and its place', () => {
    const outcome = solve({ method: 'hamilton', seats: 10, weights: [6, 6, 2] })
    expect(outcome.seats).toEqual([4, 4, 2])
    expect(column(outcome, 'quota').map(shown)).toEqual(['30/7', '30/7', '10/7'])
    expect(column(outcome, 'floor')).toEqual([4, 4, 1])
    expect(column(outcome, 'remainder').map(shown)).toEqual(['2/7', '2/7', '3/7'])
    expect(column(outcome, 'remainderPlace')).toEqual([2, 2, 1])
    expect(column(outcome, 'quotient')).toEqual([null, null, null])
    expect(outcome.divisor).toBeNull()
    expect(outcome.facts()).toBe(outcome.facts())
  })

  test('hamilton: waterfill quotas are λ × weight and add up with the held bounds', () => {
    const outcome = solve({
      method: 'hamilton',
      seats: 20,
      weights: [50, 30, 19, 1],
      mins: [0, 0, 0, 2],
      maxs: [8, null, null, null],
    })
    expect(outcome.seats).toEqual([8, 6, 4, 2])
    expect(column(outcome, 'quota').map(shown)).toEqual(['500/49', '300/49', '190/49', '10/49'])
    expect(column(outcome, 'bound')).toEqual(['max', null, null, 'min'])
    expect(column(outcome, 'remainderPlace')).toEqual([null, 2, 1, null])
  })

  test('hamilton: clamp keeps the quotas as they are', () => {
    const outcome = solve({
      method: 'hamilton',
      seats: 20,
      weights: [50, 30, 19, 1],
      mins: [0, 0, 0, 2],
      boundsMode: 'clamp',
    })
    expect(outcome.seats).toEqual([10, 5, 3, 2])
    expect(outcome.tie).toEqual({ parties: [0, 1], seats: 1 })
    expect(column(outcome, 'quota').map(shown)).toEqual(['10', '6', '3.8', '0.2'])
    expect(column(outcome, 'bound')[3]).toBe('min')
  })

  test('droop: weight over the quota', () => {
    const outcome = solve({ method: 'droop', seats: 5, weights: [60, 28, 12] })
    expect(column(outcome, 'quota').map(shown)).toEqual(['60/17', '28/17', '12/17'])
    expect(outcome.seats).toEqual([3, 1, 1])
    expect(column(outcome, 'remainderPlace')).toEqual([3, 2, 1])
  })

  test('divisor methods: the quotable divisor and the quotients under it', () => {
    const outcome = solve({
      method: 'webster',
      seats: 20,
      weights: [2560, 3315, 995, 5012],
      maxs: [null, null, null, 6],
    })
    const divisor = outcome.quotableDivisor as Rational
    const quotients = column(outcome, 'quotient').map(
      (q) => Number((q as Rational).n) / Number((q as Rational).d),
    )
    expect(quotients.slice(0, 3).map((q) => Math.round(q))).toEqual(outcome.seats.slice(0, 3))
    expect(quotients[3]).toBeGreaterThan(6.5)
    expect(column(outcome, 'bound')).toEqual([null, null, null, 'max'])
    expect(formatQ(divisor)).toBe('500')
  })

  test('hill: irrational ends are rounded inwards to 15 digits', () => {
    const outcome = solve({ method: 'hill', seats: 26, weights: [9061, 7179, 5259, 3319, 1182] })
    expect([outcome.divisor?.low, outcome.divisor?.high ?? null].map((end) => shown(end ?? null))).toEqual([
      '959.334227844648',
      '960.157643306556',
    ])
    expect(shown(outcome.quotableDivisor)).toBe('960')
  })

  test('hill: a tie has no rational divisor', () => {
    const outcome = solve({ method: 'hill', seats: 4, weights: [11, 11, 11] })
    expect(outcome.tie).toEqual({ parties: [0, 1, 2], seats: 1 })
    expect(outcome.divisor?.low).toEqual(outcome.divisor?.high)
    expect(outcome.quotableDivisor).toBeNull()
    expect(column(outcome, 'tie')).toEqual(['won', 'lost', 'lost'])
    expect(column(outcome, 'quotient')).toEqual([null, null, null])
  })

  test('tie order decides and is recorded', () => {
    const outcome = solve({ method: 'webster', seats: 4, weights: [11, 11, 11], tieOrder: [2, 0, 1] })
    expect(outcome.seats).toEqual([1, 1, 2])
    expect(column(outcome, 'tie')).toEqual(['lost', 'lost', 'won'])
    expect(shown(outcome.quotableDivisor)).toBe('22/3')
  })

  test('fewer posts than first posts due: no divisor', () => {
    const outcome = solve({ method: 'adams', seats: 2, weights: [5, 9, 7] })
    expect(outcome.seats).toEqual([0, 1, 1])
    expect([outcome.divisor, outcome.quotableDivisor]).toEqual([null, null])
  })

  test('exactly the first posts: every divisor from the largest weight up', () => {
    const outcome = solve({ method: 'adams', seats: 3, weights: [5, 9, 7] })
    expect([shown(outcome.divisor?.low ?? null), outcome.divisor?.high]).toEqual(['9', null])
    expect(shown(outcome.quotableDivisor)).toBe('50')
  })

  test('base is handed out first, floors and caps hold on the sum', () => {
    const shared = { method: 'webster', seats: 12, weights: [100, 12, 8] } as const
    expect(solve({ ...shared, weights: [...shared.weights], mins: [2, 2, 2] }).seats).toEqual([8, 2, 2])
    expect(solve({ ...shared, weights: [...shared.weights], base: [2, 2, 2] }).seats).toEqual([7, 3, 2])
    expect(
      solve({ ...shared, weights: [...shared.weights], base: [2, 2, 2], mins: [0, 4, 0] }).seats,
    ).toEqual([6, 4, 2])
  })

  test('everything held: any divisor serves, none is quoted', () => {
    const outcome = solve({ method: 'jefferson', seats: 4, weights: [3, 1], mins: [1, 3], maxs: [1, 3] })
    expect(outcome.seats).toEqual([1, 3])
    expect(outcome.quotableDivisor).toBeNull()
    expect(outcome.facts()).toHaveLength(2)
  })
})
