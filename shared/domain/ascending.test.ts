// The order by bits is the order that comparing gives, equal values as they stand.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ascending } from './ascending.ts'

const compared = (values: Float64Array) =>
  Uint32Array.from(values, (_, at) => at).sort(
    (a, b) => (values[a] as number) - (values[b] as number) || a - b,
  )

/** Doubles of all sizes, whole numbers that often meet, and both zeros. */
const value = fc.oneof(
  fc.double({ min: 0, noNaN: true }),
  fc.nat({ max: 50 }).map((count) => count / 7),
  fc.constantFrom(0, -0, Number.MIN_VALUE, Number.MAX_VALUE, Infinity),
)

test.each([
  ['few', 0, 60],
  ['many', 2000, 2300],
])('%s values', (_, minLength, maxLength) => {
  fc.assert(
    fc.property(fc.array(value, { minLength, maxLength }), (list) => {
      const values = Float64Array.from(list)
      expect(ascending(values)).toEqual(compared(values))
    }),
    { numRuns: 60 },
  )
})
