// A reader redoes every number from the lines alone: an evaluator that knows nothing of the run but what it says.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byPopulation, documentOf, inputsOf, solved, unit } from '#shared/testing/town'
import {
  addQ,
  ceilQ,
  compareQ,
  divQ,
  floorQ,
  isIntegerQ,
  mulQ,
  oneQ,
  parseRational,
  type Rational,
  rational,
  roundHalfUpQ,
  subQ,
  zeroQ,
} from '../../apportion/rational.ts'
import type { Bound, Step, Weight } from '../document.ts'
import { type ExplainLine, explainUnit } from '../explain.ts'
import { runScenario } from '../run.ts'

const at = (line: ExplainLine, name: string): Rational => {
  const [, text = ''] = /([\d./-]+)$/.exec(String(line.params[name])) ?? []
  return parseRational(text)
}
const close = (a: Rational, b: Rational) =>
  compareQ(subQ(a, b), rational(1n, 100_000n)) < 0 && compareQ(subQ(b, a), rational(1n, 100_000n)) < 0

/** The posts that a quotient rounds to; two where it lies on the boundary. */
function rounded(method: unknown, quotient: Rational): number[] {
  switch (method) {
    case 'webster': {
      const up = Number(roundHalfUpQ(quotient))
      return isIntegerQ(addQ(quotient, rational(1n, 2n))) ? [up - 1, up] : [up]
    }
    case 'jefferson':
      return isIntegerQ(quotient)
        ? [Number(floorQ(quotient)) - 1, Number(floorQ(quotient))]
        : [Number(floorQ(quotient))]
    case 'adams':
      return isIntegerQ(quotient)
        ? [Number(ceilQ(quotient)), Number(ceilQ(quotient)) + 1]
        : [Number(ceilQ(quotient))]
    default:
      throw new Error(`no rounding of ${String(method)} here`)
  }
}

/** What the lines of one step come to. */
function redo(lines: readonly ExplainLine[]): number {
  let score = zeroQ
  let posts = 0
  let isTie = false
  let choices: number[] = []
  for (const line of lines) {
    const { params } = line
    switch (line.code) {
      case 'WEIGHT_SHARE':
        score = addQ(score, mulQ(divQ(at(line, 'value'), at(line, 'sum')), at(line, 'weight')))
        break
      case 'WEIGHT_RANGE':
        expect(subQ(at(line, 'value'), at(line, 'edge'))).toEqual(at(line, 'claim'))
        score = addQ(score, mulQ(divQ(at(line, 'claim'), at(line, 'sum')), at(line, 'weight')))
        break
      case 'WEIGHT_RANGE_EQUAL':
        score = addQ(score, mulQ(divQ(oneQ, at(line, 'count')), at(line, 'weight')))
        break
      case 'WEIGHT_RANK':
        expect(Number(params.count) + 1 - Number(params.place)).toBe(Number(params.claim))
        score = addQ(score, mulQ(divQ(at(line, 'claim'), at(line, 'sum')), at(line, 'weight')))
        break
      case 'SCORE':
        expect(close(at(line, 'score'), score)).toBe(true)
        break
      case 'DIVISOR':
        choices = rounded(params.method, divQ(score, at(line, 'divisor')))
        break
      case 'QUOTA':
        expect(close(divQ(mulQ(score, at(line, 'pool')), at(line, 'total')), at(line, 'quota'))).toBe(true)
        break
      case 'QUOTA_PRICE':
        expect(close(divQ(score, at(line, 'price')), at(line, 'quota'))).toBe(true)
        break
      case 'REMAINDER': {
        const whole = Number(lines.find((other) => other.code.startsWith('QUOTA'))?.params.floor)
        choices = [whole + (Number(params.place) <= Number(params.extra) ? 1 : 0)]
        break
      }
      case 'FLOOR_HELD':
      case 'CAP_HELD':
        choices = [Number(params.bound)]
        break
      case 'QUOTA_HELD':
        choices = [Number(params.posts)]
        break
      case 'TIE_WON':
      case 'TIE_LOST':
        isTie = true
        break
      case 'STEP_POSTS':
        posts = Number(params.posts)
        break
      default:
    }
  }
  if (isTie) return posts
  expect(choices, JSON.stringify(lines)).toContain(posts)
  return posts
}

const weights = fc.constantFrom<Weight[]>(
  [{ indicator: 'population', normalise: 'share', weight: '1' }],
  [
    { indicator: 'population', normalise: 'share', weight: '0.3' },
    { indicator: 'area', normalise: 'range', weight: '0.7' },
  ],
  [
    { indicator: 'reform_score', normalise: 'rank', weight: '1/3' },
    { indicator: 'area', normalise: 'share', weight: '2/3' },
  ],
)
const towns = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 60, max: 63 }),
    ),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  .map((list) =>
    list.map(([population, area, score], index) =>
      unit(`9999${String(index % 3).padStart(2, '0')}00${index}`, {
        population: String(population),
        area: String(area),
        reform_score: String(score),
      }),
    ),
  )

test('the number of a weighted step follows from its lines, floors and caps included', () => {
  fc.assert(
    fc.property(
      towns,
      weights,
      fc.constantFrom('webster' as const, 'hamilton' as const, 'jefferson' as const, 'adams' as const),
      fc.record({ total: fc.integer({ min: 9, max: 60 }), min: fc.nat(3), room: fc.nat(6) }),
      (units, chosen, method, { total, min, room }) => {
        const most = Math.max(min, Math.trunc((total * 2) / units.length)) + room
        const step: Step = { ...byPopulation, pool: { total }, weights: chosen, method, min, max: most }
        const run = runScenario(inputsOf(units, documentOf([step])))
        fc.pre(run.status === 'ok')
        if (run.status !== 'ok') return
        for (const [index, { total: posts }] of run.outcome.units.entries()) {
          const lines = explainUnit(run, index)
          // With fewer posts than units a first post for each has no divisor: the place in the group says who gets one.
          const first = lines.find(({ code }) => code === 'NO_DIVISOR')
          if (first === undefined) expect(redo(lines)).toBe(posts)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('under bounds that cross, the last post given has a claim and the next one has too', () => {
  const units = [
    unit('999901001', { population: '60' }, { class: '一' }),
    unit('999901002', { population: '20' }, { class: '二' }),
    unit('999902001', { population: '30' }, { class: '一' }),
    unit('999902002', { population: '10' }, { class: '二' }),
  ]
  const bounds: Bound[] = [
    { scope: 'county:999901', max: 10 },
    { scope: 'class:一', max: 14 },
  ]
  const run = solved(units, [{ ...byPopulation, pool: { total: 24 } }], { bounds })
  const told = (index: number) =>
    explainUnit(run, index)
      .filter(({ code }) => code.startsWith('DEALT'))
      .map(({ params }) => params)
  expect(run.outcome.units.map(({ total }) => total)).toEqual([8, 2, 6, 8])
  // 60 ÷ 120 × 24 = 12: the eighth post claims 12 ÷ 7.5, the ninth 12 ÷ 8.5.
  expect(told(0)).toEqual([
    expect.objectContaining({ share: '= 12.000000', posts: 8, pool: 24 }),
    { post: 8, claim: '12.000000 ÷ 7.5 = 1.600000' },
    { post: 9, claim: '12.000000 ÷ 8.5 ≈ 1.411765' },
  ])
})

test('both margins: score ÷ (own divisor × column divisor), rounded, is the cell', () => {
  const units = [
    unit('999901001', { population: '7' }),
    unit('999901002', { population: '5' }),
    unit('999902001', { population: '3' }),
  ]
  const pool = {
    units: { '999901001': 6, '999901002': 4, '999902001': 2 },
    types: { 'institution-full': 8, administrative: 4 },
  }
  const run = solved(units, [{ ...byPopulation, pool }])
  for (const [index] of units.entries()) {
    const lines = explainUnit(run, index)
    const score = parseRational(['7/15', '1/3', '1/5'][index] ?? '')
    const cells = lines.filter(({ code }) => code === 'CELL_DIVISORS')
    expect(cells).toHaveLength(2)
    for (const line of cells) {
      const quotient = divQ(score, mulQ(at(line, 'own'), at(line, 'all')))
      expect(rounded('webster', quotient)).toContain(Number(line.params.posts))
    }
    expect(lines.map(({ code }) => code)).toEqual(expect.arrayContaining(['WEIGHT_SHARE', 'SCORE']))
  }
})

test('a floor and a cap of bodies are named with their own figures', () => {
  const body = (name: string, population: string) => ({
    name,
    kind: 'institution',
    function: null,
    values: { population },
  })
  const units = [unit('999901001', {}, { bodies: [body('a', '1'), body('b', '1'), body('c', '20')] })]
  const steps: Step[] = [
    { id: 'base', kind: 'constant', posts: 12 },
    { id: 'in', kind: 'bodies', weights: byPopulation.weights, min: 2, max: 7 },
  ]
  const lines = explainUnit(solved(units, steps), 0)
  expect(
    lines.filter(({ code }) => code.endsWith('_HELD')).map(({ code, params }) => [code, params.bound]),
  ).toEqual([['CAP_HELD', 7]])
  expect(lines.filter(({ code }) => code === 'DIVISOR').map(({ params }) => params.sharer)).toEqual([
    'body',
    'body',
    'body',
  ])
})

test('what a giver gives follows from its vacancies, then from its filled posts', () => {
  const givers = ['甲局', '乙局'].map((key) => [key, { key, name: key, county: '999901' }] as const)
  const balances = new Map([
    ['甲局', { 'institution-full': { quota: 10, filled: 4, usableVacancy: 6 } }],
    ['乙局', { 'institution-full': { quota: 5, filled: 2, usableVacancy: 3 } }],
  ])
  const steps: Step[] = [
    { id: 'base', kind: 'constant', posts: 5 },
    { id: 'from', kind: 'source', givers: [{ unit: '甲局' }, { unit: '乙局' }] },
  ]
  const told = (posts: number) => {
    const inputs = inputsOf(
      [unit('999901001')],
      documentOf([{ ...steps[0], posts } as Step, steps[1] as Step]),
    )
    const run = runScenario({ ...inputs, givers: new Map(givers), balances })
    if (run.status !== 'ok') throw new Error(run.status)
    return explainUnit(run, 0)
      .filter(({ code }) => code.startsWith('GIVER'))
      .map(({ code, params }) => [code, params.share, params.posts])
  }
  // 5 of 6 + 3 vacancies: 1⅔ and 3⅓.
  expect(told(5)).toEqual([
    ['GIVER_VACANCY', '≈ 1.666667', 2],
    ['GIVER_VACANCY', '≈ 3.333333', 3],
  ])
  // All 9 vacancies, and 2 of 4 + 2 filled posts: ⅔ and 1⅓.
  expect(told(11)).toEqual([
    ['GIVER_VACANCY', '= 3.000000', 3],
    ['GIVER_FILLED', '≈ 0.666667', 1],
    ['GIVER_VACANCY', '= 6.000000', 6],
    ['GIVER_FILLED', '≈ 1.333333', 1],
  ])
})

test('a quota that is set anew says from which pools its increase comes', () => {
  const funding = [
    { pool: 'city', ratio: 1 },
    { pool: 'county', ratio: 1 },
  ]
  const inputs = inputsOf(
    [unit('999901001')],
    documentOf([{ id: 'base', kind: 'constant', posts: 5, funding }], { result: 'set' }),
  )
  const balances = new Map([['999901001', { 'institution-full': { quota: 2, filled: 0, usableVacancy: 2 } }]])
  const run = runScenario({ ...inputs, balances })
  if (run.status !== 'ok') throw new Error(run.status)
  const lines = explainUnit(run, 0).filter(({ code }) => code.startsWith('CHANGE'))
  expect(lines.map(({ code, params }) => [code, params.pool, params.posts])).toEqual([
    ['CHANGE_UP', undefined, 3],
    ['CHANGE_FROM', 'city', 2],
    ['CHANGE_FROM', 'county', 1],
  ])
})
