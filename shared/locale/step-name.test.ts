// Steps of one kind are numbered, in English as a word of its own.
import { expect, test } from 'vitest'
import { en, zhCN } from './locale.ts'
import { stepName } from './step-name.ts'

const steps = [
  { id: 'a', kind: 'weighted' },
  { id: 'b', kind: 'constant' },
  { id: 'c', kind: 'weighted' },
] as const

test('the only one of its kind bears its name, others a number, an unknown one its id', () => {
  expect(['a', 'b', 'c', 'd'].map((id) => stepName(zhCN, { steps }, id))).toEqual([
    '加权1',
    '基数',
    '加权2',
    'd',
  ])
  expect(stepName(en, { steps }, 'c')).toBe(`${en.fields.steps.weighted} 2`)
})
