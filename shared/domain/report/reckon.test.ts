// What follows from other cells of a row, and where it stays blank.
import { expect, test } from 'vitest'
import { reckon } from './reckon.ts'

const of = (cells: Readonly<Record<string, number | null>>) => (key: string) => cells[key] ?? null
const vacant = { plus: ['approved'], minus: ['filled'], positive: true }

test('a difference counts what is blank as nothing, and is itself blank where nothing stands', () => {
  expect(reckon(vacant, of({ approved: 9, filled: 7 }))).toBe(2)
  expect(reckon(vacant, of({ approved: 9 }))).toBe(9)
  expect(reckon(vacant, of({ filled: 1 }))).toBe(0)
  expect(reckon(vacant, of({ approved: 0, filled: 0 }))).toBe(0)
  expect(reckon(vacant, of({}))).toBeNull()
})

test('a ratio has four places, and is blank over nothing', () => {
  const rate = { plus: ['quota'], minus: ['filled'], over: 'quota' }
  expect(reckon(rate, of({ quota: 3, filled: 2 }))).toBe('0.3333')
  expect(reckon(rate, of({ quota: 0, filled: 0 }))).toBeNull()
})
