// Texts that enter a hash are written by JavaScript and read back by SQLite: the same for all that a column can hold.
import Database from 'better-sqlite3-multiple-ciphers'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { CHANGE_TEXT, changeText } from './journal.ts'
import { DIGEST_LINE, digestLine } from './roster-digest.ts'

const db = new Database(':memory:')
afterAll(() => db.close())

const id = fc.integer({ min: 1, max: 2 ** 50 })
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('\u0000', '\u0001\b\t\n\f\r\u001f"\\/', '\u007f\u0080\u2028\u2029\uffff', '镇街\u{20000}'),
  fc.jsonValue().map((value) => JSON.stringify(value)),
)

const changes = fc.record({
  id,
  tableName: text,
  rowId: id,
  before: fc.option(text),
  after: fc.option(text),
})

const written = (sql: string, columns: readonly string[], values: readonly unknown[]) =>
  db
    .prepare(`SELECT ${sql} FROM (SELECT ${columns.map((name) => `? AS ${name}`).join(', ')})`)
    .pluck()
    .get(...values.map((value) => (typeof value === 'number' ? BigInt(value) : value)))

test('a change of the journal', () => {
  fc.assert(
    fc.property(changes, (change) => {
      expect(written(CHANGE_TEXT, Object.keys(change), Object.values(change))).toBe(changeText(change))
    }),
  )
})

test('a row of the roster', () => {
  const columns = [...DIGEST_LINE.matchAll(/\w+(?=[,)])/g)].map(([name]) => name).slice(0, 14)
  expect(columns[0]).toBe('batch')
  expect(columns.at(-1)).toBe('detail')
  fc.assert(
    fc.property(
      fc.array(fc.oneof(id, text), { minLength: 14, maxLength: 14 }),
      fc.boolean(),
      (values, whole) => {
        const row = values.map((value, at) => (at === 4 && whole ? null : value))
        expect(written(DIGEST_LINE, columns, row)).toBe(digestLine(row))
      },
    ),
  )
})
