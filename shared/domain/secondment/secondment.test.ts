// Months of secondment: each day counts once, and limits bite on the first day beyond them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dateOf } from '../calendar/dates.ts'
import { secondmentAlarms } from './alarms.ts'
import { type Away, exceeds, joined, monthsUsed, SECONDMENT_LIMITS, startedMonths } from './months-used.ts'

const [XUZHOU, PROVINCIAL, NATIONAL] = SECONDMENT_LIMITS as [
  (typeof SECONDMENT_LIMITS)[0],
  (typeof SECONDMENT_LIMITS)[0],
  (typeof SECONDMENT_LIMITS)[0],
]
const away = (first: string, last: string): Away => ({ first, last })

describe('months used', () => {
  test.each([
    [[away('2020-03-15', '2020-06-14')], { months: 3, days: 0 }],
    [[away('2019-11-01', '2020-01-31')], { months: 1, days: 0 }],
    [[away('2020-12-01', '')], { months: 1, days: 0 }],
    // Two that overlap are one.
    [[away('2020-01-01', '2020-02-29'), away('2020-02-01', '2020-03-31')], { months: 3, days: 0 }],
    // Twenty days and twenty-one days are a month and eleven days.
    [[away('2020-01-01', '2020-01-20'), away('2020-03-01', '2020-03-21')], { months: 1, days: 11 }],
  ])('%j', (stretches, expected) => {
    expect(monthsUsed(stretches, '2020-01-01', '2020-12-31')).toEqual(expected)
  })

  test('three months and a day are more than three, three months are not', () => {
    expect(exceeds({ months: 3, days: 0 }, 3)).toBe(false)
    expect(exceeds({ months: 3, days: 1 }, 3)).toBe(true)
    expect(startedMonths({ months: 3, days: 1 })).toBe(4)
  })

  const stretch = fc
    .tuple(fc.integer({ min: 18_200, max: 18_700 }), fc.integer({ min: 0, max: 200 }))
    .map(([first, days]) => away(dateOf(first), dateOf(first + days)))

  test('joined stretches hold exactly the days that any of them holds', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), (stretches) => {
        const own = joined(stretches, '2020-01-01', '2020-12-31')
        for (let day = '2019-12-25'; day <= '2021-01-05'; day = addDays(day, 1)) {
          const isIn = (list: readonly Away[]) => list.some(({ first, last }) => first <= day && day <= last)
          const expected = day >= '2020-01-01' && day <= '2020-12-31' && isIn(stretches)
          expect(isIn(own)).toBe(expected)
        }
      }),
    )
  })
})

describe('alarms', () => {
  const one = {
    kind: 'borrow',
    toLevel: 'city',
    date: '2020-03-01',
    until: '2020-07-31',
    consent: '同意',
    approval: '批准',
    isFull: false,
  } as const
  const own = [away(one.date, one.until)]

  test.each([
    ['2020-05-31', ['will-exceed-year']],
    ['2020-06-01', ['over-year']],
  ])('by the Xuzhou limit on %s', (asOf, expected) => {
    expect(secondmentAlarms(one, own, XUZHOU, asOf)).toEqual(expected)
  })

  test('who is sent down uses no limit', () => {
    expect(secondmentAlarms({ ...one, kind: 'select', until: '' }, own, XUZHOU, '2021-06-01')).toEqual([])
  })

  test('what is missing is named', () => {
    const bare = { ...one, consent: '', approval: '', until: '' }
    const alarms = secondmentAlarms(bare, [away('2020-03-01', '')], XUZHOU, '2020-03-02')
    expect(alarms).toEqual(['will-exceed-year', 'no-consent', 'no-approval', 'no-end'])
  })

  test('six months each, twelve in all, and two years of rest', () => {
    const before = [away('2018-01-01', '2018-12-31')]
    const long = { ...one, until: '2020-09-30' }
    const all = [...before, away(long.date, long.until)]
    expect(secondmentAlarms(long, all, PROVINCIAL, '2020-09-30')).toEqual([
      'over-each',
      'over-total',
      'too-soon',
    ])
    const rested = { ...one, date: '2021-01-01', until: '2021-02-01' }
    expect(secondmentAlarms(rested, before, PROVINCIAL, '2021-01-02')).toEqual([])
    expect(secondmentAlarms({ ...rested, isFull: true }, [], PROVINCIAL, '2021-01-02')).toEqual(['full-unit'])
  })

  test('organs above the county do not borrow', () => {
    expect(secondmentAlarms(one, own, NATIONAL, '2020-03-02')).toEqual(['level'])
    expect(secondmentAlarms({ ...one, toLevel: 'county' }, own, NATIONAL, '2020-03-02')).toEqual([])
  })
})
