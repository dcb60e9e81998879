// A run is computed once for a document and a state of the project, and again where it was forgotten.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentOf } from '#shared/testing/town'
import { type Books, startBooks } from '../ledger/testing/books.ts'
import { createRunCache } from './run-cache.ts'

let books: Books
beforeAll(async () => {
  books = await startBooks()
})
afterAll(() => books.close())

test('is kept until another is asked for, or until it is forgotten, and says the same again', () => {
  const runs = createRunCache()
  const document = documentOf([{ id: 'base', kind: 'constant', posts: 3 }], {
    scope: { region: '', kinds: ['street', 'town'], exclude: [], include: [] },
  })
  books.store.query((db) => {
    const first = runs.run(db, document)
    expect(runs.run(db, { ...document })).toBe(first)
    const establishment = runs.establishment(db, document.asOf)
    expect(runs.establishment(db, document.asOf)).toBe(establishment)
    runs.forget()
    const again = runs.run(db, document)
    expect(again).not.toBe(first)
    expect(again.digest).toBe(first.digest)
    expect(runs.establishment(db, document.asOf)).not.toBe(establishment)
    runs.run(db, { ...document, name: '另一方案' })
    expect(runs.run(db, document)).not.toBe(again)
  })
})
