// The roster's arithmetic: retirement at its boundaries, shares that add up to 100, bands that leave no gap.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOf, monthNumber } from '../calendar/dates.ts'
import { AGE_BANDS, areAgeBands, birthRanges } from './age-bands.ts'
import { forecast } from './forecast.ts'
import { RETIREMENT_2025, type Retiree, retirementMonth } from './retirement.ts'
import { percentShares } from './shares.ts'
import { bandName, groupsOf, structureOf } from './structure.ts'

const man = (birth: string): Retiree => ({ sex: 'male', postType: 'administrative', rank: '', birth })
const woman = (birth: string, postType = 'institution-full', rank = ''): Retiree => {
  return { sex: 'female', postType, rank, birth }
}
const month = (person: Retiree) => retirementMonth(person, RETIREMENT_2025)

describe('retirement by the decision of 2024-09-13', () => {
  // Born and leaving by the table that the decision annexes.
  test.each([
    ['man, last of the old age', man('1964-12-31'), '2024-12'],
    ['man, first month', man('1965-01-01'), '2025-02'],
    ['man, fourth month', man('1965-04-30'), '2025-05'],
    ['man, fifth month: two months', man('1965-05-01'), '2025-07'],
    ['man, before the last step', man('1976-08-15'), '2039-07'],
    ['man, the full three years', man('1976-09-01'), '2039-09'],
    ['man, long after', man('1990-06-01'), '2053-06'],
    ['woman of 55, last of the old age', woman('1969-12-01'), '2024-12'],
    ['woman of 55, first month', woman('1970-01-01'), '2025-02'],
    ['woman of 55, the full three years', woman('1981-09-01'), '2039-09'],
    ['woman of 50, last of the old age', woman('1974-12-01', 'support'), '2024-12'],
    ['woman of 50, first month', woman('1975-01-01', 'support'), '2025-02'],
    ['woman of 50, second month', woman('1975-02-01', 'support'), '2025-03'],
    ['woman of 50, third month: two months', woman('1975-03-01', 'support'), '2025-05'],
    ['woman of 50, the full five years', woman('1984-11-01', 'support'), '2039-11'],
    ['woman of county rank', woman('1965-01-01', 'administrative', 'deputy-county'), '2025-02'],
  ])('%s', (_, person, expected) => {
    expect(month(person)).toBe(expected)
  })

  test('is not told without sex or birthday', () => {
    expect(month(man(''))).toBeNull()
    expect(month({ ...man('1970-01-01'), sex: '' })).toBeNull()
  })

  test('who is born later never leaves earlier, and the age stays between the two', () => {
    const birth = fc.integer({ min: -9000, max: 9000 }).map(dateOf)
    fc.assert(
      fc.property(birth, birth, fc.constantFrom('support', 'institution-full'), (a, b, postType) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        for (const make of [man, (date: string) => woman(date, postType)]) {
          expect(String(month(make(early))) <= String(month(make(late)))).toBe(true)
          const age = monthNumber(String(month(make(a)))) - monthNumber(a)
          expect(age).toBeGreaterThanOrEqual(50 * 12)
          expect(age).toBeLessThanOrEqual(63 * 12)
        }
      }),
    )
  })

  test('forecast counts everybody once', () => {
    const group = (person: Retiree, people: number) => ({ ...person, unit: 1, body: null, people })
    const groups = [
      group(man('1965-01'), 2),
      group(man('1965-05'), 3),
      group(man('1966-01'), 5),
      group(man('1950-01'), 7),
      group(man(''), 11),
      group(man('1980-01'), 13),
    ]
    const found = forecast(groups, RETIREMENT_2025, { asOf: '2025-02-01', lastYear: 2026 })
    expect(found).toMatchObject({ unknown: 11, overdue: 7 })
    expect(found.counts).toEqual([{ unit: 1, body: null, postType: 'administrative', byYear: [5, 5] }])
  })
})

describe('shares', () => {
  test('of 32 people come out as published', () => {
    expect(percentShares([4, 22, 6], 0)).toEqual(['12', '69', '19'])
    expect(percentShares([5, 6, 21], 1)).toEqual(['15.6', '18.8', '65.6'])
    expect(percentShares([23, 9], 1)?.[0]).toBe('71.9')
    expect(percentShares([23, 9], 0)?.[0]).toBe('72')
  })

  test('add up to 100 and lie within one step of the exact share', () => {
    const counts = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(counts, fc.constantFrom(0 as const, 1 as const), (people, places) => {
        const whole = people.reduce((sum, count) => sum + count, 0)
        const shares = percentShares(people, places)
        if (whole === 0) {
          expect(shares).toBeNull()
          return
        }
        const step = 10 ** places
        const steps = (shares ?? []).map((share) => Math.round(Number(share) * step))
        expect(steps.reduce((sum, part) => sum + part, 0)).toBe(100 * step)
        for (const [at, part] of steps.entries()) {
          expect(Math.abs(part - ((people[at] ?? 0) * 100 * step) / whole)).toBeLessThan(1)
        }
      }),
    )
  })
})

describe('age bands', () => {
  test.each([
    [AGE_BANDS, true],
    [[{ from: null, to: null }], true],
    [
      [
        { from: null, to: 35 },
        { from: 37, to: null },
      ],
      false,
    ],
    [[{ from: 0, to: null }], false],
    [[{ from: null, to: 60 }], false],
  ])('%j', (bands, expected) => {
    expect(areAgeBands(bands)).toBe(expected)
  })

  test('everybody is in the band of the whole years lived', () => {
    const birth = fc.integer({ min: -9000, max: 12_000 }).map(dateOf)
    const on = fc.integer({ min: 15_000, max: 22_000 }).map(dateOf)
    const ageOn = (born: string, date: string) => {
      const years = Number(date.slice(0, 4)) - Number(born.slice(0, 4))
      const birthday = born.slice(5) === '02-29' && !isLeap(date) ? '02-28' : born.slice(5)
      return date.slice(5) >= birthday ? years : years - 1
    }
    const isLeap = (date: string) => new Date(`${date.slice(0, 4)}-02-29T00:00:00Z`).getUTCMonth() === 1
    fc.assert(
      fc.property(birth, on, (born, date) => {
        const age = ageOn(born, date)
        const found = birthRanges(AGE_BANDS, date).map(
          ({ first, last }) => (first === '' || born >= first) && (last === '' || born <= last),
        )
        expect(found).toEqual([age <= 35, age >= 36 && age <= 54, age >= 55])
      }),
      { numRuns: 500 },
    )
  })
})

test('the structure of a roster names its groups in the order of the tables', () => {
  const cell = (dimension: 'age' | 'fullTime' | 'speciality', value: number | string, people: number) => {
    return { dimension, value, people }
  }
  const cells = [
    cell('age', 0, 3),
    cell('age', 2, 1),
    cell('fullTime', 'bachelor', 3),
    cell('fullTime', '', 1),
    cell('speciality', '行政管理', 3),
    cell('speciality', '', 1),
  ]
  const groups = groupsOf(structureOf(cells, AGE_BANDS.map(bandName)), 0)
  expect(groups.map(({ dimension, group, people, share }) => [dimension, group, people, share])).toEqual([
    ['age', '<=35', 3, '75'],
    ['age', '36-54', 0, '0'],
    ['age', '>=55', 1, '25'],
    ['fullTime', 'bachelor-or-above', 3, '75'],
    ['fullTime', 'college', 0, '0'],
    ['fullTime', 'secondary', 0, '0'],
    ['fullTime', 'junior-or-below', 0, '0'],
    ['fullTime', 'unknown', 1, '25'],
    ['speciality', '行政管理', 3, '75'],
    ['speciality', 'unknown', 1, '25'],
  ])
})
