// The example of the contract, verbatim: every balance counted by hand.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Movement } from '#shared/domain/ledger/movement'
import { type Books, FULL, startBooks } from './testing/books.ts'

let books: Books
beforeEach(() => {
  books = startBooks()
})
afterEach(() => books.close())

const NUMBER = '徐编〔2020〕15号'
const CENTRE = '320302001/为民服务中心'
const EXAMPLE: readonly Movement[] = [
  { kind: 'found', unit: { name: '市文化馆', parent: '3203', unitKind: 'department' } },
  { kind: 'open', account: '市文化馆', postType: FULL, posts: 60, filled: 40 },
  { kind: 'transfer', from: '市文化馆', to: 'pool:city', postType: FULL, posts: 15 },
  { kind: 'establish', body: CENTRE, bodyKind: 'institution' },
  { kind: 'transfer', from: 'pool:city', to: CENTRE, postType: FULL, posts: 5, purpose: '基层审批执法服务' },
  { kind: 'approve', to: 'pool:county:320302', postType: FULL, posts: 5 },
  { kind: 'transfer', from: 'pool:county:320302', to: 'pool:turnover:320302', postType: FULL, posts: 1 },
  {
    kind: 'lend',
    from: 'pool:turnover:320302',
    to: '320302001',
    postType: FULL,
    posts: 1,
    until: '2023-08-31',
  },
  { kind: 'enter', unit: CENTRE, postType: FULL, people: 3, way: '招聘' },
  { kind: 'pending', unit: CENTRE, postType: FULL, posts: 1, notice: '徐编用〔2020〕7号' },
]

test('is booked with these balances', () => {
  const ids = books.book(NUMBER, '2020-09-01', EXAMPLE)
  expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const on = (account: string) => books.posts(account, '2020-09-01')
  expect({
    culture: on('市文化馆'),
    city: on('pool:city'),
    centre: on(CENTRE),
    county: on('pool:county:320302'),
    turnover: on('pool:turnover:320302'),
    street: on('320302001'),
    lent: on('borrowed 320302001'),
    superior: on('superior'),
  }).toEqual({ culture: 45, city: 10, centre: 5, county: 4, turnover: 0, street: 0, lent: 1, superior: -65 })
  expect(books.posts('市文化馆', '2020-08-31')).toBe(0)
  expect([books.filled('市文化馆', '2020-09-01'), books.filled(CENTRE, '2020-09-01')]).toEqual([40, 3])
  expect(books.rows('SELECT number, notice FROM pendingEntry')).toEqual([
    { number: '徐编用〔2020〕7号-1', notice: '徐编用〔2020〕7号' },
  ])
  // What came from the city pool is the city's, from the county pool the county's, through the turnover pool too.
  const sql = "SELECT posts, origin, purpose FROM transfer WHERE origin <> '' ORDER BY id"
  expect(books.rows(sql)).toEqual([
    { posts: 5, origin: 'city', purpose: '基层审批执法服务' },
    { posts: 5, origin: 'county', purpose: '' },
    { posts: 1, origin: 'county', purpose: '' },
    { posts: 1, origin: 'county', purpose: '' },
  ])
  expect(books.store.verify(undefined).problems).toEqual([])
})

test('booked again it is the same document, whatever brackets and widths its number has', () => {
  const ids = books.book(NUMBER, '2020-09-01', EXAMPLE)
  const head = books.store.head()
  for (const number of [
    NUMBER,
    '徐编[2020]15号',
    '徐编［2020］ 15 号',
    '徐编【２０２０】１５号',
    '徐编（2020）15号',
  ]) {
    expect(books.book(number, '2020-09-01', EXAMPLE)).toEqual(ids)
  }
  expect(books.store.head()).toBe(head)
  expect(() => books.book(NUMBER, '2020-09-01', EXAMPLE.slice(1))).toThrow('DOCUMENT_DIFFERS')
  expect(() => books.book(NUMBER, '2020-09-02', EXAMPLE)).toThrow('DOCUMENT_DIFFERS')
  expect(books.store.head()).toBe(head)
})

test('undone it leaves nothing, done again it is all there', () => {
  const empty = books.rows('SELECT id, founded FROM unit')
  books.book(NUMBER, '2020-09-01', EXAMPLE)
  const all = () =>
    books.rows('SELECT account, postType, origin, posts FROM balance ORDER BY account, postType, origin')
  const balances = all()
  books.undo()
  expect(books.rows('SELECT * FROM balance')).toEqual([])
  expect(books.rows('SELECT id, founded FROM unit')).toEqual(empty)
  expect(books.rows('SELECT * FROM document')).toEqual([])
  books.redo()
  expect(all()).toEqual(balances)
  expect(books.store.verify(undefined).problems).toEqual([])
})
