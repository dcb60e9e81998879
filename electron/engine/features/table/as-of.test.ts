// Tables on any date of really booked random histories, against a replay in plain JavaScript.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OverviewRow } from '#shared/contract/table'
import type { ReadDb } from '../../store/db.ts'
import { tableHandlers } from './handlers.ts'
import { bookHistory, type Draw, type Figures, figuresOn, type History } from './testing/history.ts'

const EVERYWHERE = { county: null, unit: null }
const HISTORIES = 20

const draws = fc.array(
  fc.record<Draw>({
    days: fc.nat(40),
    action: fc.nat(99),
    holder: fc.nat(99),
    other: fc.nat(99),
    amount: fc.integer({ min: 1, max: 9 }),
    type: fc.nat(99),
  }),
  { minLength: 10, maxLength: 60 },
)

const histories: History[] = []

beforeAll(async () => {
  for (const drawn of fc.sample(draws, { numRuns: HISTORIES })) histories.push(await bookHistory(drawn))
})
afterAll(() => {
  for (const { books } of histories) books.close()
})

/** Checks each history on three days: before it, inside it, and the last one. */
function law(check: (history: History, db: ReadDb, dates: readonly string[]) => void): void {
  for (const [at, history] of histories.entries()) {
    const span = Date.parse(history.last) - Date.parse(history.first)
    const inside = new Date(Date.parse(history.first) + span * (at / HISTORIES)).toISOString().slice(0, 10)
    const dates = at % 2 === 0 ? [inside, history.last, '2018-09-30'] : ['2018-09-30', inside, history.last]
    try {
      history.books.store.query((db) => check(history, db, dates))
    } catch (error) {
      throw new Error(`history ${at} of seed ${fc.readConfigureGlobal()?.seed}`, { cause: error })
    }
  }
}

const overview = (
  db: ReadDb,
  asOf: string,
  scope: { county: string | null; unit: number | null } = EVERYWHERE,
) => tableHandlers['table.overview'](db, { asOf, ...scope })

const cellOf = ({ unit, body, postType }: Pick<OverviewRow, 'unit' | 'body' | 'postType'>) =>
  `${body === null ? unit : `${unit}/${body}`} ${postType}`

const isSomething = ([, figures]: [string, Figures]) => Object.values(figures).some((amount) => amount !== 0)

describe('the overview on any date', () => {
  test('equals a replay', () =>
    law(({ lines }, db, dates) => {
      for (const asOf of dates) {
        const shown = overview(db, asOf).rows.map((row): [string, Figures] => {
          const { quota, filled, pendingEntry, leaderReserve, borrowed } = row
          return [cellOf(row), { quota, filled, pendingEntry, leaderReserve, borrowed }]
        })
        const expected = [...figuresOn(lines, asOf)].filter(([cell]) => !cell.startsWith('pool:'))
        expect(new Map(shown.filter(isSomething))).toEqual(new Map(expected.filter(isSomething)))
      }
    }))

  test('adds up: totals are sums of rows, counties join to the whole, nothing is lost', () =>
    law((_, db, [asOf = '']) => {
      const { rows, totals, balanced } = overview(db, asOf)
      expect(balanced).toBe(true)
      for (const [type, sums] of Object.entries(totals)) {
        const own = rows.filter(({ postType }) => postType === type)
        expect(sums.quota).toBe(own.reduce((sum, { quota }) => sum + quota, 0))
        expect(sums.usableVacancy).toBe(own.reduce((sum, row) => sum + row.usableVacancy, 0))
        const { quota, filled, pendingEntry, leaderReserve, policyReserve, otherReserve } = sums
        const held = leaderReserve + policyReserve + otherReserve
        expect(sums.usableVacancy).toBe(quota - filled - pendingEntry - held)
        expect(sums.originCity + sums.originCounty).toBeLessThanOrEqual(quota)
      }
      const counties = ['320302', '320321'].map((county) => overview(db, asOf, { county, unit: null }))
      expect(counties.flatMap((county) => county.rows)).toEqual(rows)
      expect(counties.every((county) => county.balanced)).toBe(true)
    }))

  test('agrees with the other tables of the date', () =>
    law(({ lines }, db, [asOf = '']) => {
      const { rows, totals } = overview(db, asOf)
      const pending = tableHandlers['table.pending'](db, { asOf, show: 'open' })
      expect(pending.rows).toHaveLength(rows.reduce((sum, row) => sum + row.pendingEntry, 0))
      const lent = tableHandlers['table.loans'](db, { asOf }).totals
      for (const [type, { borrowed }] of Object.entries(totals)) expect(lent[type] ?? 0).toBe(borrowed)
      const expected = [...figuresOn(lines, asOf)].filter(([cell]) => cell.startsWith('pool:'))
      const pools = tableHandlers['table.pools'](db, { asOf })
      for (const { account, postType, posts } of pools.rows.filter(
        ({ account: name }) => !name.includes('turnover'),
      )) {
        expect(posts).toBe(new Map(expected).get(`${account} ${postType}`)?.quota)
      }
      for (const row of rows.slice(0, 6)) {
        const { unitId, bodyId, postType, quota, filled, pendingEntry } = row
        const { leaderReserve, policyReserve, otherReserve } = row
        const cell = { asOf, unit: unitId, body: bodyId, postType }
        const history = tableHandlers['table.cell'](db, cell)
        expect(history.balanced).toBe(true)
        expect(history.totals).toMatchObject({
          ...{ quota, filled, pendingEntry },
          ...{ leaderReserve, policyReserve, otherReserve },
        })
      }
    }))
})

describe('dates side by side', () => {
  const posts = (db: ReadDb, dates: readonly string[]) => {
    const { rows, totals, byCounty } = tableHandlers['compare.dates'](db, { dates: [...dates] })
    return { totals, byCounty, diff: new Map(rows.map(({ name, diff }) => [name, diff])), rows }
  }

  test('what changed from a to b and from b to c is what changed from a to c', () =>
    law((_, db, [a = '', b = '', c = '']) => {
      const [ab, bc, ac] = [posts(db, [a, b]), posts(db, [b, c]), posts(db, [a, c])]
      for (const name of new Set([...ab.diff.keys(), ...bc.diff.keys(), ...ac.diff.keys()])) {
        const [first = 0] = ab.diff.get(name) ?? []
        const [second = 0] = bc.diff.get(name) ?? []
        expect(first + second).toBe(ac.diff.get(name)?.[0] ?? 0)
      }
      const abc = posts(db, [a, b, c])
      for (const [name, diff] of abc.diff)
        expect(diff).toEqual([ab.diff.get(name)?.[0] ?? 0, ac.diff.get(name)?.[0] ?? 0])
    }))

  test('its numbers are those of the overview, and every change has its documents', () =>
    law((_, db, [a = '', b = '']) => {
      const { totals, byCounty, rows } = posts(db, [a, b])
      const counted = [a, b].map((asOf) =>
        overview(db, asOf)
          .rows.filter(({ postType }) => postType !== 'support')
          .reduce((sum, { quota }) => sum + quota, 0),
      )
      expect(totals).toEqual(counted)
      for (const at of [0, 1]) {
        expect(Object.values(byCounty).reduce((sum, sums) => sum + (sums[at] ?? 0), 0)).toBe(counted[at])
      }
      for (const { diff, changes } of rows) {
        const own = changes.filter((change) => change.counted)
        expect(own.reduce((sum, change) => sum + (change.diff[0] ?? 0), 0)).toBe(diff[0])
        for (const { documents } of changes) expect(documents.length).toBeGreaterThan(0)
      }
    }))
})
