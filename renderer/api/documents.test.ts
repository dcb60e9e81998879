// Whether two documents say the same, and where one holds mistakes of form.
import { describe, expect, it } from 'vitest'
import { sameDocument } from './same.ts'
import type { EditedScenario } from './scenario-draft.tsx'
import { findMistakes } from './scenario-draft.tsx'

const document: EditedScenario = {
  version: 1,
  name: '徐州2020',
  asOf: '2020-09-01',
  postType: 'institution-full',
  result: 'add',
  scope: { region: '3203', kinds: ['street'], exclude: [], include: [] },
  steps: [{ id: 'base', kind: 'constant', posts: 10 }],
}

describe('sameDocument', () => {
  it('ignores the order of keys, not of lists', () => {
    const { name, ...rest } = document
    expect(sameDocument(document, { ...rest, name })).toBe(true)
    expect(sameDocument({ by: ['a', 'b'] }, { by: ['b', 'a'] })).toBe(false)
    expect(sameDocument({ a: 1 }, { a: 1, b: undefined })).toBe(true)
    expect(sameDocument([], {})).toBe(false)
  })
})

describe('findMistakes', () => {
  it('names the fields by path', () => {
    expect([...findMistakes(document)]).toEqual([])
    const wrong = { ...document, name: '', asOf: '2020-13-01' }
    expect([...findMistakes(wrong)].sort()).toEqual(['asOf', 'name'])
  })
})
