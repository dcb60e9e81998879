// What a number field takes, and what it refuses instead of changing it.
import { describe, expect, it } from 'vitest'
import { MOST_POSTS, parseWhole } from './whole-number.ts'

describe('parseWhole', () => {
  it.each([
    ['0', 0],
    ['24', 24],
    [' 24 ', 24],
    ['２４', 24],
    ['1000000000', 1_000_000_000],
  ])('takes %s', (typed, value) => expect(parseWhole(typed, MOST_POSTS)).toBe(value))

  it.each(['', ' ', '-3', '24.5', '二十四', '24名', '1e3', '0x10', '1000000001', '9'.repeat(400)])(
    'refuses %s',
    (typed) => expect(parseWhole(typed, MOST_POSTS)).toBeNull(),
  )
})
