// Runs at the end of every end-to-end file: no page of it may have done anything against its Content Security Policy.
import { afterAll, expect } from 'vitest'
import { takeViolations } from './launch.ts'

afterAll(() => {
  expect(takeViolations()).toEqual([])
})
