// What a scenario reads of the ledger at its date.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Books, FULL, startBooks } from '../ledger/testing/books.ts'
import { EVERYWHERE, holdersAt } from '../store/queries/as-of/holders.ts'
import { poolBalances, unitBalances } from './balances.ts'

const UNIT = '320302001'
let books: Books

beforeAll(async () => {
  books = await startBooks()
  books.book('〔2020〕1号', '2020-03-01', [
    { kind: 'open', account: UNIT, postType: FULL, posts: 10, filled: 7 },
    { kind: 'establish', body: `${UNIT}/服务中心`, bodyKind: 'institution' },
    { kind: 'open', account: `${UNIT}/服务中心`, postType: FULL, posts: 5, filled: 6 },
    { kind: 'establish', body: `${UNIT}/派出所`, bodyKind: 'dispatched', regime: 'dispatched' },
    { kind: 'open', account: `${UNIT}/派出所`, postType: FULL, posts: 30, filled: 30 },
    { kind: 'establish', body: `${UNIT}/司法所`, bodyKind: 'dispatched', regime: 'local' },
    { kind: 'open', account: `${UNIT}/司法所`, postType: 'political-legal', posts: 3, filled: 2 },
    { kind: 'reserve', unit: UNIT, postType: FULL, reserve: 'leader', posts: 1 },
  ])
  books.book('〔2020〕2号', '2020-06-01', [
    { kind: 'approve', to: 'pool:turnover:320302', postType: FULL, posts: 2 },
    { kind: 'lend', from: 'pool:turnover:320302', to: UNIT, postType: FULL, posts: 2, until: '2022-01-01' },
  ])
  books.book('〔2021〕3号', '2021-01-01', [
    { kind: 'approve', to: 'pool:city', postType: FULL, posts: 8 },
    { kind: 'approve', to: 'pool:county:320302', postType: 'administrative', posts: 4 },
    { kind: 'describe', body: `${UNIT}/派出所`, regime: 'local' },
  ])
})
afterAll(() => books.close())

const balances = (asOf: string) =>
  books.store.query((db) => unitBalances(db, asOf, holdersAt(db, asOf, EVERYWHERE)).get(UNIT))
const pools = (asOf: string) => books.store.query((db) => poolBalances(db, asOf))

test('a unit as a whole: its own account and its bodies, but for what is stationed there and what it has on loan', () => {
  const legal = { quota: 3, filled: 2, usableVacancy: 1 }
  const stationedApart = { [FULL]: { quota: 15, filled: 13, usableVacancy: 1 }, 'political-legal': legal }
  expect(balances('2020-03-01')).toEqual(stationedApart)
  expect(balances('2020-12-31')).toEqual(stationedApart)
  expect(balances('2021-01-01')?.[FULL]).toEqual({ quota: 45, filled: 43, usableVacancy: 1 })
  expect(balances('2020-02-29')).toBeUndefined()
})

test('pools of the city and the counties; null until one is booked', () => {
  expect(pools('2020-12-31')).toBeNull()
  expect(pools('2021-01-01')).toEqual(
    new Map([
      ['city', { [FULL]: 8 }],
      ['county:320302', { administrative: 4 }],
    ]),
  )
})
