// Tables over a small office that is reorganised: names, kinds and places of each date, lineage, loans, earmarks, plans.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engineContract } from '#shared/contract/engine'
import type { Movement } from '#shared/domain/ledger/movement'
import { POST_TYPES, type PostType } from '#shared/domain/quota/post-type'
import { countsInVacancy } from '#shared/domain/quota/vacancy'
import { type Books, FULL, startBooks } from '../../ledger/testing/books.ts'
import type { ReadDb } from '../../store/db.ts'
import { documentDetail } from '../../store/queries/document-detail.ts'
import { tableHandlers } from './handlers.ts'

const STATIONS = ['社区综合服务站', '计划生育服务站', '社会保障服务站', '财经工作站', '安全生产监督管理所']
const HUANGLOU = '320302001'
const CENTRES = ['民生保障服务中心', '网格化综合管理中心']
const at = (body: string) => `${HUANGLOU}/${body}`

let books: Books
const read = <T>(query: (db: ReadDb) => T): T => books.store.query(query)

beforeAll(async () => {
  books = await startBooks()
  books.book('〔2015〕1号', '2015-01-10', [
    ...STATIONS.map((name): Movement => ({ kind: 'establish', body: at(name), bodyKind: 'institution' })),
    ...STATIONS.map((name): Movement => {
      return { kind: 'open', account: at(name), postType: FULL, posts: 6, filled: 4 }
    }),
    { kind: 'pending', unit: at('财经工作站'), postType: FULL, posts: 2, notice: '用〔2015〕3号' },
  ])
  books.book('〔2016〕9号', '2016-06-01', [
    { kind: 'merge', bodies: STATIONS.slice(0, 3).map(at), into: at('民生保障服务中心') },
    { kind: 'merge', bodies: STATIONS.slice(3).map(at), into: at('网格化综合管理中心') },
  ])
  books.book('〔2017〕2号', '2017-03-01', [
    { kind: 'rename', unit: HUANGLOU, name: '黄楼新街道' },
    { kind: 'changeKind', unit: HUANGLOU, unitKind: 'town' },
    { kind: 'describe', unit: HUANGLOU, class: '一', rank: '正科级' },
    { kind: 'rename', body: at('民生保障服务中心'), name: '为民服务中心' },
    { kind: 'establish', body: at('派出所'), bodyKind: 'dispatched', regime: 'dispatched' },
    { kind: 'open', account: at('派出所'), postType: FULL, posts: 7, filled: 7 },
  ])
  books.book('〔2018〕4号', '2018-05-01', [
    { kind: 'merge', bodies: [at('为民服务中心'), at('网格化综合管理中心')], into: at('综合中心') },
    { kind: 'describe', body: at('综合中心'), function: '服务' },
  ])
  books.book('〔2019〕1号', '2019-01-01', [
    { kind: 'approve', to: 'pool:county:320302', postType: FULL, posts: 9 },
    { kind: 'transfer', from: 'pool:county:320302', to: 'pool:turnover:320302', postType: FULL, posts: 3 },
    {
      kind: 'lend',
      from: 'pool:turnover:320302',
      to: HUANGLOU,
      postType: FULL,
      posts: 3,
      until: '2019-12-31',
    },
    {
      kind: 'transfer',
      from: 'pool:county:320302',
      to: at('综合中心'),
      postType: FULL,
      posts: 4,
      purpose: '一线执法',
      functions: ['执法', '审批'],
    },
  ])
  books.book('〔2019〕8号', '2019-06-01', [{ kind: 'approve', to: '320321001', postType: FULL, posts: 5 }], {
    status: 'submitted',
  })
})
afterAll(() => books.close())

describe('units and bodies', () => {
  const unitOn = (asOf: string) =>
    read((db) => tableHandlers['table.units'](db, { asOf })).rows.find(({ code }) => code === HUANGLOU)
  const bodiesOn = (asOf: string) =>
    read((db) => tableHandlers['table.bodies'](db, engineContract['table.bodies'].input.parse({ asOf }))).rows

  test('have the name, kind, class and particulars of the date', () => {
    expect(unitOn('2017-02-28')).toMatchObject({
      unit: '黄楼街道',
      kind: 'street',
      class: null,
      bodies: 2,
      traits: {},
    })
    expect(unitOn('2017-03-01')).toMatchObject({
      unit: '黄楼新街道',
      kind: 'town',
      class: '一',
      countyName: '鼓楼区',
      bodies: 3,
      traits: { rank: '正科级' },
    })
  })

  test('are there from the day they are founded to the day before they end', () => {
    expect(bodiesOn('2015-01-09')).toEqual([])
    expect(bodiesOn('2016-05-31').map(({ body }) => body)).toEqual(STATIONS)
    expect(bodiesOn('2016-06-01').map(({ body, lineage }) => [body, lineage])).toEqual([
      [CENTRES[0], STATIONS.slice(0, 3)],
      [CENTRES[1], STATIONS.slice(3)],
    ])
    expect(bodiesOn('2018-05-01').map(({ body, stationed }) => [body, stationed])).toEqual([
      ['派出所', true],
      ['综合中心', false],
    ])
  })

  test('a merged body still knows its five stations', () => {
    const body = bodiesOn('2018-05-01').find(({ body: name }) => name === '综合中心')?.bodyId ?? 0
    const { from } = read((db) => tableHandlers['table.lineage'](db, { asOf: '2018-05-01', unit: 1, body }))
    expect(from.map(({ body: name, document }) => [name, document])).toEqual([
      ['为民服务中心', '〔2018〕4号'],
      ['网格化综合管理中心', '〔2018〕4号'],
    ])
    expect(from.flatMap((centre) => centre.from.map(({ body: name }) => name))).toEqual(STATIONS)
    const [station] = books.rows<{ id: number }>('SELECT id FROM body ORDER BY id LIMIT 1')
    const ahead = read((db) =>
      tableHandlers['table.lineage'](db, { asOf: '2018-05-01', unit: 1, body: station?.id ?? 0 }),
    )
    expect(ahead.into.map(({ body: name }) => name)).toEqual(['民生保障服务中心'])
    expect(ahead.into[0]?.from.map(({ body: name }) => name)).toEqual(['综合中心'])
  })
})

test('the lineage tells the names that a unit or body bore itself, up to the date', () => {
  const renamings = (asOf: string, body: number | null) =>
    read((db) => tableHandlers['table.lineage'](db, { asOf, unit: 1, body })).renamings
  const [centre] = books.rows<{ id: number }>("SELECT id FROM body WHERE name = '民生保障服务中心'")
  const of = { date: '2017-03-01', document: '〔2017〕2号' }
  expect(renamings('2017-02-28', null)).toEqual([])
  expect(renamings('2017-03-01', null)).toEqual([{ ...of, before: '黄楼街道', after: '黄楼新街道' }])
  expect(renamings('2017-03-01', centre?.id ?? 0)).toEqual([
    { ...of, before: '民生保障服务中心', after: '为民服务中心' },
  ])
})

describe('figures', () => {
  const sums = (asOf: string) =>
    read((db) => tableHandlers['table.overview'](db, { asOf, county: null, unit: null }))

  test('go along with a merge: quota, people and pending entries', () => {
    const figures = { quota: 30, filled: 20, pendingEntry: 2, usableVacancy: 8 }
    expect(sums('2016-05-31').totals[FULL]).toMatchObject(figures)
    expect(sums('2016-06-01').totals[FULL]).toMatchObject(figures)
    expect(
      sums('2016-06-01').rows.map(({ body, quota, pendingEntry }) => [body, quota, pendingEntry]),
    ).toEqual([
      [CENTRES[0], 18, 0],
      [CENTRES[1], 12, 2],
    ])
    expect(sums('2016-06-01').balanced).toBe(true)
  })

  test('a pool says which documents made it, with the balance after each', () => {
    const asked = (account: string, asOf: string) =>
      read((db) => tableHandlers['table.poolCell'](db, { asOf, account, postType: FULL }))
    const { rows, totals, balanced } = asked('pool:county:320302', '2019-01-01')
    expect(rows.map(({ posts, counterpart, quota }) => [posts, counterpart, quota])).toEqual([
      [9, 'superior', 9],
      [-3, 'pool:turnover:320302', 6],
      [-4, '黄楼新街道/综合中心', 2],
    ])
    expect([totals.quota, totals.documents, balanced]).toEqual([2, 1, true])
    expect(asked('pool:county:320302', '2018-12-31').rows).toEqual([])
    expect(asked('pool:turnover:320302', '2019-01-01').totals.quota).toBe(0)
  })

  test('a cell says which documents made it', () => {
    const [row] = sums('2019-01-01').rows.filter(({ body }) => body === '综合中心')
    const cell = { asOf: '2019-01-01', unit: 1, body: row?.bodyId ?? 0, postType: FULL } as const
    const history = read((db) => tableHandlers['table.cell'](db, cell))
    expect(
      history.rows.map(({ document, counterpart, posts, people, pending, quota, filled, purpose }) => {
        return [document, counterpart, posts, people, pending, quota, filled, purpose]
      }),
    ).toEqual([
      ['〔2018〕4号', '黄楼新街道/为民服务中心', 18, 0, 0, 18, 0, ''],
      ['〔2018〕4号', '黄楼新街道/网格化综合管理中心', 12, 0, 2, 30, 0, ''],
      ['〔2018〕4号', '', 0, 20, 0, 30, 20, ''],
      ['〔2019〕1号', 'pool:county:320302', 4, 0, 0, 34, 20, '一线执法'],
    ])
    expect(history).toMatchObject({ totals: { quota: 34, filled: 20, documents: 2 }, balanced: true })
  })

  test('vacancies by county leave out what is stationed, by either definition', () => {
    const table = (asOf: string) => read((db) => tableHandlers['table.vacancies'](db, { asOf }))
    const row = (asOf: string) => table(asOf).rows.find(({ county }) => county === '320302')
    expect(row('2015-12-31')).toMatchObject({
      quota: 30,
      filled: 20,
      pendingEntry: 2,
      vacancies: 8,
      vacancyRate: '0.2667',
      rateWithPending: '0.2667',
      rateWithoutPending: '0.3333',
    })
    // The entries of another year are no longer this year's.
    expect(row('2017-12-31')).toMatchObject({ quota: 30, filled: 20, pendingEntry: 0, vacancyRate: '0.3333' })
    books.store.command('test', (db) => tableHandlers['table.setVacancyRate'](db, { includesPending: false }))
    expect(table('2015-12-31')).toMatchObject({
      includesPending: false,
      totals: { vacancies: 10, vacancyRate: '0.3333' },
    })
    books.store.command('test', (db) => tableHandlers['table.setVacancyRate'](db, { includesPending: true }))
  })

  test('vacancies of the types that count add up to those of all', () => {
    const asOf = '2015-12-31'
    const quotaOf = (query: { asOf: string; postType?: PostType }) =>
      read((db) => tableHandlers['table.vacancies'](db, query)).totals.quota
    const byType = POST_TYPES.filter(countsInVacancy).map((postType) => quotaOf({ asOf, postType }))
    expect(byType.reduce((sum, quota) => sum + quota, 0)).toBe(quotaOf({ asOf }))
    expect(byType).toContain(0)
  })
})

describe('lists', () => {
  test('the ledger in order, by unit, document and dates', () => {
    const ask = { asOf: '2019-12-31', from: null, unit: null, document: null, offset: 0, limit: 1000 }
    const ledger = (more: object) => read((db) => tableHandlers['table.ledger'](db, { ...ask, ...more }))
    const whole = ledger({})
    const dates = whole.rows.map(({ date }) => date)
    expect(dates).toEqual(dates.toSorted((a, b) => (a < b ? -1 : 1)))
    // The plan of June takes no effect.
    expect(whole.totals).toEqual({ movements: 25, documents: 5 })
    const [approved, , lent] = ledger({ document: '〔2019〕1号' }).rows
    expect(approved).toMatchObject({ kind: 'approve', from: 'superior', to: 'pool:county:320302', posts: 9 })
    expect(lent).toMatchObject({ kind: 'lend', from: 'pool:turnover:320302', to: '黄楼新街道', posts: 3 })
    expect(ledger({ from: '2017-01-01', asOf: '2017-12-31' }).totals.documents).toBe(1)
    expect(ledger({ unit: 2 }).totals.movements).toBe(0)
    const renamed = ledger({ unit: 1, document: '〔2017〕2号' }).rows[0]
    expect(renamed).toMatchObject({
      kind: 'rename',
      from: '',
      note: '',
      said: { unit: HUANGLOU, name: '黄楼新街道' },
    })
    const pages = [0, 10, 20].flatMap((offset) => ledger({ offset, limit: 10 }).rows)
    expect(pages).toEqual(whole.rows)
  })

  test('a document names its units as it found them, whatever they were called since', () => {
    const named = (number: string) =>
      read((db) => documentDetail(db, number))?.movements.map(({ names }) => names[HUANGLOU])
    expect(new Set(named('〔2016〕9号'))).toEqual(new Set(['黄楼街道']))
    // What it is renamed to holds for what comes after it, in the same document too.
    expect(named('〔2017〕2号')?.slice(0, 3)).toEqual(['黄楼街道', '黄楼新街道', '黄楼新街道'])
    expect(named('〔2018〕4号')).toEqual(['黄楼新街道', '黄楼新街道'])
    // A plan too.
    const plan = read((db) => documentDetail(db, '〔2019〕8号'))
    expect(plan?.movements.map(({ names }) => names)).toEqual([{ '320321001': '中阳里街道' }])
    const ask = { asOf: '2019-12-31', from: null, unit: null, offset: 0, limit: 1000 }
    const { rows } = read((db) => tableHandlers['table.ledger'](db, { ...ask, document: '〔2017〕2号' }))
    expect(rows.slice(0, 2).map(({ names }) => names)).toEqual([
      { [HUANGLOU]: '黄楼街道' },
      { [HUANGLOU]: '黄楼新街道' },
    ])
  })

  test('loans with their term, and overdue after it', () => {
    const loans = (asOf: string) => read((db) => tableHandlers['table.loans'](db, { asOf })).rows
    expect(loans('2018-12-31')).toEqual([])
    expect(loans('2019-12-01')).toMatchObject([
      { unit: '黄楼新街道', outstanding: 3, daysLeft: 30, overdue: false },
    ])
    expect(loans('2020-01-10')).toMatchObject([{ daysLeft: -10, overdue: true }])
  })

  test('pending entries where they stand now, with their days', () => {
    const pending = (asOf: string) =>
      read((db) => tableHandlers['table.pending'](db, { asOf, show: 'open' })).rows
    expect(pending('2015-01-20')).toMatchObject([
      { number: '用〔2015〕3号-1', body: '财经工作站', state: 'open', days: 10 },
      { number: '用〔2015〕3号-2', body: '财经工作站', state: 'open', days: 10 },
    ])
    expect(pending('2018-05-01').map(({ body, unit }) => [unit, body])).toEqual([
      ['黄楼新街道', '综合中心'],
      ['黄楼新街道', '综合中心'],
    ])
  })

  test('earmarked posts that stand elsewhere', () => {
    const earmarks = read((db) => tableHandlers['table.earmarks'](db, { asOf: '2019-01-01' }))
    expect(earmarks.rows).toMatchObject([
      { purpose: '一线执法', functions: ['审批', '执法'], body: '综合中心', function: '服务', posts: 4 },
    ])
    expect(read((db) => tableHandlers['table.earmarks'](db, { asOf: '2018-12-31' })).rows).toEqual([])
  })

  test('earmarked posts on loan, until they are returned', () => {
    const lending = startBooks()
    const [county, turnover] = ['pool:county:320302', 'pool:turnover:320302']
    const earmark = { postType: FULL, posts: 4, purpose: '一线执法', functions: ['执法'] } as const
    const bodies = [at('服务中心'), at('执法队')] as const
    const [, , , , , loan] = lending.book('一', '2019-01-01', [
      { kind: 'establish', body: bodies[0], bodyKind: 'institution', function: '服务' },
      { kind: 'establish', body: bodies[1], bodyKind: 'institution', function: '执法' },
      { kind: 'approve', to: county, ...earmark },
      { kind: 'transfer', from: county, to: turnover, postType: FULL, posts: 4 },
      { kind: 'lend', from: turnover, to: bodies[1], postType: FULL, posts: 1, until: '2020-12-31' },
      { kind: 'lend', from: turnover, to: bodies[0], postType: FULL, posts: 3, until: '2020-12-31' },
    ]) as [number, number, number, number, number, number]
    lending.book('二', '2019-06-01', [{ kind: 'return', movement: loan, posts: 2 }])
    const elsewhere = (asOf: string) =>
      lending.store
        .query((db) => tableHandlers['table.earmarks'](db, { asOf }).rows)
        .map(({ body, posts, lent }) => [body, posts, lent])
    expect(elsewhere('2019-01-01')).toEqual([['服务中心', 3, true]])
    expect(elsewhere('2019-06-01')).toEqual([['服务中心', 1, true]])
    lending.close()
  })

  test('documents with their status; what is still to come is marked', () => {
    const documents = (asOf: string) =>
      read((db) => tableHandlers['table.documents'](db, { asOf })).rows.map(
        ({ document, status, future }) => {
          return [document, status, future]
        },
      )
    expect(documents('2018-12-31').slice(-2)).toEqual([
      ['〔2019〕1号', null, true],
      ['〔2019〕8号', null, true],
    ])
    expect(documents('2019-06-01').slice(-2)).toEqual([
      ['〔2019〕1号', 'approved', false],
      ['〔2019〕8号', 'submitted', false],
    ])
  })
})

test('two dates: who gained, by which documents, under the name of the later date', () => {
  const compared = read((db) => tableHandlers['compare.dates'](db, { dates: ['2016-01-01', '2019-01-01'] }))
  expect(compared.columns).toEqual(['2016-01-01', '2019-01-01'])
  expect(compared.rows).toMatchObject([{ code: HUANGLOU, name: '黄楼新街道', values: [30, 34], diff: [4] }])
  const changes = compared.rows[0]?.changes.map(({ body, counted, diff, documents }) => [
    body,
    counted,
    diff,
    documents,
  ])
  expect(changes).toContainEqual(['综合中心', true, [34], ['〔2018〕4号', '〔2019〕1号']])
  expect(changes).toContainEqual(['派出所', false, [7], ['〔2017〕2号']])
  expect(changes).toContainEqual(['财经工作站', true, [-6], ['〔2016〕9号']])
  expect(compared.byCounty).toEqual({ '320302': [30, 34] })
})
