// The fast paths against the plain definitions, on random problems with ties, huge weights and near-equal ones.
import { describe, expect, test } from 'vitest'
import { apportion } from './apportion.ts'
import { dealPlainly } from './engine/deal-plainly.ts'
import { divisorMethod } from './engine/divisor.ts'
import { prepare } from './engine/prepare.ts'
import { signposts } from './methods/signposts.ts'
import { type ApportionProblem, methods } from './problem.ts'
import { mulQ, parseRational, type Rational, rational, sumQ } from './rational.ts'
import { verify } from './verify.ts'

/** Random numbers that repeat: a multiplicative generator modulo 2^31 − 1. */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

const tenTo30 = 10n ** 30n

/** Kinds of weights, each made to trouble a different part of the engines. */
const families: Record<string, (random: (below: number) => number) => Rational> = {
  populations: (random) => rational(2000 + random(5_000_000)),
  scores: (random) => rational(60 + random(41)),
  grades: (random) => rational(1 + random(4)),
  tenths: (random) => rational(1 + random(80), 10),
  huge: (random) => rational(BigInt(1 + random(2e9)) * 10n ** 21n + BigInt(random(2e9))),
  nearlyEqual: (random) => rational(tenTo30 + BigInt(random(3))),
  fractions: (random) => rational(1 + random(50), 1 + random(9)),
  mixed: (random) => rational(1 + random(999), 1 + random(999)),
  decimals: (random) => rational(BigInt(1 + random(2e9)) * 10n ** 21n + 1n, 10n ** BigInt(20 + random(10))),
  wide: (random) => rational(10n ** BigInt(random(200)), 3n ** BigInt(random(400))),
  lopsided: (random) => rational(10n ** BigInt(random(15))),
  multiples: (random) => rational(BigInt(1 + random(12)) * tenTo30),
  beyondDoubles: (random) => rational(BigInt(1 + random(30)) * 10n ** 290n + BigInt(random(2))),
}

function drawProblem(random: (below: number) => number, weigh: (typeof families)[string], bounded: boolean) {
  const count = 2 + random(24)
  const weights = Array.from({ length: count }, () => weigh(random))
  const mins = weights.map(() => (bounded ? 1 + random(3) : 1))
  const maxs = mins.map((min) => (bounded && random(3) === 0 ? min + random(9) : null))
  const seats = mins.reduce((sum, min) => sum + min, 0) + random(bounded ? 60 : 400)
  return { seats, weights, mins, maxs }
}

describe('fast path and plain definition agree', () => {
  test.each(Object.keys(families))('divisor methods, %s', (family) => {
    const random = generator(family.length * 7919)
    const weigh = families[family] as (typeof families)[string]
    let compared = 0
    for (const [name, signpost] of Object.entries(signposts)) {
      for (let round = 0; round < 180; round++) {
        const problem = { ...drawProblem(random, weigh, round % 2 === 0), method: name } as ApportionProblem
        const prepared = prepare(problem)
        if ('status' in prepared) continue
        const fast = divisorMethod(prepared, signpost)
        const plain = dealPlainly(prepared, signpost)
        expect([...fast.seats]).toEqual([...plain.seats])
        expect(fast.tie && new Set(fast.tie.losers)).toEqual(plain.tie && new Set(plain.tie.losers))
        expect(fast.tie && new Set(fast.tie.winners)).toEqual(plain.tie && new Set(plain.tie.winners))
        compared++
      }
    }
    // Thirteen families: more than 10,000 problems in all.
    expect(compared).toBeGreaterThan(800)
  })

  const everyPair = Object.keys(families).flatMap((family) =>
    methods.map((method) => [family, method] as const),
  )

  test.each(everyPair)('the answer is proven and scaling changes nothing: %s, %s', (family, method) => {
    const random = generator(family.length * 104729)
    const weigh = families[family] as (typeof families)[string]
    const large = rational(3n ** 60n)
    for (let round = 0; round < 50; round++) {
      const drawn = drawProblem(random, weigh, round % 2 === 0)
      const weights = method === 'droop' ? drawn.weights.map((w) => rational(w.n)) : drawn.weights
      const problem: ApportionProblem = {
        ...drawn,
        method,
        weights,
        boundsMode: bothModes[random(2)] ?? 'clamp',
      }
      const outcome = apportion(problem)
      expect(verify(problem, outcome)).toEqual({ ok: true })
      if (outcome.status !== 'solved' || method === 'droop') continue
      const scaled = apportion({ ...problem, weights: weights.map((w) => mulQ(w, large)) })
      expect(scaled).toMatchObject({ seats: outcome.seats, tie: outcome.tie })
    }
  })
})

test.each(['1', '1/7', '1e30', '3/1001', '1e-30', '1e290'])(
  'equal remainders above different whole posts tie, weights × %s',
  (factor) => {
    const random = generator(7919)
    for (let round = 0; round < 50; round++) {
      const count = 3 * (1 + random(6))
      const quotas = Array.from({ length: count }, () => rational(1 + 3 * random(40), 3))
      const weights = quotas.map((quota) => mulQ(quota, parseRational(factor)))
      const seats = Number(sumQ(quotas).n)
      const tie = { parties: [...quotas.keys()], seats: count / 3 }
      expect(apportion({ method: 'hamilton', seats, weights })).toMatchObject({ tie })
    }
  },
)

const bothModes = ['waterfill', 'clamp'] as const

describe('national size', () => {
  const random = generator(20230630)
  const weights = Array.from({ length: 41_352 }, () => rational(800 + random(1000) ** 2))
  const bounds = { mins: weights.map(() => 3), maxs: weights.map((_, i) => (i % 3 === 0 ? 60 : null)) }

  test.each([
    ['hamilton', {}],
    ['hamilton', bounds],
    ['webster', {}],
    ['webster', bounds],
    ['hill', {}],
    ['droop', bounds],
  ] as const)('%s is proven for 41,352 units and 1,000,000 posts', (method, extra) => {
    const problem: ApportionProblem = { method, seats: 1_000_000, weights, ...extra }
    expect(verify(problem, apportion(problem))).toEqual({ ok: true })
  })

  test('more posts than a double counts claims for', () => {
    const problem: ApportionProblem = {
      method: 'webster',
      seats: Number.MAX_SAFE_INTEGER,
      weights: [rational(1), rational(1), rational(1), rational(10n ** 20n)],
    }
    expect(verify(problem, apportion(problem))).toEqual({ ok: true })
  })
})
