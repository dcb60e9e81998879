// Reading a table in groups: every row once, in order, whatever its ids and however many.
import Database from 'better-sqlite3-multiple-ciphers'
import { expect, test } from 'vitest'
import { rowsById } from './rows-by-id.ts'

function idsOf(ids: readonly number[]): { readonly found: number[]; readonly wanted: number[] } {
  const db = new Database(':memory:')
  db.exec('CREATE TABLE "a row" (id INTEGER PRIMARY KEY, word TEXT)')
  const add = db.prepare('INSERT INTO "a row" VALUES (?, ?)')
  for (const id of ids) add.run(id, `w${id}`)
  const found = [...rowsById<[string]>(db, 'a row', 'word')].map(([id, word]) => {
    expect(word).toBe(`w${id}`)
    return id
  })
  db.close()
  return { found, wanted: ids.toSorted((a, b) => a - b) }
}

const many = (count: number, step: number, from = 1) =>
  Array.from({ length: count }, (_, at) => from + at * step)

test.each([
  ['none', []],
  ['one', [7]],
  ['a whole group', many(2048, 1)],
  ['two whole groups', many(4096, 1)],
  ['one more than a group, with gaps', many(2049, 3)],
  ['below zero and far apart', [...many(3000, 5, -9000), Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]],
])('%s', (_, ids) => {
  const { found, wanted } = idsOf(ids)
  expect(found).toEqual(wanted)
})
