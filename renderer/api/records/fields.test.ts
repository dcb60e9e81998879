// What is typed in a form becomes values of the contract, and refusals find their field.
import { describe, expect, it } from 'vitest'
import { fieldOfRefusal, holderText, inputOf, mistakesOf, type RecordField } from './fields.ts'

const field = (key: string, type: RecordField['type'], required = false): RecordField => ({
  key,
  label: key,
  type,
  required,
})
const FIELDS = [
  field('unit', 'holder', true),
  field('posts', 'count', true),
  field('date', 'date'),
  field('note', 'note'),
]

describe('inputOf', () => {
  it('reads numbers and dates as the trade writes them and leaves out what is blank', () => {
    expect(
      inputOf(FIELDS, { unit: '320302001', posts: '１,２00', date: '2020年9月1日', note: '  ' }),
    ).toEqual({
      unit: '320302001',
      posts: 1200,
      date: '2020-09-01',
    })
  })

  it('keeps a list as it is', () => {
    expect(inputOf([field('cooperating', 'bodies')], { cooperating: ['甲', '乙'] })).toEqual({
      cooperating: ['甲', '乙'],
    })
  })
})

describe('mistakesOf', () => {
  it('tells what is missing from what cannot be read', () => {
    const mistakes = mistakesOf(FIELDS, { posts: '三', date: '2020-13-01' })
    expect(Object.fromEntries(mistakes)).toEqual({ unit: 'required', posts: 'count', date: 'date' })
  })

  it('takes months and exact decimals only', () => {
    const fields = [field('from', 'month'), field('score', 'score')]
    expect(Object.fromEntries(mistakesOf(fields, { from: '2025-1', score: '9e1' }))).toEqual({
      from: 'month',
      score: 'score',
    })
    expect(mistakesOf(fields, { from: '2025-01', score: '-3.50' }).size).toBe(0)
  })
})

it('finds the field of a refusal wherever the engine says it stands', () => {
  expect(fieldOfRefusal(FIELDS, 'rows[0].unit')).toBe('unit')
  expect(fieldOfRefusal(FIELDS, '.posts')).toBe('posts')
  expect(fieldOfRefusal(FIELDS, 'request')).toBeNull()
})

it('names a body with the code of its unit', () => {
  expect(holderText({ unit: '大虞街道', code: null, body: '办公室' })).toBe('大虞街道/办公室')
  expect(holderText({ unit: '大虞街道', code: '370705001', body: null })).toBe('370705001')
})
