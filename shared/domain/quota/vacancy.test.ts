// Usable vacancy and the vacancy rate, by hand.
import { describe, expect, test } from 'vitest'
import { POST_TYPES } from './post-type.ts'
import { countsInVacancy, usableVacancy } from './vacancy.ts'
import { vacancyRates } from './vacancy-rate.ts'

describe('usable vacancy', () => {
  const figures = {
    quota: 40,
    filled: 31,
    pendingEntry: 2,
    leaderReserve: 1,
    policyReserve: 3,
    otherReserve: 1,
  }

  test('quota less people, pending entries and the three reserves, each once', () => {
    expect(usableVacancy(figures)).toBe(2)
  })

  test('may be negative', () => {
    expect(usableVacancy({ ...figures, filled: 42 })).toBe(-9)
  })

  test('support posts, employees and controlled numbers stand outside the sum', () => {
    expect(POST_TYPES.filter((type) => !countsInVacancy(type))).toEqual(['support', 'employee', 'controlled'])
  })
})

describe('vacancy rate', () => {
  const figures = { quota: 30, filled: 20, pendingEntry: 2 }
  const both = { rateWithPending: '0.2667', rateWithoutPending: '0.3333' }

  test('in both definitions, the one in use first', () => {
    expect(vacancyRates(figures, true)).toEqual({ vacancies: 8, vacancyRate: '0.2667', ...both })
    expect(vacancyRates(figures, false)).toEqual({ vacancies: 10, vacancyRate: '0.3333', ...both })
  })

  test.each([
    [8, 9, '-0.1250'],
    // A half goes away from zero: 1 / 20,000.
    [20_000, 19_999, '0.0001'],
    [20_000, 20_001, '-0.0001'],
    [0, 1, null],
  ])('%i posts, %i people: %s', (quota, filled, rate) => {
    expect(vacancyRates({ quota, filled, pendingEntry: 0 }, true).vacancyRate).toBe(rate)
  })
})
