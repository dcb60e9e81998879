// The notes of the templates say the same in both languages: as many sentences, and in each the same figures.
import { expect, test } from 'vitest'
import { en, zhCN } from './locale.ts'

const templates = Object.keys(zhCN.templateNotes) as (keyof typeof zhCN.templateNotes)[]
const PARTS = ['published', 'assumed', 'look'] as const

/** Digits of the numbers in a sentence, each once: 232 万 and 2.32 million are the same, 5 月 and 05 as well. */
function figuresOf(sentence: string): string[] {
  const found = sentence.match(/\d+(?:[.,]\d+)*/g) ?? []
  return [...new Set(found.map((number) => String(Number(number.replaceAll(/[.,]/g, '')))))].sort()
}

test.each(templates)('%s: sentence by sentence the same figures', (template) => {
  for (const part of PARTS) {
    const chinese: readonly string[] = zhCN.templateNotes[template][part]
    const english: readonly string[] = en.templateNotes[template][part]
    expect(english.map(figuresOf)).toEqual(chinese.map(figuresOf))
  }
})

test.each(templates)('%s: Chinese in the English note is only what the project holds', (template) => {
  const note = en.templateNotes[template]
  expect(Object.keys(note)).toEqual(Object.keys(zhCN.templateNotes[template]))
  const chinese = JSON.stringify(zhCN.templateNotes[template])
  for (const name of JSON.stringify(note).match(/\p{Script=Han}{2,}/gu) ?? []) expect(chinese).toContain(name)
})
