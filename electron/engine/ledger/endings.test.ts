// How units and bodies end: nothing they hold is lost by a merge, a split or an abolition, and what nobody sees is in no name.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BookInput } from '#shared/contract/ledger'
import { invalidInput } from '../rpc/invalid-input.ts'
import { type Books, FULL, startBooks } from './testing/books.ts'

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

/** What booking throws; nothing may be written by it. */
function refused(date: string, ...movements: object[]) {
  const head = books.store.head()
  let failure: unknown = null
  try {
    books.book('试', date, movements as never)
  } catch (error) {
    failure = error
  }
  expect(books.store.head()).toBe(head)
  expect(failure).not.toBeNull()
  const { code, params, field } = failure as { code: string; params: object; field: string }
  return { code, params, field }
}

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
