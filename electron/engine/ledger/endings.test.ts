// How units and bodies end: nothing they hold is lost by a merge, a split or an abolition, and what nobody sees is in no name.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BookInput } from '#shared/contract/ledger'
import { invalidInput } from '../rpc/invalid-input.ts'
import { EVERYWHERE, holdersAt } from '../store/queries/as-of/holders.ts'
import { type Books, FULL, refusedBy, startBooks } from './testing/books.ts'

let books: Books
beforeEach(() => {
  books = startBooks()
  books.book('开账', '2020-01-01', [
    { kind: 'establish', body: '黄楼街道/办公室', bodyKind: 'internal' },
    { kind: 'open', account: '黄楼街道/办公室', postType: FULL, posts: 4, filled: 2 },
    { kind: 'establish', body: '丰财街道/办公室', bodyKind: 'internal' },
  ])
})
afterEach(() => books.close())

const refused = (date: string, ...movements: object[]) => refusedBy(books, date, movements)

const OFFICE = '黄楼街道/办公室'

describe('what a merge or an end must not lose', () => {
  const merged = (more: object) => ({
    kind: 'mergeUnits',
    units: ['黄楼街道', '丰财街道'],
    into: '黄丰街道',
    approved: { [FULL]: 1 },
    ...more,
  })
  const away = { kind: 'rename', body: '丰财街道/办公室', name: '综合办公室' }

  test('posts left over without a place, with the figure; a place or the superior by name takes them', () => {
    expect(refused('2020-02-01', away, merged({}))).toEqual({
      code: 'SURPLUS_UNPLACED',
      params: { type: FULL, have: 4, approved: 1, left: 3 },
      field: 'movements[1].surplusTo',
    })
    books.book('并', '2020-02-01', [away, merged({ surplusTo: 'superior' })] as never)
    expect(books.posts('黄丰街道', '2020-02-01')).toBe(1)
  })

  test.each([
    ['one unit', merged({ units: ['黄楼街道'], into: '新街道' }), 'units'],
    ['one unit into itself', merged({ units: ['黄楼街道'], into: '黄楼街道' }), 'units'],
    ['a body into itself', { kind: 'merge', bodies: [OFFICE], into: OFFICE }, 'bodies'],
    ['a body under a new name', { kind: 'merge', bodies: [OFFICE], into: '黄楼街道/新' }, 'bodies'],
  ])('%s is no merge', (_, movement, field) => {
    expect(refused('2020-02-01', movement)).toMatchObject({
      code: 'MERGE_NEEDS_TWO',
      field: `movements[0].${field}`,
    })
  })

  test.each([
    ['under a new name', '黄楼街道/新'],
    ['into itself', OFFICE],
  ])('one part %s is no split; two are, the body itself among them', (_, body) => {
    const split = (...parts: object[]) => ({ kind: 'split', body: OFFICE, into: parts })
    const whole = { body, posts: { [FULL]: 4 } }
    expect(refused('2020-02-01', split(whole))).toEqual({
      code: 'SPLIT_NEEDS_TWO',
      params: { name: OFFICE },
      field: 'movements[0].into',
    })
    expect(books.rows("SELECT 1 FROM body WHERE name = '新'")).toEqual([])
    const other = { body: '黄楼街道/旁', posts: {} }
    books.book('分', '2020-02-01', [split(whole, other)] as never)
    expect(books.posts(body, '2020-02-01')).toBe(4)
  })

  test.each([
    ['leaders', { kind: 'leaders', unit: '丰财街道/办公室', leading: 'section', role: 'chief', approved: 1 }],
    ['positions', { kind: 'positions', unit: '丰财街道/办公室', class: 'staff', approved: 2 }],
    ['duties', { kind: 'duty', number: 'Q1', list: 'power', name: '事', unit: '丰财街道', lead: '办公室' }],
    ['requests', { kind: 'request', unit: '丰财街道/办公室', postType: FULL, posts: 1 }],
    [
      'secondments',
      {
        kind: 'second',
        person: { name: '张三', idNumber: '' },
        secondment: 'borrow',
        unit: '丰财街道/办公室',
        to: '市委办公室',
      },
    ],
  ])('a body that still has %s does not end, in this document or a later one', (left, movement) => {
    const abolish = { kind: 'abolish', body: '丰财街道/办公室' }
    const expected = { code: 'NOT_EMPTY', params: { holder: '丰财街道/办公室', left } }
    expect(refused('2020-02-01', movement, abolish)).toMatchObject(expected)
    books.book('有', '2020-02-01', [movement] as never)
    expect(refused('2020-03-01', abolish)).toMatchObject({ ...expected, field: 'movements[0].body' })
  })

  test('what moves away in the same document lets it end', () => {
    books.book('有', '2020-02-01', [
      { kind: 'leaders', unit: '丰财街道/办公室', leading: 'section', role: 'chief', approved: 1 },
      { kind: 'duty', number: 'Q1', list: 'power', name: '事', unit: '丰财街道', lead: '办公室' },
      { kind: 'establish', body: '丰财街道/中心', bodyKind: 'institution' },
    ] as never)
    books.book('撤', '2020-03-01', [
      { kind: 'leaders', unit: '丰财街道/办公室', leading: 'section', role: 'chief', approved: 0 },
      { kind: 'duty', number: 'Q1', unit: '丰财街道', lead: '中心' },
      { kind: 'abolish', body: '丰财街道/办公室' },
    ] as never)
    expect(books.rows("SELECT abolished FROM body WHERE name = '办公室' AND abolished <> ''")).toHaveLength(1)
  })

  test('reserves of a split go to the part that the document names, else to the first', () => {
    const parts = ['甲', '乙'].map((name) => ({ body: `黄楼街道/${name}`, posts: { [FULL]: 2 } }))
    books.book('留', '2020-02-01', [
      { kind: 'reserve', unit: OFFICE, postType: FULL, reserve: 'policy', posts: 1 },
    ])
    const split = { kind: 'split', body: OFFICE, into: parts, heir: '黄楼街道/乙' }
    expect(refused('2020-03-01', { ...split, heir: '丰财街道/办公室' })).toMatchObject({
      code: 'BODY_UNKNOWN',
      field: 'movements[0].heir',
    })
    books.book('分', '2020-03-01', [split] as never)
    const kept = `SELECT b.name, sum(r.posts) AS n FROM reserve r JOIN account a ON a.id = r.account
      JOIN body b ON b.id = a.body GROUP BY b.name HAVING n <> 0`
    expect(books.rows(kept)).toEqual([{ name: '乙', n: 1 }])
  })
})

describe('nothing ends before the day of what is booked or entered of it', () => {
  const [THERE, DAY] = ['丰财街道/办公室', '2020-09-01']
  const later: readonly (readonly [string, object])[] = [
    ['a name', { kind: 'rename', body: THERE, name: '综合办公室' }],
    ['leaders', { kind: 'leaders', unit: THERE, leading: 'section', role: 'chief', approved: 1 }],
    ['positions', { kind: 'positions', unit: THERE, class: 'staff', approved: 2 }],
    ['duties', { kind: 'duty', number: 'Q1', list: 'power', name: '事', unit: '丰财街道', lead: '办公室' }],
    ['a request', { kind: 'request', unit: THERE, postType: FULL, posts: 1 }],
    [
      'a secondment',
      {
        kind: 'second',
        person: { name: '张三', idNumber: '' },
        secondment: 'borrow',
        unit: THERE,
        to: '市委办公室',
      },
    ],
    ['what went into it', { kind: 'merge', bodies: [THERE, '丰财街道/空'], into: THERE }],
  ]
  beforeEach(() => {
    books.book(
      '空',
      '2020-01-01',
      ['空', '旁'].map((name) => ({ kind: 'establish', body: `丰财街道/${name}`, bodyKind: 'internal' })),
    )
  })
  const expected = (holder: string, document = '后文') => {
    return { code: 'LATER_MOVEMENTS', params: { holder, document, on: DAY } }
  }
  const registers: Readonly<Record<string, string>> = {
    leaders: 'leaderChange',
    positions: 'positionChange',
    duties: 'dutyHolder',
    'a request': 'useRequest',
    'a secondment': 'secondment',
  }

  test.each(later)('a body with %s of later', (what, movement) => {
    books.book('后文', DAY, [movement] as never)
    const parts = ['甲', '乙'].map((name) => ({ body: `丰财街道/${name}`, posts: {} }))
    for (const ending of [
      { kind: 'abolish', body: THERE },
      { kind: 'merge', bodies: [THERE, '丰财街道/旁'], into: '丰财街道/并' },
      { kind: 'split', body: THERE, into: parts },
    ]) {
      const { code, params } = refused('2020-05-01', ending)
      expect({ code, params }, ending.kind).toMatchObject(expected(THERE))
      expect(params, ending.kind).toMatchObject({ register: registers[what] ?? '' })
    }
  })

  test.each([
    ['a body of its own', { kind: 'establish', body: '丰财街道/新', bodyKind: 'internal' }],
    ['a unit under it', { kind: 'found', unit: { name: '所', parent: '丰财街道', unitKind: 'department' } }],
    ['a unit that comes under it', { kind: 'move', unit: '中阳里街道', parent: '丰财街道' }],
  ])('a unit with %s of later', (_, movement) => {
    books.book(
      '撤',
      '2020-02-01',
      [THERE, '丰财街道/空', '丰财街道/旁'].map((body) => ({ kind: 'abolish', body })) as never,
    )
    books.book('后文', DAY, [movement] as never)
    const merge = {
      kind: 'mergeUnits',
      units: ['黄楼街道', '丰财街道'],
      into: '黄楼街道',
      approved: { [FULL]: 4 },
    }
    for (const ending of [{ kind: 'abolish', unit: '丰财街道' }, merge]) {
      const { code, params } = refused('2020-05-01', ending)
      expect({ code, params }, ending.kind).toMatchObject(expected('丰财街道', ''))
      // On the day itself it is there, and goes along or stands in the way.
      expect(refused(DAY, { kind: 'abolish', unit: '丰财街道' }).code).toBe('NOT_EMPTY')
    }
  })
})

describe('streets that merge', () => {
  const merged = { kind: 'mergeUnits', units: ['黄楼街道', '丰财街道'], approved: { [FULL]: 4 } }
  const bodies = () =>
    books.rows<{ unit: string; name: string; function: string | null }>(
      `SELECT u.name AS unit, b.name, b.function FROM body b JOIN unit u ON u.id = b.unit
       WHERE b.abolished = '' ORDER BY u.id, b.name`,
    )

  test.each(['黄楼街道', '丰财街道', '黄丰街道'])('bodies of one name become one, those of %s', (into) => {
    books.book('人', '2020-02-01', [
      { kind: 'open', account: '丰财街道/办公室', postType: FULL, posts: 3, filled: 3 },
      { kind: 'establish', body: '丰财街道/执法队', bodyKind: 'institution', function: '执法' },
    ])
    books.book('并', '2020-03-01', [{ ...merged, into, surplusTo: 'pool:city' }] as never)
    expect(bodies()).toMatchObject([
      { unit: into, name: '办公室' },
      { unit: into, name: '执法队', function: '执法' },
    ])
    const people = `SELECT b.unit, sum(s.people) AS n FROM staffing s JOIN account a ON a.id = s.account
      JOIN body b ON b.id = a.body GROUP BY 1 HAVING n <> 0`
    expect(books.rows<{ n: number }>(people).map(({ n }) => n)).toEqual([5])
    expect(books.posts(into, '2020-03-01')).toBe(4)
    expect(books.posts('pool:city', '2020-03-01')).toBe(3)
    expect(books.store.verify(undefined).problems).toEqual([])
  })

  test('take along the units under them, wherever those were founded; who moves to another county takes its own', () => {
    books.book('下', '2020-02-01', [
      { kind: 'move', unit: '中阳里街道', parent: '丰财街道' },
      { kind: 'found', unit: { name: '站', parent: '中阳里街道', unitKind: 'department' } },
    ] as never)
    books.book('并', '2020-03-01', [{ ...merged, into: '黄丰街道' }] as never)
    const places = (asOf: string) =>
      books.store.query((db) => {
        const { units } = holdersAt(db, asOf, EVERYWHERE)
        const nameOf = (id: number | null) => units.find((unit) => unit.id === id)?.name
        return units
          .filter(({ parent }) => parent !== null)
          .map((one) => [one.name, nameOf(one.parent), one.county])
      })
    expect(places('2020-02-29')).toEqual([
      ['中阳里街道', '丰财街道', '320302'],
      ['站', '中阳里街道', '320302'],
    ])
    expect(places('2020-03-01')).toEqual([
      ['中阳里街道', '黄丰街道', '320302'],
      ['站', '中阳里街道', '320302'],
    ])
    books.book('回', '2020-04-01', [{ kind: 'move', unit: '中阳里街道', parent: '320321' }] as never)
    expect(places('2020-04-01')).toEqual([['站', '中阳里街道', '320321']])
  })

  test('bodies of one name and two kinds are asked about first', () => {
    const other = { kind: 'changeKind', body: '丰财街道/办公室', bodyKind: 'institution' }
    expect(refused('2020-03-01', other, { ...merged, into: '黄丰街道' })).toEqual({
      code: 'BODIES_CLASH',
      params: { names: '办公室' },
      field: 'movements[1].units',
    })
  })
})

describe('what the contract refuses with a sentence of its own', () => {
  const refusal = (movement: object, document: object = { number: '试', date: '2020-01-01' }) => {
    const parsed = BookInput.safeParse({ document, movements: [movement] })
    return parsed.success ? null : invalidInput(parsed.error.issues).toFailure()
  }

  test.each([{}, { unit: '黄楼街道', body: OFFICE }])('abolish of both or neither: %j', (of) => {
    expect(refusal({ kind: 'abolish', ...of })).toMatchObject({
      code: 'UNIT_OR_BODY',
      where: { field: 'movements[0].unit' },
    })
    expect(refusal({ kind: 'abolish', body: OFFICE })).toBeNull()
  })

  test.each([
    ['a tab', '徐编\t1号', 'U+0009'],
    ['a zero-width space', '徐编\u200b1号', 'U+200B'],
    ['a direction mark', '徐编\u202e1号', 'U+202E'],
  ])('%s in a number or a name', (_, text, character) => {
    const failure = { code: 'INVISIBLE_CHARACTER', params: { character } }
    expect(refusal({ kind: 'abolish', body: OFFICE }, { number: text, date: '2020-01-01' })).toMatchObject({
      ...failure,
      where: { field: 'document.number' },
    })
    expect(refusal({ kind: 'rename', unit: '黄楼街道', name: text })).toMatchObject(failure)
  })
})
