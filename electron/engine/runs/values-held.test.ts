// Values that hold on a date, read by columns, are those that `valueAt` chooses of a unit's own.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { valueAt } from '#shared/domain/region/indicator'
import { type Books, startBooks } from '../ledger/testing/books.ts'
import { unitValuesAt } from '../store/queries/indicator-values.ts'
import { allUnits, valuesOfUnits } from '../store/queries/units.ts'
import { insertIndicators } from '../store/tables/indicator.ts'
import { insertValues } from '../store/tables/indicator-value.ts'

const INDICATORS = ['甲', '乙', '丙']
const DATES = ['', '2019-12-31', '2020-06-30', '2020-12-31', '2021-12-31']
const UNITS = 2

let books: Books
beforeAll(async () => {
  books = await startBooks()
  books.store.command('test.indicators', (db) =>
    insertIndicators(
      db,
      INDICATORS.map((id) => ({ id, name: id, measure: '', better: 'high' })),
    ),
  )
})
afterAll(() => books.close())

const cell = fc.record({
  place: fc.nat(UNITS - 1),
  indicator: fc.constantFrom(...INDICATORS),
  date: fc.constantFrom(...DATES),
  value: fc.constantFrom('0', '-1.5', '12.345', '9007199254740993'),
})

test('of each unit and indicator the latest up to the day, else the undated; no other unit or indicator', () => {
  const { store } = books
  const ids = store.query((db) => allUnits(db).map(({ id }) => id))
  expect(ids.length).toBeGreaterThan(UNITS - 1)
  const cells = fc.uniqueArray(cell, {
    selector: ({ place, indicator, date }) => `${place}${indicator}${date}`,
  })
  fc.assert(
    fc.property(cells, fc.constantFrom(...DATES.slice(1), '2020-09-01'), (drawn, day) => {
      store.command('test.values', (db) => {
        db.prepare('DELETE FROM indicatorValue').run()
        insertValues(
          db,
          drawn.map(({ place, ...value }) => ({ unit: ids[place] ?? 0, ...value })),
        )
      })
      store.query((db) => {
        const held = unitValuesAt(db, day)
        const own = valuesOfUnits(db, ids)
        for (const id of ids) {
          const expected = INDICATORS.flatMap((indicator) => {
            const found = valueAt(
              (own.get(id) ?? []).filter((value) => value.indicator === indicator),
              day,
            )
            return found === null ? [] : [{ indicator, value: found.value, date: found.date ?? '' }]
          })
          const { values = {}, dates = {} } = held.get(id) ?? {}
          expect(values).toEqual(Object.fromEntries(expected.map((one) => [one.indicator, one.value])))
          expect(dates).toEqual(Object.fromEntries(expected.map((one) => [one.indicator, one.date])))
        }
        const first = [...unitValuesAt(db, day, ['甲']).values()]
        expect(new Set(first.flatMap(({ values }) => Object.keys(values))).size).toBeLessThanOrEqual(1)
      })
    }),
    { numRuns: 60 },
  )
})

test('units whose values are of the same dates share one object of dates', () => {
  const { store } = books
  const ids = store.query((db) => allUnits(db).map(({ id }) => id)).slice(0, UNITS)
  store.command('test.values', (db) => {
    db.prepare('DELETE FROM indicatorValue').run()
    const dated = [
      { indicator: '甲', date: '', value: '1' },
      { indicator: '乙', date: '2020-06-30', value: '2' },
    ]
    insertValues(
      db,
      ids.flatMap((unit) => dated.map((value) => ({ unit, ...value }))),
    )
  })
  const held = store.query((db) => unitValuesAt(db, '2020-12-31'))
  const [first, second] = ids.map((id) => held.get(id)?.dates)
  expect(first).toEqual({ 甲: '', 乙: '2020-06-30' })
  expect(second).toBe(first)
})
