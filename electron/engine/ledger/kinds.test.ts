// What movements do besides moving posts: restructurings, loans, entries in turn, reserves, plans that take effect later.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AdvanceInput } from '#shared/contract/ledger'
import { advanceDocument, previewDocument } from './book-document.ts'
import { type Books, FULL, startBooks } from './testing/books.ts'

let books: Books
beforeEach(() => {
  books = startBooks()
})
afterEach(() => {
  expect(books.store.verify(undefined).problems).toEqual([])
  books.close()
})

const advance = (number: string, status: string, date: string, more: object = {}) =>
  books.store.command('ledger.advance', (db) =>
    advanceDocument(db, AdvanceInput.parse({ number, status, date, ...more })),
  )

describe('entries', () => {
  test('are used up first in, first out, whoever was named', () => {
    const unit = '黄楼街道'
    const pending = (posts: number, notice: string) =>
      ({ kind: 'pending', unit, postType: FULL, posts, notice }) as const
    books.book('乙', '2020-03-01', [pending(2, '通[2020]2号')])
    books.book('甲', '2020-02-01', [pending(1, '通[2020]1号')])
    books.book('用', '2020-04-01', [{ kind: 'use', pending: '通〔2020〕2号-2' }])
    books.book('进', '2020-05-01', [{ kind: 'enter', unit, postType: FULL, people: 2 }])
    const steps = () =>
      books.rows(
        'SELECT e.number, s.state FROM pendingStep s JOIN pendingEntry e ON e.id = s.pendingEntry ORDER BY s.id',
      )
    expect(steps()).toEqual([
      { number: '通〔2020〕2号-2', state: 'used' },
      { number: '通〔2020〕1号-1', state: 'entered' },
      { number: '通〔2020〕2号-1', state: 'entered' },
    ])
    // Numbers go on where the notice stopped; without a notice the document's number serves.
    const more = { kind: 'pending', unit, postType: FULL, posts: 1 } as const
    books.book('丙〔2021〕3号', '2021-01-01', [{ ...more, notice: '通（2020）2号' }, more])
    expect(books.rows('SELECT number FROM pendingEntry WHERE id > 3 ORDER BY id')).toEqual([
      { number: '通〔2020〕2号-3' },
      { number: '丙〔2021〕3号-1' },
    ])
    // More people than entries: the rest simply enter.
    books.book('再', '2021-02-01', [{ kind: 'enter', unit, postType: FULL, people: 9 }])
    expect(books.filled(unit, '2021-02-01')).toBe(11)
    expect(() => books.book('撤', '2021-03-01', [{ kind: 'cancel', pending: '通〔2020〕2号-1' }])).toThrow(
      'PENDING_CLOSED',
    )
  })
})

describe('five stations merge into three centres', () => {
  test('with posts, their origin and purpose, people, entries, reserves, loans and lineage', () => {
    const station = (name: string, posts: number, filled: number) => [
      { kind: 'establish', body: `黄楼街道/${name}`, bodyKind: 'institution' } as const,
      { kind: 'open', account: `黄楼街道/${name}`, postType: FULL, posts, filled } as const,
    ]
    books.book('开', '2016-01-01', [
      ...station('社区站', 5, 4),
      ...station('计生站', 3, 3),
      { kind: 'approve', to: 'pool:city', postType: FULL, posts: 4 },
      {
        kind: 'transfer',
        from: 'pool:city',
        to: '黄楼街道/计生站',
        postType: FULL,
        posts: 3,
        purpose: '执法',
      },
      { kind: 'approve', to: 'pool:turnover:320302', postType: FULL, posts: 1 },
      {
        kind: 'lend',
        from: 'pool:turnover:320302',
        to: '黄楼街道/计生站',
        postType: FULL,
        posts: 1,
        until: '2020-01-01',
      },
      { kind: 'pending', unit: '黄楼街道/计生站', postType: FULL, posts: 1, notice: '通知' },
      { kind: 'reserve', unit: '黄楼街道/计生站', postType: FULL, reserve: 'leader', posts: 2 },
    ])
    const [, lendId] = books.rows<{ id: number }>(
      "SELECT id FROM movement WHERE kind IN ('approve', 'lend') ORDER BY id DESC",
    )
    const bodies = ['黄楼街道/社区站', '黄楼街道/计生站']
    books.book('并', '2016-06-01', [{ kind: 'merge', bodies, into: '黄楼街道/民生中心' }])
    const centre = '黄楼街道/民生中心'
    expect(books.posts(centre, '2016-06-01')).toBe(11)
    expect(books.filled(centre, '2016-06-01')).toBe(7)
    expect(books.posts(`borrowed ${centre}`, '2016-06-01')).toBe(1)
    expect(bodies.map((body) => [books.posts(body, '2016-06-01'), books.posts(body, '2016-05-31')])).toEqual([
      [0, 5],
      [0, 6],
    ])
    expect(
      books.rows(
        "SELECT origin, purpose, posts FROM transfer WHERE date = '2016-06-01' AND posts = 3 ORDER BY origin",
      ),
    ).toEqual([
      { origin: '', purpose: '', posts: 3 },
      { origin: 'city', purpose: '执法', posts: 3 },
    ])
    expect(books.rows('SELECT kind, fromBody, toBody FROM lineage ORDER BY id')).toEqual([
      { kind: 'merge', fromBody: 1, toBody: 3 },
      { kind: 'merge', fromBody: 2, toBody: 3 },
    ])
    expect(books.rows('SELECT name, abolished FROM body ORDER BY id')).toEqual([
      { name: '社区站', abolished: '2016-06-01' },
      { name: '计生站', abolished: '2016-06-01' },
      { name: '民生中心', abolished: '' },
    ])
    // The entry is used up where it went; the loan is given back from where it went.
    books.book('进', '2016-07-01', [
      { kind: 'enter', unit: centre, postType: FULL, people: 1 },
      { kind: 'return', movement: (lendId?.id ?? 0) + 1 },
    ])
    expect(books.rows('SELECT state FROM pendingStep ORDER BY id')).toEqual([
      { state: 'moved' },
      { state: 'entered' },
    ])
    expect(books.posts(`borrowed ${centre}`, '2016-07-01')).toBe(0)
    expect(books.posts('pool:turnover:320302', '2016-07-01')).toBe(1)
  })
})

describe('streets merge', () => {
  test('posts are approved anew, the surplus goes to the pool named, what is missing comes from above', () => {
    books.book('开', '2015-01-01', [
      { kind: 'open', account: '黄楼街道', postType: FULL, posts: 10, filled: 9 },
      { kind: 'establish', body: '黄楼街道/所', bodyKind: 'institution' },
      { kind: 'open', account: '黄楼街道/所', postType: FULL, posts: 5, filled: 5 },
      { kind: 'open', account: '丰财街道', postType: FULL, posts: 8, filled: 7 },
      { kind: 'open', account: '丰财街道', postType: 'administrative', posts: 2 },
    ])
    books.book('并', '2015-07-01', [
      {
        kind: 'mergeUnits',
        units: ['黄楼街道', '丰财街道'],
        into: '黄丰街道',
        approved: { [FULL]: 20, administrative: 5 },
        surplusTo: 'pool:county:320302',
      },
      { kind: 'transfer', from: '黄丰街道', to: '黄丰街道/所', postType: FULL, posts: 5 },
    ])
    const on = (account: string, type = FULL) => books.posts(account, '2015-07-01', type)
    expect([on('黄丰街道'), on('黄丰街道', 'administrative'), on('pool:county:320302')]).toEqual([15, 5, 3])
    expect([on('superior'), on('superior', 'administrative')]).toEqual([-23, -5])
    expect([on('黄楼街道'), on('丰财街道'), books.posts('黄楼街道', '2015-06-30')]).toEqual([0, 0, 10])
    expect(books.filled('黄丰街道', '2015-07-01')).toBe(16)
    expect(books.rows("SELECT name, abolished FROM unit WHERE abolished <> '' ORDER BY id")).toEqual([
      { name: '黄楼街道', abolished: '2015-07-01' },
      { name: '丰财街道', abolished: '2015-07-01' },
    ])
    expect(books.rows('SELECT count(*) AS n FROM lineage')).toEqual([{ n: 3 }])
  })
})

describe('a plan', () => {
  const open = { kind: 'open', account: '黄楼街道', postType: FULL, posts: 3 } as const

  test('does nothing until it is approved, then from the day it means', () => {
    books.book('计划', '2020-01-01', [open], { status: 'submitted', effective: '2020-06-01' })
    expect(books.posts('黄楼街道', '2999-12-31')).toBe(0)
    advance('计划', 'approved', '2020-03-01', { organ: '编委', opinion: '同意' })
    expect([books.posts('黄楼街道', '2020-05-31'), books.posts('黄楼街道', '2020-06-01')]).toEqual([0, 3])
    expect(() => advance('计划', 'draft', '2020-07-01')).toThrow('STATUS_NOT_ALLOWED')
    expect(() => advance('计划', 'repealed', '2020-07-01')).toThrow('STATUS_NOT_ALLOWED')
    advance('计划', 'executed', '2020-07-01')
    books.undo()
    books.undo()
    expect(books.posts('黄楼街道', '2999-12-31')).toBe(0)
    advance('计划', 'repealed', '2020-08-01')
    expect(() => advance('计划', 'approved', '2020-09-01')).toThrow('STATUS_NOT_ALLOWED')
  })

  test('that is new to the books does not begin as repealed; what once was and ended are two documents', () => {
    const head = books.store.head()
    const refused = { code: 'REPEALED_NEW', params: { document: '旧文' } }
    const book = (more: object) => () => books.book('旧文', '2019-01-01', [open], more)
    const thrown = (run: () => unknown) => {
      try {
        return run()
      } catch (error) {
        return error
      }
    }
    expect(thrown(book({ status: 'repealed' }))).toMatchObject({
      ...refused,
      where: { field: 'document.status' },
    })
    const approvals = [{ organ: '编委', date: '2019-01-01', status: 'repealed' }]
    expect(thrown(book({ status: 'draft', approvals }))).toMatchObject({
      ...refused,
      where: { field: 'document.approvals[0].status' },
    })
    expect(books.store.head()).toBe(head)
    books.book('旧文', '2019-01-01', [open])
    books.book('废文', '2020-01-01', [{ kind: 'cut', from: '黄楼街道', postType: FULL, posts: 3 }])
    expect([books.posts('黄楼街道', '2019-12-31'), books.posts('黄楼街道', '2020-01-01')]).toEqual([3, 0])
  })

  test('that must be filed takes effect on the day it is filed', () => {
    books.book('方案', '2020-01-01', [open], { filing: { due: '2020-02-01' } })
    expect(books.posts('黄楼街道', '2999-12-31')).toBe(0)
    advance('方案', 'filed', '2020-01-20')
    expect([books.posts('黄楼街道', '2020-01-19'), books.posts('黄楼街道', '2020-01-20')]).toEqual([0, 3])
  })

  test('that must be filed never counts from before it was filed, whatever day it names', () => {
    const from = (day: string) => [books.posts('黄楼街道', before(day)), books.posts('黄楼街道', day)]
    const before = (day: string) => `${day.slice(0, 8)}${String(Number(day.slice(8)) - 1).padStart(2, '0')}`
    const plan = { filing: { due: '2020-02-01' }, effective: '2020-01-10' }
    books.book('方案', '2020-01-01', [open], plan)
    expect(() => advance('方案', 'filed', '2020-01-20', { effective: '2020-01-19' })).toThrow('DATE_ORDER')
    advance('方案', 'filed', '2020-01-20')
    expect(from('2020-01-20')).toEqual([0, 3])
    books.undo()
    advance('方案', 'filed', '2020-01-05')
    expect(from('2020-01-10')).toEqual([0, 3])
    books.undo()
    books.undo()
    const approvals = [{ organ: '区编委', date: '2020-01-15', status: 'filed' }]
    books.book('方案', '2020-01-01', [open], { ...plan, status: 'filed', approvals })
    expect(from('2020-01-15')).toEqual([0, 3])
  })

  test('that is overdrawn by the time it is approved is refused then', () => {
    books.book('计划', '2020-01-01', [{ kind: 'cut', from: 'pool:city', postType: FULL, posts: 3 }], {
      status: 'draft',
    })
    expect(() => advance('计划', 'approved', '2020-03-01')).toThrow('POSTS_SHORT')
    expect(() => advance('没有', 'approved', '2020-03-01')).toThrow('DOCUMENT_UNKNOWN')
  })
})

test('a preview says what would be there and writes nothing', () => {
  books.book('开', '2020-01-01', [{ kind: 'approve', to: 'pool:city', postType: FULL, posts: 15 }])
  const head = books.store.head()
  const book = books.store.query((db) =>
    previewDocument(db, {
      document: { number: '试', date: '2020-02-01' },
      movements: [
        { kind: 'transfer', from: 'pool:city', to: '黄楼街道', postType: FULL, posts: 3 },
        { kind: 'enter', unit: '黄楼街道', postType: FULL, people: 1 },
      ],
    }),
  )
  const told = book.posts.touched().map(({ account, before, after }) => [account.name, before, after])
  expect(told).toEqual([
    ['pool:city', 15, 12],
    ['黄楼街道', 0, 3],
  ])
  expect(book.people.touched()).toMatchObject([{ before: 0, after: 1 }])
  expect(books.store.head()).toBe(head)
})

test('names hold from their day on: a body is found by what it was called on the document’s date', () => {
  books.book('开', '2020-01-01', [
    { kind: 'establish', body: '黄楼街道/旧名', bodyKind: 'institution', regime: 'local', function: '执法' },
  ])
  books.book('更名', '2020-06-01', [
    { kind: 'rename', body: '黄楼街道/旧名', name: '新名' },
    { kind: 'changeKind', unit: '黄楼街道', unitKind: 'town' },
    { kind: 'rename', unit: '黄楼街道', name: '黄楼镇' },
    { kind: 'describe', body: '黄楼镇/新名', rank: '正股级' },
  ])
  const approve = (to: string) => [{ kind: 'approve', to, postType: FULL, posts: 1 }] as const
  books.book('前', '2020-05-31', approve('黄楼街道/旧名'))
  books.book('后', '2020-06-01', approve('黄楼镇/新名'))
  expect(() => books.book('错', '2020-06-01', approve('黄楼街道/新名'))).toThrow('UNIT_UNKNOWN')
  expect(() => books.book('错', '2020-06-01', approve('黄楼镇/旧名'))).toThrow('BODY_UNKNOWN')
  expect(() => books.book('错', '2020-05-31', approve('黄楼街道/新名'))).toThrow('BODY_UNKNOWN')
  expect(books.posts('黄楼街道/旧名', '2020-06-01')).toBe(2)
})
