// Problems without an answer name the units that cannot hold, what they need and the most there is.
import { describe, expect, test } from 'vitest'
import { apportion } from './apportion.ts'
import type { ApportionProblem } from './problem.ts'
import { rational } from './rational.ts'

const weights = [3, 2, 1].map((w) => rational(w))

function answer(extra: Partial<ApportionProblem>) {
  return apportion({ method: 'webster', seats: 10, weights, ...extra })
}

function infeasible(code: string, indices: number[], need: number, most: number) {
  return { status: 'infeasible', code, detail: { indices, need, most } }
}

describe('infeasible', () => {
  test('floors above the total', () => {
    expect(answer({ mins: [6, 5, 0] })).toEqual(infeasible('FLOORS_ABOVE_TOTAL', [0, 1], 11, 10))
    expect(answer({ mins: [6, 0, 0], base: [0, 3, 2] })).toEqual(
      infeasible('FLOORS_ABOVE_TOTAL', [0, 1, 2], 11, 10),
    )
  })

  test('caps below the total', () => {
    expect(answer({ maxs: [4, 3, 2] })).toEqual(infeasible('CAPS_BELOW_TOTAL', [0, 1, 2], 10, 9))
  })

  test('a floor above its own cap, base included', () => {
    expect(answer({ mins: [0, 4, 0], maxs: [null, 3, null] })).toEqual(
      infeasible('FLOOR_ABOVE_CAP', [1], 4, 3),
    )
    expect(answer({ base: [0, 4, 0], maxs: [null, 3, null] })).toEqual(
      infeasible('FLOOR_ABOVE_CAP', [1], 4, 3),
    )
  })

  test('base above the total', () => {
    expect(answer({ base: [5, 0, 6] })).toEqual(infeasible('BASE_ABOVE_TOTAL', [0, 2], 11, 10))
  })

  test('nobody with weight can take a post', () => {
    const none = [0, 0, 0].map((w) => rational(w))
    expect(answer({ weights: none })).toEqual(infeasible('NO_WEIGHT', [0, 1, 2], 10, 0))
    expect(answer({ weights: none, mins: [4, 3, 3] })).toMatchObject({ status: 'solved', seats: [4, 3, 3] })
    expect(answer({ weights: none, seats: 0 })).toMatchObject({ status: 'solved', seats: [0, 0, 0] })
    const some = [rational(1), rational(0), rational(0)]
    expect(answer({ weights: some, maxs: [5, null, null], mins: [0, 2, 0] })).toEqual(
      infeasible('NO_WEIGHT', [1, 2], 10, 7),
    )
    expect(answer({ weights: [], seats: 1 })).toEqual(infeasible('NO_WEIGHT', [], 1, 0))
    expect(answer({ weights: [], seats: 0 })).toMatchObject({ status: 'solved', seats: [] })
  })

  test('everybody below the threshold', () => {
    expect(answer({ threshold: { share: rational(6, 10) } })).toEqual(
      infeasible('NO_WEIGHT', [0, 1, 2], 10, 0),
    )
  })
})

describe('threshold', () => {
  test('is of all weights, and on it stays in unless said otherwise', () => {
    expect(answer({ threshold: { share: rational(1, 3) } })).toMatchObject({ seats: [6, 4, 0] })
    expect(answer({ threshold: { share: rational(1, 3), inclusive: false } })).toMatchObject({
      seats: [10, 0, 0],
    })
    expect(answer({ threshold: { votes: rational(2) } })).toMatchObject({ seats: [6, 4, 0] })
  })

  test('leaves floors alone', () => {
    expect(answer({ threshold: { votes: rational(2) }, mins: [0, 0, 1] })).toMatchObject({ seats: [5, 4, 1] })
  })
})

describe('malformed problems are bugs of the caller', () => {
  test.each<[string, Partial<ApportionProblem>]>([
    ['seats', { seats: -1 }],
    ['seats', { seats: 1.5 }],
    ['seats', { seats: Number.NaN }],
    ['weights', { weights: [rational(-1), rational(1), rational(1)] }],
    ['weights', { weights: [rational(-1, 2), rational(1), rational(1)] }],
    ['weights', { method: 'droop', weights: [rational(1, 2), rational(1), rational(1)] }],
    ['lengths', { mins: [1] }],
    ['mins', { mins: [1, -1, 0] }],
    ['maxs', { maxs: [null, -1, null] }],
    ['tieOrder', { tieOrder: [0, 1, 1] }],
    ['tieOrder', { tieOrder: [0, 1, 3] }],
  ])('%s', (field, extra) => {
    expect(() => answer(extra)).toThrow(new RegExp(`RangeError|${field}`))
    expect(() => answer(extra)).toThrow(RangeError)
  })
})
