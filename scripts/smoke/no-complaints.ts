// Runs at the end of every end-to-end file: no page of it may have failed, warned or acted against its Content Security Policy.
import { afterAll, expect } from 'vitest'
import { takeComplaints } from './launch.ts'

afterAll(() => {
  expect(takeComplaints()).toEqual([])
})
