// What a full bar stands for: one small rate alone does not fill it, a large one is not cut off.
import { expect, test } from 'vitest'
import { scaleOf } from './rate-scale.ts'

const scale = (...rates: readonly (string | null)[]) => scaleOf(rates.map((vacancyRate) => ({ vacancyRate })))

test('small rates keep their length', () => {
  expect(scale('0.0078')).toBe(0.2)
  expect(scale()).toBe(0.2)
  expect(scale(null, '0.05')).toBe(0.2)
})

test('the largest rate fills the bar where it is above the usual, over-staffing by its size', () => {
  expect(scale('0.01', '0.35')).toBe(0.35)
  expect(scale('0.01', '-0.5')).toBe(0.5)
})
