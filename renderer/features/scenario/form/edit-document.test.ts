// Edits of the document and the sums beside the fields.
import { describe, expect, it } from 'vitest'
import {
  parsePoints,
  poolTotal,
  setCountyPosts,
  setFunding,
  weightSum,
  withOptional,
} from './edit-document.ts'

const weight = (text: string) => ({ indicator: 'area', weight: text })

describe('weightSum', () => {
  it('adds decimals and fractions exactly', () => {
    expect(weightSum(['0.1', '0.2', '0.7'].map(weight))).toEqual({ text: '1', isOne: true })
    expect(weightSum(['1/3', '1/3', '1/3'].map(weight))).toEqual({ text: '1', isOne: true })
    expect(weightSum(['0.4', '0.2'].map(weight))).toEqual({ text: '0.6', isOne: false })
  })
  it('has no sum while something else is typed', () => {
    expect(weightSum([weight('0.'), weight('')])).toBeNull()
  })
})

describe('pools', () => {
  it('drops a county without posts', () => {
    const pool = setCountyPosts({ byCounty: { '320302': 40, '320303': 30 } }, '320302', 0)
    expect(pool).toEqual({ byCounty: { '320303': 30 } })
    expect(poolTotal(setCountyPosts(pool, '320311', 8))).toBe(38)
  })
})

describe('setFunding', () => {
  const county = { pool: 'county', ratio: 1 } as const
  it('keeps city before county', () => {
    expect(setFunding([county], 'city', 2)).toEqual([{ pool: 'city', ratio: 2 }, county])
  })
  it('keeps the last pool', () => {
    expect(setFunding([county], 'county', 0)).toEqual([county])
  })
})

it('takes an optional key away instead of leaving it undefined', () => {
  expect(Object.keys(withOptional<{ min?: number }, 'min'>({ min: 1 }, 'min', undefined))).toEqual([])
})

it('reads points with any separator', () => {
  expect(parsePoints('20, 19，18、17 16')).toEqual([20, 19, 18, 17, 16])
  expect(parsePoints('20, x')).toBeNull()
})
