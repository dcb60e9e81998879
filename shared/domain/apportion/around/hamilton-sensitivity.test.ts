// Hamilton's turning weights among many units: the window of claims near the cut against the search of the whole list.
import { expect, test } from 'vitest'
import { apportion } from '../apportion.ts'
import { prepare } from '../engine/prepare.ts'
import { addQ, type Rational, rational, subQ } from '../rational.ts'
import { hamiltonSensitivity } from './hamilton-sensitivity.ts'
import { HamiltonWindow } from './hamilton-window.ts'

/** Random numbers that repeat: a multiplicative generator modulo 2^31 − 1. */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

function share(weights: readonly Rational[], seats: number) {
  const problem = { method: 'hamilton', seats, weights } as const
  const prepared = prepare(problem)
  const outcome = apportion(problem)
  if ('status' in prepared || outcome.status === 'infeasible') throw new Error('infeasible')
  return { prepared, seats: outcome.seats }
}

/** Every weight that the search of the whole list finds, beside the window's. */
function compared(weights: readonly Rational[], total: number) {
  const { prepared, seats } = share(weights, total)
  const window = new HamiltonWindow(prepared, seats)
  const turns = hamiltonSensitivity(prepared, seats) ?? []
  return turns.flatMap(({ gainsAbove, losesBelow }, unit) => {
    const held = seats[unit] as number
    return [
      ...(gainsAbove ? [{ searched: gainsAbove, found: window.turningPoint(unit, held) }] : []),
      ...(losesBelow ? [{ searched: losesBelow, found: window.turningPoint(unit, held - 1) }] : []),
    ]
  })
}

test('the window proves what the search finds, ties included', () => {
  const random = generator(77)
  const pairs = Array.from({ length: 150 }, (_, round) => {
    const most = [5, 100, 5000][round % 3] ?? 5
    const weigh = () => rational(1 + random(most), 1 + random(1 + (round % 4)))
    const weights = Array.from({ length: 2 + random(30) }, weigh)
    return compared(weights, 1 + random(round % 5 === 0 ? 1000 : 60))
  }).flat()
  const proven = pairs.filter(({ found }) => found !== undefined)
  expect(proven.map(({ found }) => found)).toEqual(proven.map(({ searched }) => searched))
  expect(proven.length).toBeGreaterThan(0.99 * pairs.length)
})

test.each([2000, 400_000])('400 units, %i posts: the post moves just past the weight', (total) => {
  const random = generator(401)
  const weights = Array.from({ length: 400 }, () => rational(2000 + random(660) * random(450)))
  const { prepared, seats } = share(weights, total)
  const turns = hamiltonSensitivity(prepared, seats)
  expect(turns).toHaveLength(400)
  const nudge = rational(1, 10n ** 12n)
  for (const unit of [0, 17, 133, 255, 399]) {
    const { gainsAbove, losesBelow } = turns?.[unit] ?? {}
    const at = (weight: Rational) => share(weights.with(unit, weight), total).seats[unit]
    const held = seats[unit] as number
    if (gainsAbove)
      expect([subQ(gainsAbove, nudge), addQ(gainsAbove, nudge)].map(at)).toEqual([held, held + 1])
    if (losesBelow)
      expect([subQ(losesBelow, nudge), addQ(losesBelow, nudge)].map(at)).toEqual([held - 1, held])
  }
})

test('many weights without a short common scale have no answer', () => {
  const weights = Array.from({ length: 400 }, (_, unit) => rational(1000 + unit, 1 + ((unit * 7919) % 997)))
  const { prepared, seats } = share(weights, 2000)
  expect(hamiltonSensitivity(prepared, seats)).toBeNull()
})
