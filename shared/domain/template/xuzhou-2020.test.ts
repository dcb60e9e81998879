// The published figures of the Xuzhou reform come out of the template, on any values; only the sums were published.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inputsOf, unit } from '#shared/testing/town'
import type { ScenarioUnit } from '../scenario/inputs.ts'
import { runScenario } from '../scenario/run.ts'
import { SAMPLE_LEFT_OUT, sampleTopUp, XUZHOU_UNITS, xuzhouScenario } from './xuzhou-2020.zh-CN.ts'

const COUNTIES: Readonly<Record<string, number>> = {
  '320302': 7,
  '320303': 8,
  '320305': 9,
  '320311': 13,
  '320312': 26,
  '320321': 14,
  '320322': 16,
  '320324': 17,
  '320371': 6,
  '320381': 17,
  '320382': 24,
}

function town(seed: readonly number[]): ScenarioUnit[] {
  let at = 0
  const next = () => seed[at++ % seed.length] as number
  return Object.entries(COUNTIES).flatMap(([county, count]) =>
    Array.from({ length: count }, (_, index) =>
      unit(`${county}${String(index + 1).padStart(3, '0')}`, {
        population: String(20_000 + next()),
        area: `${10 + next() / 100}`,
        gdp: String(1000 + next()),
        assessment_rank: String(1 + (at % 157)),
        reform_score: '80',
      }),
    ),
  )
}

function run(units: readonly ScenarioUnit[]) {
  const byCounty = new Map(
    Object.keys(COUNTIES).map((county) => [county, units.filter((each) => each.county === county).length]),
  )
  const document = xuzhouScenario(byCounty, [])
  const inputs = inputsOf(units, document)
  const indicators = new Map([
    ...inputs.indicators,
    ['gdp', { id: 'gdp', name: null, measure: '万元', better: 'high' as const }],
  ])
  const answer = runScenario({ ...inputs, indicators })
  if (answer.status !== 'ok') throw new Error(answer.status)
  return answer.outcome
}

const seeds = fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 7, maxLength: 7 })

test('157 units: 1,570 = 785 + 785 by city and county, 529 by the counties, 2,099 in all', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const outcome = run(town(seed))
      expect(outcome.units).toHaveLength(XUZHOU_UNITS)
      const { base, tilt = 0, topup = 0 } = outcome.byStep
      expect([base, tilt + topup]).toEqual([1570, 529])
      expect(outcome.byPool).toEqual({ city: 785, county: 785 + 529 })
      expect(outcome.total).toBe(2099)
      expect(outcome.notes.map((note) => note.code)).toEqual(['NO_POOL_BOOKED'])
      expect(outcome.findings.filter((finding) => finding.severity !== 'info')).toEqual([])
    }),
    { numRuns: 20 },
  )
})

test('the base is 5 + 5 in every unit, and half and half in every county', () => {
  const outcome = run(town([1, 2, 3]))
  for (const each of outcome.units) {
    expect(each.parts.base).toBe(10)
    expect(each.funding['institution-full']).toEqual({ city: 5, county: each.total - 5 })
  }
})

test('another count is followed and the difference from 157 is reported', () => {
  const outcome = run(town([4, 5, 6]).slice(1))
  const { base, tilt = 0, topup = 0 } = outcome.byStep
  expect([base, tilt + topup]).toEqual([1560, 529])
  expect(outcome.notes).toContainEqual({
    code: 'UNIT_COUNT_DIFFERS',
    params: { count: 156, expected: 157, difference: -1 },
  })
})

test('the sample split of the 529 adds up and follows the number of units', () => {
  const split = sampleTopUp(new Map(Object.entries(COUNTIES)))
  expect(Object.values(split).reduce((sum, posts) => sum + posts, 0)).toBe(529)
  expect(split['320312']).toBeGreaterThan(split['320371'] as number)
})

test('ten units are left out in the sample, each once', () => {
  expect(new Set(SAMPLE_LEFT_OUT).size).toBe(167 - XUZHOU_UNITS)
})
